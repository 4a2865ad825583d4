# Ajouter, supprimer, annuler ; modifier directement un fichier simple. $name : nom d’un enregistrement, ou leur nombre.

change-new = Ajouter : { $label }
change-duplicate = Dupliquer
change-delete = Supprimer
change-more = Autres actions
change-save-another = Enregistrer et en ajouter un autre
change-filled = Rempli par la base de données
change-generate = Générer
change-pick-colour = Choisir une couleur
change-undo = Annuler
change-saved = Enregistré
change-added = Ajouté
change-deleted = Supprimé
change-restored = Restauré
change-restore = Restaurer cette version
change-undone = Annulé
change-undone-added = N’est plus ajouté : { $name }
change-undone-edited = De nouveau comme avant : { $name }
change-undone-deleted = De retour : { $name }
change-undone-restored = De nouveau comme avant : { $name }
change-undone-records = { $count ->
    [one] 1 enregistrement est de nouveau comme avant
   *[other] { $count } enregistrements sont de nouveau comme avant
  }
change-problem-of = { $field } : { $problem }.

## Supprimer
change-delete-title = Supprimer { $name } ?
change-delete-do = Supprimer { $what }
change-delete-others = Et { $count } de plus.
change-delete-reading = Recherche de ce qui part avec…
change-delete-also = Supprime aussi <b>{ $what }</b>.
change-delete-one-of = { $count } { $label }
change-delete-trash = Conservé dans la corbeille, d’où il peut être remis en place.
change-delete-undo = N’est pas conservé dans la corbeille. « Annuler » le fait revenir.
change-delete-refused = Rien ne peut encore être supprimé.
change-delete-in-use = Encore utilisé par { $by }.
change-delete-close = Fermer

## Un fichier simple
change-direct-title = Modifier { $name } directement ?
change-direct-text = Ce que vous enregistrez est écrit aussitôt dans { $path }. Rien d’autre n’est ajouté au fichier et aucun compte n’est nécessaire. De quoi annuler est gardé sur cet ordinateur.
change-direct-look = Seulement regarder
change-direct-agree = Modifier directement
change-direct-person = Modification directe

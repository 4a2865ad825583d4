# Ajouter, supprimer, annuler ; modifier directement un fichier simple. $name : nom d’un enregistrement, ou leur nombre.

change-new = Ajouter : { $label }
change-new-short = Ajouter
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
change-ran = Fait
change-restore = Restaurer cette version
change-redo = Rétablir
change-redone = Rétabli
change-undone = Annulé
change-undone-added = N’est plus ajouté : { $name }
change-undone-edited = De nouveau comme avant : { $name }
change-undone-deleted = De retour : { $name }
change-undone-restored = De nouveau comme avant : { $name }
change-undone-ran = Annulé : { $name }
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

## La corbeille
change-trash = Corbeille
change-trash-title = { $label } dans la corbeille
change-trash-empty = Rien ici. Ce qui est supprimé est gardé ici jusqu’à ce qu’on le remette en place ou le supprime pour de bon : { $label }.
change-trash-reading = Recherche de ce qui a été supprimé…
change-trash-by = { $when }, par { $name }.
change-trash-with = { $count ->
    [one] 1 autre enregistrement est parti avec.
   *[other] { $count } autres enregistrements sont partis avec.
  }
change-trash-restore = Remettre
change-trash-restore-name = Remettre { $name } en place
change-trash-restored = Remis en place
change-trash-purge = Supprimer pour de bon
change-trash-purge-name = Supprimer pour de bon : { $name }
change-trash-purged = Supprimé pour de bon
change-trash-sure = On ne pourra plus le remettre en place d’ici.

## Un fichier simple
change-direct-title = Modifier { $name } directement ?
change-direct-text = Ce que vous enregistrez est écrit aussitôt dans { $path }. Rien d’autre n’est ajouté au fichier et aucun compte n’est nécessaire. De quoi annuler est gardé sur cet ordinateur.
change-direct-look = Seulement regarder
change-direct-agree = Modifier directement
change-direct-person = Modification directe
change-work = Travail en cours
change-working = { $done } enregistrements sur { $total }
change-stop = Arrêter
change-stopped = Rien n’a été modifié.

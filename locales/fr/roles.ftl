# Rôles : ce que chacun permet, sur quels enregistrements et quels champs, et qui l’a. Chargé avec l’écran.

roles-permissions = Droits
roles-beside = Règles et ce que le rôle permet
roles-model = Modèle
roles-all = Tout
roles-all-of = { $subject } : tout
roles-verb-of = { $subject } : { $verb }
roles-rules = Règles
roles-back-office = Administration
roles-all-roles = Tous les rôles
roles-more = Plus
roles-unsaved = Modifié, non enregistré
roles-close = Fermer

roles-verb-view = Voir
roles-verb-add = Ajouter
roles-verb-edit = Modifier
roles-verb-delete = Supprimer
roles-verb-export = Exporter

roles-people = { $count ->
        [0] Encore personne
        [one] { $count } personne
       *[other] { $count } personnes
    }
roles-everything = Tous les droits
roles-everything-help = Chaque modèle, aussi à venir

## Règles
roles-rules-of = Règles : { $model }
roles-rules-verb = Règles du droit
roles-rules-view-help = Ce qui vaut pour Voir vaut aussi pour tout le reste.
roles-rules-verb-help = Restreint ce droit davantage que Voir.
roles-broken = Cette règle nomme quelque chose qui n’existe plus : elle ne permet donc rien à personne. Définissez-la de nouveau.
roles-inert = Sans effet dans ce fichier
roles-which-rows = Quels enregistrements
roles-rows-all = Tous les enregistrements
roles-rows-help = Un filtre, par exemple : pays = 'Norvège' and suivi = $user.email
roles-as-text = En texte
roles-as-conditions = En conditions
roles-rule-add = Ajouter une condition
roles-rule-own = { $field } est la personne connectée
roles-rule-own-email = { $field } est l’adresse de la personne
roles-who = Personne connectée
roles-who-email = Adresse de la personne connectée
roles-who-name = Nom de la personne connectée
roles-who-id = Compte de la personne connectée
roles-who-field = { $field } de la personne connectée
roles-who-other = Autre valeur…
roles-who-choose = Comparer { $field } avec la personne connectée
roles-count-for = Compté pour
roles-count = { $after } enregistrements sur { $total }
roles-which-fields = Quels champs
roles-which-actions = Quelles actions
roles-fields-others = { $count ->
        [one] { $count } autre : comme le modèle
       *[other] { $count } autres : comme le modèle
    }
roles-field-rule = { $field } : règle
roles-field-hidden = Masqué
roles-field-locked = Lecture seule
roles-field-plain = Comme le modèle
roles-add-field = Ajouter une règle de champ
roles-badge-own = Leurs enregistrements
roles-badge-rows = Certains enregistrements
roles-badge-fields = { $count ->
        [one] { $count } champ
       *[other] { $count } champs
    }
roles-badge-broken = Règle cassée

## Ce que cela donne
roles-summary = Ce que ce rôle permet
roles-can = { $verbs } <b>{ $subjects }</b>
roles-can-own = { $verbs } <b>seulement ses propres fiches de { $subjects }</b>
roles-cannot = Aucun accès à <b>{ $subjects }</b>
roles-can-run = Lancer <b>{ $actions }</b> sur { $subject }
roles-can-everything = <b>Tout</b>, sauf l’historique et ce qui touche aux superutilisateurs
roles-rule-and = et
roles-rule-or = ou
roles-rule-not = rien de ceci :
roles-note-rows = Seulement où { $rows }.
roles-note-verb = Pour { $verb } : seulement où { $rows }.
roles-note-hidden = Sans { $fields }.
roles-note-verb-hidden = Pour { $verb } : sans { $fields }.
roles-no-field = Il n’y a pas de champ { $field }.
roles-note-locked = { $fields } : non modifiable.

## Changements
roles-changes = { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }
roles-change-label = Nouveau nom.
roles-change-description = Nouvelle description.
roles-change-everything-on = Tous les droits activés.
roles-change-everything-off = Tous les droits retirés.
roles-change-on = { $subject } : { $verbs } activé.
roles-change-off = { $subject } : { $verbs } retiré.
roles-change-whole = { $subject } : tout, dit autrement.
roles-change-action-on = { $subject } : peut exécuter { $action }
roles-change-action-off = { $subject } : ne peut plus exécuter { $action }
roles-change-other = Sans { $word }.
roles-change-rule = { $count ->
        [0] { $subject } : règles modifiées.
        [one] { $subject } : règles modifiées, { $count } champ.
       *[other] { $subject } : règles modifiées, { $count } champs.
    }
roles-change-loses = { $count ->
        [one] Voit { $count } enregistrement de { $subject } en moins.
       *[other] Voit { $count } enregistrements de { $subject } en moins.
    }
roles-change-gains = { $count ->
        [one] Voit { $count } enregistrement de { $subject } en plus.
       *[other] Voit { $count } enregistrements de { $subject } en plus.
    }
roles-refused = { $count ->
        [one] Une règle ne peut pas être enregistrée
       *[other] { $count } règles ne peuvent pas être enregistrées
    }
roles-discard = Abandonner
roles-save = Enregistrer le rôle
roles-saved = Rôle enregistré

## Rôles
roles-new = Nouveau rôle
roles-make = Créer le rôle
roles-none-title = Pas encore de rôle
roles-none-text = Un rôle dit ce que peuvent faire ceux qui ne sont pas superutilisateurs. Créez-en un, puis donnez-le.
roles-label = Nom
roles-name = Nom court
roles-name-help = Pour la ligne de commande et l’historique : minuscules, chiffres, - et _.
roles-description = À quoi il sert
roles-rename = Nom et description
roles-names-done = Terminé
roles-begin = Commence comme
roles-begin-copy = Copie de { $label }
roles-begin-copy-help = Ses droits et ses règles ; les personnes restent à l’autre rôle.
roles-template-empty = Rien
roles-template-empty-help = Cochez ensuite ce qu’il permet.
roles-template-viewer = Lecteur
roles-template-viewer-help = Voir chaque modèle.
roles-template-editor = Rédacteur
roles-template-editor-help = Voir, ajouter et modifier partout ; ne rien supprimer ni exporter.
roles-template-moderator = Modérateur
roles-template-moderator-help = Voir, modifier et supprimer partout ; ne rien ajouter ni exporter.
roles-template-analyst = Analyste
roles-template-analyst-help = Voir et exporter chaque modèle.
roles-remove = Supprimer le rôle
roles-remove-title = Supprimer { $label } ?
roles-remove-text = { $count ->
        [0] Personne ne l’a.
        [one] Une personne perd ce qu’il permet.
       *[other] { $count } personnes perdent ce qu’il permet.
    }
roles-removed = { $label } supprimé

## Personnes d’un rôle
roles-people-title = Personnes avec { $label }
roles-assign-person = Personne
roles-assign-choose = Choisir
roles-assign-until = Dernier jour
roles-assign-for-good = Sans fin
roles-assign-pick = Choisir un jour
roles-assign = Donner le rôle
roles-unassign = Retirer le rôle à { $name }
roles-assigned-until = { $email } · jusqu’au { $date }
roles-assigned-over = { $email } · terminé le { $date }

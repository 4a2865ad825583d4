# Listes, valeurs, fiches et leur historique, pour la fenêtre. $label : nom d’un modèle ; $name : nom d’un enregistrement.

## Listes

records-all = Toutes les lignes de { $label }
records-count-about = environ { $total }
records-count-pending = Comptage…
records-search = Rechercher dans { $label }
records-search-clear = Effacer la recherche
records-shut = Vous pouvez voir cet enregistrement, pas le modifier.
records-filter = Filtrer
records-filters = Filtres
records-filter-add = Ajouter un filtre
records-filter-clear = Effacer
records-filter-remove = Retirer le filtre { $field }
records-filter-field = Champ du filtre
records-filter-operator = Comparaison de { $field }
records-filter-value = Valeur pour { $field }
records-filter-value-missing = valeur…
records-filter-value-search = Rechercher
records-filter-apply = Appliquer
records-filter-unread = { $field } ne peut pas avoir cette valeur
records-op-is = est
records-op-not = n’est pas
records-op-contains = contient
records-op-starts = commence par
records-op-ends = finit par
records-op-gt = supérieur à
records-op-ge = au moins
records-op-lt = inférieur à
records-op-le = au plus
records-op-after = après
records-op-on = le
records-op-from = à partir du
records-op-before = avant
records-op-until = jusqu’au
records-op-empty = est vide
records-op-filled = n’est pas vide
records-filter-edit-groups = Modifier en groupes…
records-filter-builder = Filtrer { $label }
records-filter-as-groups = Groupes
records-filter-as-text = En texte
records-filter-group-count = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes
}
records-filter-condition-count = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
records-filter-remove-all = Retirer le filtre
records-filter-join = Lesquelles doivent être vraies
records-filter-join-all = Toutes
records-filter-join-any = Au moins une
records-filter-join-none = Aucune
records-filter-group = Groupe, niveau { $level }
records-filter-condition = Condition sur { $field }
records-filter-nothing = Tous les enregistrements. Une condition réduit la liste.
records-filter-add-condition = Condition
records-filter-add-group = Groupe
records-filter-add-condition-to = Ajouter une condition : { $join }, niveau { $level }
records-filter-add-group-to = Ajouter un groupe : { $join }, niveau { $level }
records-filter-more = Déplacer { $name }
records-filter-move-up = Monter
records-filter-move-down = Descendre
records-filter-into-group = Mettre dans un groupe
records-filter-out-of-group = Sortir du groupe
records-filter-remove-group = Retirer le groupe
records-filter-moved = Place { $place } sur { $count }, niveau { $level }
records-filter-field-named = Champ : { $field }
records-filter-field-find = Chercher un champ
records-filter-field-none = Aucun champ de ce nom
records-filter-children = Enregistrements qui se réfèrent à celui-ci
records-filter-others = Autres champs
records-filter-matches = { $count } sur { $total } correspondent
records-filter-unfinished = { $count ->
    [one] { $count } condition n’a pas encore de valeur
   *[other] { $count } conditions n’ont pas encore de valeur
}
records-filter-value-from = Plus petite valeur pour { $field }
records-filter-value-to = Plus grande valeur pour { $field }
records-filter-value-and = et
records-filter-value-add = Ajouter une valeur pour { $field }
records-filter-value-more = Ajouter…
records-filter-value-drop = Retirer { $value }
records-filter-days = Jours pour { $field }
records-filter-days-count = Combien, pour { $field }
records-filter-days-unit = Unité de temps, pour { $field }
records-filter-text = Le filtre en texte
records-filter-text-help = and, or, not et parenthèses ; texte entre 'apostrophes' ; jours tels que last 7 days.
records-filter-text-apply = { $keys } l’applique.
records-filter-at = Au caractère { $position } : { $what }
records-filter-unknown = rien ici ne s’appelle « { $name } ».
records-filter-misfit = { $field } ne peut pas être comparé à « { $value } ».
records-filter-expected-field = il manque le nom d’un champ. Un nom avec des espaces se met entre guillemets doubles.
records-filter-expected-test = il manque une comparaison : = != < <= > >= contains, starts with, ends with, in, between, is empty, is filled.
records-filter-expected-value = il manque une valeur : un nombre, une date, un texte entre apostrophes, ou des jours tels que today.
records-filter-expected-list = il manque des valeurs entre parenthèses, ou des jours tels que last 7 days.
records-filter-expected-days = ces jours sont inconnus. Par exemple today, this month, last 7 days.
records-filter-expected-model = il manque le nom d’une table.
records-filter-expected-join = il manque and, or ou la fin.
records-filter-expected-close = il manque une parenthèse fermante.
records-filter-expected-quote = ces guillemets ne sont pas fermés.
records-filter-expected-shorter = le filtre est trop long.
records-filter-expected-shallower = le filtre a trop de niveaux.
records-days-date = une date…
records-days-today = aujourd’hui
records-days-yesterday = hier
records-days-tomorrow = demain
records-days-this-week = cette semaine
records-days-this-month = ce mois-ci
records-days-this-quarter = ce trimestre
records-days-this-year = cette année
records-days-last-week = la semaine dernière
records-days-last-month = le mois dernier
records-days-last-quarter = le trimestre dernier
records-days-last-year = l’année dernière
records-days-next-week = la semaine prochaine
records-days-next-month = le mois prochain
records-days-next-quarter = le trimestre prochain
records-days-next-year = l’année prochaine
records-days-last = les derniers…
records-days-next = les prochains…
records-days-last-days = { $count ->
    [one] le dernier jour
   *[other] les { $count } derniers jours
}
records-days-last-weeks = { $count ->
    [one] la dernière semaine
   *[other] les { $count } dernières semaines
}
records-days-last-months = { $count ->
    [one] le dernier mois
   *[other] les { $count } derniers mois
}
records-days-last-quarters = { $count ->
    [one] le dernier trimestre
   *[other] les { $count } derniers trimestres
}
records-days-last-years = { $count ->
    [one] la dernière année
   *[other] les { $count } dernières années
}
records-days-next-days = { $count ->
    [one] le prochain jour
   *[other] les { $count } prochains jours
}
records-days-next-weeks = { $count ->
    [one] la prochaine semaine
   *[other] les { $count } prochaines semaines
}
records-days-next-months = { $count ->
    [one] le prochain mois
   *[other] les { $count } prochains mois
}
records-days-next-quarters = { $count ->
    [one] le prochain trimestre
   *[other] les { $count } prochains trimestres
}
records-days-next-years = { $count ->
    [one] la prochaine année
   *[other] les { $count } prochaines années
}
records-days-unit-day = jours
records-days-unit-week = semaines
records-days-unit-month = mois
records-days-unit-quarter = trimestres
records-days-unit-year = ans
records-op-lacks = ne contient pas
records-op-in = est parmi
records-op-none-of = n’est pas parmi
records-op-between = est entre
records-op-after-days = après
records-op-from-days = dès
records-op-before-days = avant
records-op-until-days = jusqu’à
records-op-until-span = jusque dans
records-op-within = est dans
records-op-not-within = n’est pas dans
records-op-has = a
records-op-has-no = n’a pas
records-density = Hauteur des lignes
records-density-comfortable = Confortable
records-density-compact = Compacte
records-sort-hint = Trier par { $field }
records-cell-editing = Modifier { $field } de { $name }
records-row-open = Ouvrir
records-row-delete = Supprimer
records-row-edit = Modifier
records-row-page = Ouvrir en pleine page
records-row-window = Ouvrir dans une nouvelle fenêtre
records-row-actions = Actions pour { $name }
records-range = <b>{ $from }–{ $to }</b> sur <b>{ $total }</b>
records-range-about = <b>{ $from }–{ $to }</b> sur environ <b>{ $total }</b>
records-range-open = <b>{ $from }–{ $to }</b>
records-range-none = <b>0</b> ligne
records-filtered-from = filtré parmi { $total }
records-elapsed = { $ms } ms
records-rows = Lignes
records-rows-label = Lignes par page
records-rows-endless = Sans pages
records-page = Page
records-page-of = sur { $pages }
records-page-previous = Page précédente
records-page-next = Page suivante
records-empty = Aucune ligne dans { $label }
records-empty-text = Cette table n’a pas de lignes.
records-no-match = Aucune ligne de { $label } ne correspond
records-no-match-text = Rien ne répond à la fois à la recherche et aux filtres.
records-no-match-clear = Effacer les filtres
records-slow = Lecture de { $label }…
records-try-again = Réessayer

## Valeurs

records-value-empty = Vide
records-value-yes = Oui
records-value-no = Non
records-value-bytes = { $size } de données
records-value-secret = Masqué
records-value-none = (aucune valeur)
records-value-clear = Vider { $field }
records-value-open = Ouvrir { $name }
records-value-pick-date = Choisir une date
records-value-today = Aujourd’hui
records-value-pick-time = Choisir une heure
records-value-now = Maintenant
records-value-hour = Heure
records-value-minute = Minute
records-value-choose = Choisir…
records-value-search = Saisir pour rechercher
records-value-no-choices = Rien trouvé
records-value-reading = Lecture des choix…
records-value-unread = Les choix n’ont pas pu être lus.
records-value-more-choices = Précisez pour réduire la liste
records-value-used = Utilisés récemment
records-value-others = Autres
records-value-stray = Conservée telle quelle : cette valeur ne correspond pas au type du champ.
records-value-bytes-help = Les données sont affichées, pas modifiées.
records-previous-month = Mois précédent
records-next-month = Mois suivant
records-problem-date-only = Ce champ contient des dates sans heure
records-editor-tools = Outils pour { $field }
records-editor-bold = Gras
records-editor-italic = Italique
records-editor-heading = Titre
records-editor-list = Liste
records-editor-numbers = Liste numérotée
records-editor-link = Lien
records-editor-code = Code
records-editor-faces = Affichage de { $field }
records-editor-write = Écrire
records-editor-preview = Aperçu
records-editor-image = [image : { $name }]
records-editor-strike = Barré
records-editor-quote = Citation
records-editor-html = HTML
records-editor-unfit = Modifié en HTML : l’éditeur visuel perdrait une partie de la mise en forme.
records-editor-link-address = Adresse
records-editor-link-set = Poser le lien
records-editor-link-remove = Retirer le lien
records-json-format = Mettre en forme
records-json-compact = Compacter
records-json-valid = JSON valide
records-json-at = Ligne { $line }, colonne { $column } : { $what }
records-json-value = une valeur est attendue ici
records-json-name = un nom entre guillemets doubles est attendu ici
records-json-colon = « : » est attendu ici
records-json-next-in-object = « , » ou « {"}"} » est attendu ici
records-json-next-in-array = « , » ou « ] » est attendu ici
records-json-end = rien ne peut suivre
records-json-quote = ce texte n’a pas de guillemet fermant
records-json-escape = « \ » ne commence ici aucun échappement connu
records-json-control = un saut de ligne ou caractère de contrôle doit être échappé
records-json-number = JSON n’écrit pas un nombre ainsi

## Enregistrements

records-sheet-previous = Enregistrement précédent
records-sheet-next = Enregistrement suivant
records-sheet-page = Ouvrir en pleine page
records-sheet-close = Fermer
records-sheet-back = Revenir à { $name }
records-sheet-fields = Champs
records-sheet-history = Historique
records-sheet-edit = Modifier
records-sheet-loading = Chargement de l’enregistrement
records-save = Enregistrer
records-save-continue = Enregistrer et continuer
records-problems = { $count ->
    [one] 1 problème
   *[other] { $count } problèmes
  }
records-ignored = { $count ->
    [one] { $fields } n’a pas changé : vous ne pouvez pas le modifier.
   *[other] { $fields } n’ont pas changé : vous ne pouvez pas les modifier.
  }
records-not-saved = Non enregistré.
records-discard-title = Abandonner les modifications de { $name } ?
records-discard-text = Ce que vous avez saisi n’est pas encore enregistré.
records-discard = Abandonner
records-keep-editing = Continuer
records-conflict-title = Quelqu’un a modifié cet enregistrement entre-temps.
records-conflict-text = Vos modifications ne sont pas encore enregistrées. Voyez les champs marqués, puis enregistrez.
records-conflict-choose = { $count ->
    [one] Choisissez la valeur à garder dans 1 champ.
   *[other] Choisissez la valeur à garder dans { $count } champs.
  }
records-conflict-theirs = L’autre valeur : { $value }
records-conflict-adopted = Modifié entre-temps
records-use-theirs = Prendre l’autre
records-keep-mine = Garder la mienne
records-not-here = { $label } { $key } est introuvable
records-not-here-text = L’enregistrement a peut-être été supprimé, ou le lien vient d’une autre base.
records-open-list = Ouvrir { $label }
records-group-record = Détails
records-group-links = Lié à
records-group-notes = Texte

## Historique

records-history = Historique
records-history-changed = a modifié { $count ->
    [one] 1 champ
   *[other] { $count } champs
  }
records-history-added = a créé cet enregistrement
records-history-deleted = a supprimé cet enregistrement
records-history-other = a fait « { $action } »
records-history-as = en tant que { $name }
records-history-today = Aujourd’hui
records-history-yesterday = Hier
records-history-empty = Aucune modification pour l’instant
records-history-empty-text = Les modifications faites avec Bureau apparaissent ici.
records-history-origin-window = Depuis la fenêtre
records-history-origin-cli = Depuis la ligne de commande
records-history-origin-library = Depuis un programme
records-history-system = Bureau
records-history-change = De { $old } à { $new }

records-selected = { $count ->
    [one] 1 sélectionnée
   *[other] { $count } sélectionnées
}
records-selection = Lignes sélectionnées
records-selection-clear = Effacer la sélection
records-select-page = Sélectionner toutes les lignes de cette page
records-select-row = Sélectionner { $name }
records-copy = Copier
records-copy-tsv = En tableau (tabulations)
records-copy-csv = En CSV
records-copy-json = En JSON
records-copy-markdown = En Markdown
records-copy-sql = En SQL
records-copied = { $count ->
    [one] 1 ligne copiée
   *[other] { $count } lignes copiées
}
records-copy-failed = Le presse-papiers n’a pas pu être utilisé
records-delete = Supprimer

records-children-by = { $label } par { $field }
records-children-list = Ouvrir dans la liste
records-children-list-of = Ouvrir dans la liste : { $label }
records-children-add = Ajouter : { $label }
records-children-none = Rien pour l’instant : { $label }.
records-children-edit = Modifier { $name }
records-children-delete = Supprimer { $name }
records-children-let-go = Retirer { $name }
records-children-all = Tout afficher
records-children-search = Rechercher : { $label }
records-lines-fixed = L’ordre ne peut pas être changé ici : ces lignes n’ont pas de places qui se suivent, et d’autres sont sur d’autres pages.
records-lines-goes = { $name } : retrait à l’enregistrement
records-lines-keep = Garder { $name }
records-lines-move = Déplacer { $name } (Alt + flèches)
records-lines-moved = { $name } : place { $place } sur { $count }
records-lines-new = nouvelle ligne { $number } ({ $label })
records-lines-stays = { $name } : conservation
records-value-create = Créer « { $text } » ({ $label })
records-columns = Colonnes
records-columns-move = Déplacer { $field }
records-columns-freeze = Figer jusqu’à { $field }
records-columns-unfreeze = Libérer les colonnes
records-columns-no-room = { $count ->
    [0] Aucune colonne figée ne tient ici
    [one] Une seule colonne figée tient ici
   *[other] { $count } colonnes figées tiennent ici
}
records-columns-reset = Rétablir les colonnes
records-column-width = Largeur de { $field }
records-filter-frequent = Valeurs les plus fréquentes
records-choices-help = Entrée ou une virgule termine un choix.

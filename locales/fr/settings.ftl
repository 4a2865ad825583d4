# Réglages : comment chaque modèle s’appelle, ce qu’il montre et ce qu’il accepte. Chargé avec l’écran, pas avec la fenêtre.

settings-models = Modèles
settings-lead = Comment chaque modèle s’appelle, ce qu’il montre et ce qu’il accepte. Gardé dans ce fichier, pour tous.
settings-choose = Modèles à régler
settings-filter = Trouver un modèle
settings-plain-title = Les options demandent l’administration
settings-plain-text = Elles sont gardées dans l’espace de travail. Activez l’administration de ce fichier pour nommer les modèles, choisir les colonnes et fixer des règles.
settings-read-only = Ce fichier ne peut pas être écrit : ce que vous essayez ici est montré et ne peut pas être enregistré.
settings-none-title = Aucun modèle à régler
settings-none-text = Ce fichier n’a pas de tables.

## Saving
settings-changes = { $count ->
        [one] { $count } modification
       *[other] { $count } modifications
    }
settings-saved = Options enregistrées
settings-undone = Options comme avant
settings-discard = Abandonner
settings-save = Enregistrer
settings-reset = Revenir à la valeur déduite pour { $option }
settings-reset-all = Tout remettre comme déduit
settings-problems-else = Ne peut pas être enregistré

## Names
settings-names = Noms
settings-label = Nom de plusieurs
settings-label-one = Nom d’un seul
settings-group = Groupe du menu
settings-group-none = Aucun groupe
settings-icon = Icône
settings-slug = Nom dans les liens
settings-slug-help = Les droits et les liens suivent un nouveau nom.
settings-order = Place dans le menu
settings-order-help = Le plus petit d’abord ; à égalité, par nom.
settings-hidden = Absent du menu
settings-display = Comment s’appelle un enregistrement
settings-display-help = Les champs se mettent entre accolades.
settings-display-none = #clé
settings-display-insert = Insérer un champ

## List
settings-list = Liste
settings-columns = Colonnes
settings-search = La recherche porte sur
settings-filters = Proposés comme filtres
settings-filters-help = Tout autre champ peut encore servir de filtre, par groupes ou en texte.
settings-list-edit = Modifiables dans la liste même
settings-list-edit-help = Tous les autres se modifient dans le formulaire.
settings-sort = Ordre d’une liste que personne n’a triée
settings-sort-none = Par clé
settings-sort-field = Trier par
settings-sort-add = Ajouter un champ
settings-sort-up = Le plus petit d’abord
settings-sort-down = Le plus grand d’abord
settings-sort-remove = Ne pas trier par { $field }
settings-per-page = Enregistrements par page
settings-person = Personnes
settings-person-help = Colonne avec l’adresse du compte de la personne que chaque enregistrement représente. Les règles des rôles peuvent alors comparer avec un champ de qui demande.
settings-person-none = Pas des personnes
settings-position = Ordre donné à la main
settings-position-help = Colonne d’entiers qui garde l’ordre choisi.
settings-position-none = Aucune

## Form
settings-form = Formulaire
settings-form-help = Comment les champs se regroupent dans les formulaires et à la lecture d’un enregistrement.
settings-sets = Groupes de champs
settings-sets-none = Aucun : les champs suivent l’ordre de la table
settings-sets-add = Ajouter un groupe
settings-sets-new = Groupe { $number }
settings-sets-label = Titre
settings-sets-fields = Champs de { $group }
settings-sets-collapsed = Fermé jusqu’à ce qu’on l’ouvre
settings-sets-earlier = Monter { $group }
settings-sets-remove = Retirer { $group }
settings-inlines = Enregistrements liés modifiés dans le formulaire
settings-inlines-help = Le formulaire d’un enregistrement contient leurs lignes, enregistrées avec lui, dans cet ordre.
settings-inlines-none = Aucun autre modèle ne fait référence à celui-ci.

## Rules
settings-rules = Ce qui est permis
settings-can-add = On peut ajouter des enregistrements
settings-can-edit = On peut modifier des enregistrements
settings-can-delete = On peut supprimer des enregistrements
settings-trash = Les enregistrements supprimés restent dans la corbeille
settings-rules-help = Ce qui est désactivé l’est pour tous, superutilisateurs compris.
settings-soft = Supprimer marque l’enregistrement
settings-soft-none = Rien n’est marqué
settings-soft-value = Marque
settings-soft-value-help = Vide : le moment de la suppression, ou oui.

## Fields
settings-fields = Champs
settings-field-label = Libellé
settings-field-help = Aide
settings-field-help-none = Une phrase sous le champ
settings-field-kind = Type
settings-field-kind-inferred = { $kind } (déduit)
settings-field-widget = Mode de saisie
settings-field-format = Mode d’écriture
settings-field-by-kind = Selon son type
settings-field-made = Tiré de, à l’ajout d’un enregistrement
settings-field-made-none = Rien
settings-field-made-help = En identifiant d’URL, tant que personne ne le remplit.
settings-field-raw = Saisi par sa clé
settings-field-raw-overruled = C’est « Mode de saisie » qui décide.
settings-widget-input = Sur une ligne
settings-widget-textarea = Sur plusieurs lignes
settings-widget-markdown = En Markdown, avec aperçu
settings-widget-rich-text = En texte mis en forme
settings-widget-code = En texte source
settings-widget-checkbox = Une case à cocher
settings-widget-switch = Un interrupteur
settings-widget-select = Une liste déroulante
settings-widget-radio = Tous les choix à la fois
settings-widget-search = Recherché par son nom
settings-widget-password = Un nouveau mot de passe, deux fois
settings-format-plain = Chiffres seuls : 1234567
settings-format-grouped = Par groupes : 1 234 567
settings-format-percent = Pour cent : 0,5 devient 50 %
settings-format-bytes = Une taille : 1,2 Mo
settings-format-iso = ISO 8601 : 2026-11-17
settings-format-short = Court : 17/11/2026
settings-format-medium = Moyen : 17 nov. 2026
settings-format-long = En entier : mardi 17 novembre 2026
settings-format-relative = Il y a combien de temps : il y a 3 jours
settings-format-time-iso = ISO 8601 : 16:02:05.250
settings-format-time-short = Heures et minutes : 16:02
settings-format-time-medium = Avec les secondes : 16:02:05
settings-field-default = Un nouvel enregistrement commence par
settings-field-required = À remplir
settings-field-readonly = Montré, jamais écrit
settings-field-excluded = Absent des formulaires
settings-field-unique = Jamais deux fois la même valeur
settings-field-min-length = Caractères au moins
settings-field-max-length = Caractères au plus
settings-field-min = Le plus petit
settings-field-max = Le plus grand
settings-field-pattern = Motif
settings-field-pattern-help = Expression régulière pour le texte entier.
settings-choices = Choix
settings-choices-none = Aucun indiqué
settings-choices-add = Ajouter un choix
settings-choices-value = Valeur { $number }
settings-choices-label = Nom de { $value }
settings-choices-color = Couleur de { $value }
settings-choices-remove = Retirer { $value }
settings-choices-value-head = Valeur
settings-choices-label-head = Nom
settings-mark-required = à remplir
settings-mark-readonly = lecture seule
settings-mark-excluded = hors formulaires

## Why a field has its kind
settings-because-declared-type = Déclaré comme { $declared }.
settings-because-no-type = Aucun type n’est déclaré.
settings-because-name = À cause de son nom ; valeurs vues : { $seen }.
settings-because-check = À cause d’un CHECK ; valeurs énumérées : { $values }.
settings-because-foreign-key = Il renvoie à { $model }.
settings-because-default = À cause de sa valeur par défaut, { $expression }.
settings-because-sample = À cause de ses valeurs ; vues : { $seen }.
settings-because-generated = La base de données le calcule.
settings-because-contradicted = Ses valeurs ne correspondent pas à ce que dit son type ; vues : { $seen }.
settings-because-unread = Ses valeurs n’ont pas pu être lues à temps.

## Kinds
settings-kind-text = Texte
settings-kind-long-text = Texte long
settings-kind-markdown = Markdown
settings-kind-rich-text = Texte mis en forme
settings-kind-slug = Slug
settings-kind-integer = Nombre entier
settings-kind-decimal = Nombre décimal
settings-kind-real = Nombre réel
settings-kind-boolean = Oui ou non
settings-kind-date = Date
settings-kind-time = Heure
settings-kind-datetime = Date et heure
settings-kind-duration = Durée
settings-kind-json = JSON
settings-kind-uuid = UUID
settings-kind-email = E-mail
settings-kind-url = Adresse web
settings-kind-phone = Téléphone
settings-kind-colour = Couleur
settings-kind-enum = Une valeur parmi plusieurs
settings-kind-choices = Plusieurs choix
settings-kind-foreign-key = Enregistrement d’un autre modèle
settings-kind-blob = Octets
settings-kind-file = Fichier
settings-kind-image = Image
settings-kind-password = Mot de passe
settings-kind-created = Date de création
settings-kind-updated = Date de modification
settings-kind-generated = Calculé
settings-kind-position = Position

## Preview
settings-preview = Aperçu
settings-preview-list = La liste telle qu’elle serait
settings-preview-record = Le premier enregistrement tel qu’il serait
settings-preview-empty = Aucun enregistrement à montrer.

## File
settings-export = Exporter…
settings-export-title = Les options dans un fichier
settings-export-lead = En TOML, comme l’écrit « bureau config export ».
settings-export-all = Avec tout ce qui est déduit, en commentaires
settings-export-text = Options
settings-export-copy = Copier
settings-export-save = Enregistrer dans un fichier…
settings-export-saved = Écrit dans { $path }
settings-import = Importer…
settings-import-title = Reprendre les options d’un fichier
settings-import-lead = Ce que dit le texte remplace toutes les options de ce fichier, ou rien ne change.
settings-import-text = Options en TOML
settings-import-choose = Choisir un fichier…
settings-import-run = Remplacer les options
settings-import-at = Ligne { $line }, colonne { $column }
settings-import-done = { $count ->
        [0] Rien n’a changé
        [one] { $count } option modifiée
       *[other] { $count } options modifiées
    }
settings-actions = Actions
settings-actions-help = Ce qui peut être fait des fiches sélectionnées, outre les supprimer et définir un champ.
settings-actions-none = Aucune
settings-actions-add = Ajouter une action
settings-action-new = Action { $number }
settings-action-label = Nom
settings-action-key = Clé
settings-action-set = { $field } devient
settings-action-emptied = Rien : le champ est vidé
settings-action-add-field = Définir un champ
settings-action-scope = Proposée pour
settings-action-scope-both = Une ou plusieurs fiches
settings-action-scope-bulk = Plusieurs fiches
settings-action-scope-row = Une fiche
settings-action-confirm = Question posée avant
settings-action-confirm-none = Aucune : exécution immédiate
settings-action-needs = Qui la lance doit aussi pouvoir
settings-action-needs-add = Ajouter
settings-action-needs-edit = Modifier
settings-action-needs-delete = Supprimer
settings-action-needs-export = Exporter
settings-action-danger = À manier avec prudence
settings-action-permission = Demande sa propre permission

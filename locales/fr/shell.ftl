# La fenêtre autour des données : accueil, activation, connexion, barre latérale, bandeau.

## Partout
shell-toasts = Messages
shell-close = Fermer
shell-cancel = Annuler
shell-copy = Copier
shell-copied = Copié
shell-copy-details = Copier les détails
shell-more = Plus
shell-try-again = Réessayer
shell-about = environ { $count }
shell-day-today = Aujourd’hui, { $time }
shell-day-yesterday = Hier
shell-version = Version { $version }
shell-skip = Aller au contenu

## Thème et langue
shell-appearance = Apparence et langue
shell-theme = Thème
shell-theme-system = Comme le système
shell-theme-light = Clair
shell-theme-dark = Sombre
shell-language = Langue
shell-zoom = Taille de l’affichage : { $percent } %
shell-zoom-in = Agrandir
shell-zoom-out = Réduire
shell-zoom-own = Taille réelle

## Accueil
shell-tagline = Un back-office pour toute base SQLite. Vos fichiers restent sur cet ordinateur.
shell-open-database = Ouvrir une base…
shell-open-database-help = .sqlite, .sqlite3, .db
shell-new-database = Nouvelle base…
shell-new-database-help = Vide, ou d’après un modèle
shell-new-title = Par quoi doit-elle commencer ?
shell-new-nothing = Rien
shell-new-nothing-help = Un fichier vide, pour des tables à venir
shell-new-contacts = Contacts
shell-new-contacts-help = Des entreprises, des personnes et leurs échanges
shell-new-tasks = Tâches
shell-new-tasks-help = Des projets et ce qu’il y a à faire
shell-new-stock = Stock
shell-new-stock-help = Des produits, des fournisseurs, les entrées et sorties
shell-new-invoices = Factures
shell-new-invoices-help = Des clients, des factures et leurs lignes
shell-new-place = Choisir un emplacement…
shell-open-sample = Ouvrir l’exemple
shell-open-sample-help = Chinook, un disquaire en 11 tables
shell-shortcuts = Raccourcis
shell-appearance-short = Apparence
shell-guide = Guide
shell-recent = Récents
shell-recent-search = Chercher un récent
shell-recent-no-match = Aucune base récente ne correspond à « { $search } »
shell-clear-search = Effacer la recherche
shell-recent-enabled = Administration activée
shell-recent-missing = Déplacé ou hors ligne
shell-recent-not-found = Introuvable
shell-recent-tables =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
shell-recent-open = Ouvrir
shell-recent-forget = Retirer de cette liste
shell-drop-title = Déposez un fichier de base ici
shell-drop-now = Lâchez pour l’ouvrir
shell-drop-help = Bureau regarde d’abord et ne change rien sans votre accord.
shell-drop-ask = Ouvrir le fichier déposé ?
shell-drop-ask-text = { $name } se ferme dans cette fenêtre. Ce qui n’est pas enregistré est perdu.
shell-first-title = Déposez un fichier SQLite pour commencer
shell-first-lead = Chaque table devient un modèle à parcourir et à chercher, puis à modifier une fois l’administration activée. Ni réglage, ni serveur.
shell-first-reads = Lire d’abord
shell-first-reads-text = Le fichier s’ouvre en lecture seule. Rien n’est écrit sans votre accord.
shell-first-admin = L’administration si vous voulez
shell-first-admin-text = Utilisateurs et historique ne sont ajoutés au fichier que si vous les activez.
shell-first-backup = Sauvegardé
shell-first-backup-text = Une copie est faite avant tout ajout à votre schéma.

## Connexion
shell-signin-title = Se connecter à { $name }
shell-signin-lead = Les comptes se trouvent dans ce fichier de base.
shell-signin = Se connecter
shell-signin-wait = Réessayez dans { $seconds } s.
shell-signin-forgot = Mot de passe oublié ? Un superutilisateur peut vous donner un code. Quand plus personne ne peut se connecter, qui garde la clé de secours peut définir un nouveau mot de passe.
shell-signin-have-code = J’ai un code
shell-signin-by-password = Revenir au mot de passe
shell-signin-code-lead = Avec le code reçu, vous choisissez un nouveau mot de passe.
shell-signin-code = Code
shell-signin-code-help = Majuscules, espaces et tirets n’importent pas.
shell-signin-code-password = Nouveau mot de passe
shell-signin-code-enter = Définir et se connecter
shell-signin-code-refused = Identifiants incorrects. Vérifiez l’adresse e-mail et le code : il sert une fois, sous 24 heures.
shell-switch-database = Changer de base
shell-email = Adresse e-mail
shell-email-help = Sert à se connecter. Rien n’est envoyé.
shell-password = Mot de passe
shell-password-show = Afficher le mot de passe
shell-password-hide = Masquer le mot de passe
shell-password-repeat = Répéter le mot de passe
shell-password-mismatch = Les deux mots de passe diffèrent
shell-full-name = Nom complet

## Activation
shell-enable = Activer l’administration…
shell-enable-title = Activer l’administration sur { $name }
shell-enable-steps = Étapes
shell-enable-undo = Vous pourrez retirer l’administration avec « bureau disable ». Les tables ajoutées sont supprimées, les vôtres restent telles quelles.
shell-step-inspect = Examiner
shell-step-inspect-running = Lecture du fichier
shell-step-inspect-sound =
    { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, { $rows } lignes, intégrité vérifiée
shell-step-inspect-unsound =
    { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, { $rows } lignes, la vérification a trouvé des problèmes
shell-step-review = Relire et créer le superutilisateur
shell-step-here = Vous êtes ici
shell-step-done = Fait
shell-step-run = Sauvegarder et activer
shell-step-run-help = En une fois, ou pas du tout
shell-step-backup-done = { $size } copiés et vérifiés
shell-step-ready = Prêt
shell-step-ready-help = Garder la clé de secours, puis se connecter
shell-enable-adds = Ce qui sera ajouté
shell-enable-adds-lead =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }, { $size }. { $tables ->
        [0] Le fichier n’a pas encore de table à lui.
        [one] Votre table, ses lignes et ses index ne sont pas touchés.
       *[other] Vos { $tables } tables, leurs lignes et leurs index ne sont pas touchés.
    }
shell-enable-unsound = La vérification a trouvé des problèmes.
shell-enable-unsound-text = Le fichier est endommagé, ou des lignes renvoient à des lignes absentes. Réparez-le d’abord, ou gardez la sauvegarde.
shell-enable-backup = Faire d’abord une sauvegarde
shell-enable-backup-where = { $size }, à côté de l’original dans { $folder }. Vérifiée avant tout ajout.
shell-enable-backup-skipped = Aucune copie n’est faite. Revenir en arrière voudra dire retirer les tables ajoutées.
shell-enable-same = Ce qui ne change pas
shell-enable-same-1 = Les autres programmes continuent avec ce fichier
shell-enable-same-2 = Ni déclencheur, ni nouvelle colonne dans vos tables
shell-enable-same-3 = Mode de journal, encodage et taille de page sont conservés
shell-enable-takes = Environ une seconde
shell-enable-running = Sauvegarde et ajout des tables
shell-enable-run = Activer l’administration
shell-enable-enter = Aller à la connexion
shell-superuser = Créer le premier superutilisateur
shell-superuser-lead = Un superutilisateur voit et modifie tout. Mettez votre propre nom, pas un compte partagé.
shell-strength = Solidité du mot de passe
shell-strength-none = Rien de saisi
shell-strength-0 = Deviné aussitôt
shell-strength-0-help = Prenez quelques mots sans rapport entre eux.
shell-strength-1 = Faible
shell-strength-1-help = Ajoutez deux ou trois mots.
shell-strength-2 = Passable
shell-strength-2-help = Un mot de plus le rendrait bon.
shell-strength-3 = Bon
shell-strength-3-help = Encore un mot le rendrait solide.
shell-strength-4 = Solide
shell-strength-4-help = Rien à ajouter.
shell-rule-length = { $count } caractères ({ $min } au moins)
shell-rule-uncommon = Pas un mot de passe courant
shell-rule-impersonal = Ne contient ni votre nom ni votre adresse
shell-rule-met = respecté
shell-rule-unmet = non respecté
shell-recovery-title = Gardez la clé de secours
shell-recovery-lead = Elle donne un nouveau mot de passe à un superutilisateur quand personne ne peut plus se connecter. Elle n’est montrée qu’une fois : imprimez-la, ou gardez-la avec vos autres clés.
shell-recovery-key = Clé de secours
shell-recovery-stored = J’ai mis la clé de secours en lieu sûr
shell-recovery-tick = Cochez la case pour continuer
shell-backup-taken = Sauvegarde faite
shell-backup-verified = { $size }. La somme de contrôle correspond.
shell-table-meta = Identité et format du fichier
shell-table-user = Personnes qui peuvent se connecter
shell-table-attempt = Mots de passe faux, comptés
shell-table-audit = Qui a changé quoi, et quand
shell-table-audit-value = Valeurs longues de l’historique
shell-table-model = Noms et ordre de vos tables
shell-table-option = Libellés, colonnes et règles
shell-table-trash = Ce qui a été supprimé, à remettre
shell-table-other = Nécessaire à l’administration

## À l’intérieur
shell-models = Modèles
shell-filter-models = Trouver un modèle
shell-filter-none = Aucun modèle ne correspond à « { $filter } »
shell-administration = Administration
shell-users = Utilisateurs
shell-roles = Rôles
shell-settings = Réglages
shell-no-models = Ce fichier n’a pas de table
shell-no-models-text = Ajoutez une table avec un autre programme : elle apparaît ici.
shell-sidebar-show = Afficher la barre latérale
shell-sidebar-hide = Masquer la barre latérale
shell-sidebar-width = Largeur de la barre latérale
shell-workspace = Espace de travail { $name }
shell-workspace-menu = Espaces de travail
shell-new-window = Nouvelle fenêtre
shell-close-database = Fermer { $name }
shell-back = Précédent
shell-forward = Suivant
shell-breadcrumb = Où vous êtes
shell-read-only = Lecture seule
shell-person = Connecté : { $name }
shell-nobody = Consultation
shell-nobody-help = Pas de compte dans ce fichier
shell-superuser-role = Superutilisateur
shell-sign-out = Se déconnecter

shell-keys = Raccourcis clavier
shell-keys-anywhere = Partout
shell-keys-list = Dans une liste
shell-keys-cell = De cellule en cellule
shell-keys-record = Dans un enregistrement
shell-keys-open = Ouvrir une base de données
shell-keys-mouse = Précédent, suivant
shell-keys-mouse-sides = Boutons latéraux de la souris
shell-keys-sidebar = Réduire ou élargir la barre latérale
shell-keys-zoom = Agrandir, réduire
shell-keys-search = Rechercher
shell-keys-new = Nouvel enregistrement
shell-keys-next = Ligne suivante
shell-keys-previous = Ligne précédente
shell-keys-sheet = Ouvrir dans un volet
shell-keys-page = Ouvrir comme page
shell-keys-edit = Modifier
shell-keys-duplicate = Dupliquer
shell-keys-select = Sélectionner la ligne
shell-keys-extend = Étendre la sélection
shell-keys-select-page = Sélectionner la page
shell-keys-delete = Supprimer
shell-keys-cell-move = Cellule précédente ou suivante
shell-keys-cell-edit = Modifier la cellule, ou taper
shell-keys-cell-save = Enregistrer et descendre
shell-keys-cell-next = Enregistrer et continuer
shell-keys-line = Nouvelle ligne dans un texte long
shell-keys-cell-back = Rétablir la valeur
shell-keys-save = Enregistrer
shell-keys-save-close = Enregistrer et fermer
shell-keys-close = Fermer le volet du dessus
shell-view-as = Voir comme ce rôle
shell-viewing = Vue de { $role }.
shell-viewing-help = Ce que voient les personnes de ce rôle. Rien ne peut être modifié.
shell-viewing-end = Revenir à soi

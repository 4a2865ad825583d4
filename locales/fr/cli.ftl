# La ligne de commande. La fenêtre ne contient pas ces textes. cli-COMMANDE dit ce que fait une commande, cli-COMMANDE-gate qui peut la lancer.
cli-about = Bureau, l’administration de vos bases SQLite, dans le terminal.
cli-after-help =
    Un mot de passe n’est jamais un argument : BUREAU_PASSWORD, --password-stdin ou une question dans le terminal.
    Codes de sortie : 0 fait, 1 imprévu, 2 usage, 3 connexion refusée ou interdit, 4 introuvable,
    5 saisie non valable, 6 conflit, 7 le fichier.
cli-heading-usage = Usage :
cli-heading-commands = Commandes
cli-heading-arguments = Arguments
cli-heading-options = Options

## Commandes

cli-enable = Activer l’administration d’un fichier : personnes, historique, connexion
cli-enable-gate = Qui : quiconque peut écrire le fichier. Il reçoit des tables dont le nom commence par bureau_ et son premier superutilisateur, dont le mot de passe vient de BUREAU_PASSWORD. Vos propres tables ne changent pas.
cli-create = Créer un espace de travail, vide ou avec des données d’exemple
cli-create-gate = Qui : quiconque peut écrire dans le dossier. Rien n’est écrasé. Le mot de passe du superutilisateur vient de BUREAU_PASSWORD.
cli-disable = Désactiver l’administration : retirer ses tables, avec les personnes et l’historique
cli-disable-gate = Qui : les superutilisateurs. Vos propres tables restent telles quelles. Faites d’abord une sauvegarde si vous voulez garder l’historique.
cli-createsuperuser = Créer un superutilisateur, ou lui donner un nouveau mot de passe
cli-createsuperuser-gate = Qui : les superutilisateurs, avec --as ; ou quiconque détient la clé de récupération, dans BUREAU_RECOVERY_KEY. Le nouveau mot de passe vient de BUREAU_NEW_PASSWORD, ou de la ligne qui suit la première avec --password-stdin.
cli-models = Lister les modèles et leurs champs
cli-models-gate = Qui : tout le monde pour un fichier ordinaire ; toute personne connectée si l’administration est activée.
cli-list = Lister les enregistrements d’un modèle, page par page
cli-list-gate = Qui : tout le monde pour un fichier ordinaire ; si l’administration est activée, toute personne connectée qui peut voir le modèle.
cli-export = Écrire toute une liste dans un fichier : CSV, JSON, NDJSON ou XLSX
cli-export-gate = Qui : chacun sur un fichier simple ; sur un fichier activé, qui se connecte et peut exporter le modèle.
cli-show = Montrer un enregistrement
cli-show-gate = Qui : tout le monde pour un fichier ordinaire ; si l’administration est activée, toute personne connectée qui peut voir l’enregistrement.
cli-add = Ajouter une fiche
cli-add-gate = Qui : quiconque se connecte et peut ajouter au modèle ; sur un fichier simple, quiconque écrit --personal, avec un journal d’annulation dans le dossier de données de l’application.
cli-delete = Supprimer des fiches, toutes ou aucune
cli-delete-gate = Qui : quiconque se connecte et peut supprimer ces fiches ; sur un fichier simple, quiconque écrit --personal, avec un journal d’annulation dans le dossier de données de l’application.
cli-action = Exécuter une action sur des fiches, toutes ou aucune
cli-action-no-output = Elle donne un fichier, { $name }, que personne n’a demandé de garder : dites où avec --output.
cli-action-gate = Qui : toute personne connectée qui a sur chaque fiche les droits dont l’action a besoin, et sa propre permission si elle en demande une ; sur un fichier simple, qui dit --personal, avec un journal d’annulation dans le dossier de données de l’application.
cli-action-ran = { $count ->
    [one] Une fiche : fait.
   *[other] { $count } fiches : fait.
}
cli-restore = Rendre à une fiche l’état qu’elle avait après une entrée de son historique
cli-restore-gate = Qui : les superutilisateurs ; sur un fichier simple, quiconque écrit --personal.
cli-undo = Annuler une modification entière
cli-undo-gate = Qui : l’auteur de la modification ; avec --seq, qui annule celle de n’importe qui, les superutilisateurs ; sur un fichier simple, quiconque écrit --personal.
cli-trash = Voir, remettre ou jeter les fiches supprimées
cli-trash-gate = Qui : pour voir et jeter, qui peut supprimer dans le modèle ; pour remettre, qui peut modifier.
cli-edit = Modifier un enregistrement
cli-edit-gate = Qui : quiconque se connecte et peut modifier la fiche ; sur un fichier simple, quiconque écrit --personal, avec un journal d’annulation dans le dossier de données de l’application.
cli-history = Raconter ce qui est arrivé à un enregistrement
cli-history-gate = Qui : les superutilisateurs ; n’importe qui sur un fichier simple, qui a un journal d’annulation sur cet ordinateur dès qu’il a été édité directement.
cli-audit = Lire le journal d’audit (d’un fichier simple : son journal d’annulation), ou le vérifier
cli-audit-gate = Qui : les superutilisateurs ; n’importe qui sur un fichier simple, pour son journal d’annulation. Un journal d’audit qui ne tient pas termine avec le code 7.
cli-backup = Copier la base, avec vérification, pendant qu’elle sert
cli-backup-gate = Qui : tout le monde pour un fichier ordinaire ; les superutilisateurs si l’administration est activée.
cli-restore-backup = Restaurer une sauvegarde, après avoir sauvegardé l’état présent
cli-restore-backup-gate = Qui : les superutilisateurs ; sur un fichier simple, quiconque écrit --personal. La sauvegarde doit être de cet espace, faite par Bureau, avec son manifeste à côté.
cli-copy = Dire si le fichier est une copie d’un espace connu, ou trancher
cli-copy-gate = Qui : quiconque se connecte ; les superutilisateurs pour --accept.
cli-check = Contrôler les pages, les références et le journal d’audit
cli-check-gate = Qui : tout le monde pour un fichier ordinaire ; toute personne connectée si l’administration est activée. Un dommage donne le code de sortie 7.
cli-config = Sortir les options d’un espace de travail vers un fichier, ou les y prendre
cli-config-gate = Qui : les superutilisateurs. Les options d’un fichier simple peuvent être sorties par quiconque ; il ne peut en recevoir.
cli-config-export = Écrire les options dans un fichier
cli-config-export-gate = Qui : les superutilisateurs ; sur un fichier simple, quiconque.
cli-config-import = Remplacer les options par celles d’un fichier, toutes ou aucune
cli-config-import-gate = Qui : les superutilisateurs. Chaque changement est consigné. Sur un fichier simple, les options ne viennent que de Rust.
cli-can = Dire si quelqu’un peut faire quelque chose, et pourquoi
cli-can-gate = Qui : chacun à son propre sujet ; users.view et roles.view pour les autres, les superutilisateurs pour les autres et une fiche.
cli-user = Comptes : qui peut se connecter
cli-user-gate = Qui : selon les droits sur users. Seuls des superutilisateurs en créent et en modifient d’autres, et le dernier reste.
cli-user-add = Créer un compte
cli-user-add-gate = Qui : users.add ; superutilisateurs pour --superuser. Le nouveau mot de passe vient de BUREAU_NEW_PASSWORD. Un rôle qui dépasse les vôtres ne peut pas être donné.
cli-user-list = Lister les comptes, avec leurs rôles et leur dernière connexion
cli-user-list-gate = Qui : users.view.
cli-user-activate = Permettre à quelqu’un de se connecter de nouveau
cli-user-activate-gate = Qui : users.edit.
cli-user-deactivate = Désactiver un compte : qui s’en sert est aussitôt dehors
cli-user-deactivate-gate = Qui : users.edit. Pas votre propre compte.
cli-user-remove = Supprimer un compte ; ce qu’il a fait reste dans l’historique
cli-user-remove-gate = Qui : users.delete. Pas votre propre compte.
cli-user-reset = Créer un code pour qui a oublié son mot de passe
cli-user-reset-gate = Qui : users.edit, et personne qui a moins de droits que cette personne ; superutilisateurs pour les superutilisateurs. Le code vaut une fois, pendant 24 heures.
cli-user-redeem = Définir un nouveau mot de passe avec le code reçu
cli-user-redeem-gate = Qui : quiconque a le code, dans BUREAU_RESET_CODE. Le nouveau mot de passe vient de BUREAU_NEW_PASSWORD.
cli-role = Rôles : des ensembles de droits qui portent un nom
cli-role-gate = Qui : selon les droits sur roles. Personne ne donne ni n’attribue plus que ce qu’il a.
cli-role-add = Créer un rôle
cli-role-add-gate = Qui : roles.add, et seulement avec des droits que vous avez.
cli-role-list = Lister les rôles
cli-role-list-gate = Qui : roles.view.
cli-role-show = Montrer un rôle : ce qu’il permet, et qui l’a
cli-role-show-gate = Qui : roles.view.
cli-role-grant = Ajouter des droits à un rôle ; tous sauf view apportent view
cli-role-grant-gate = Qui : roles.edit, et seulement des droits que vous avez.
cli-role-revoke = Retirer des droits à un rôle ; avec view part tout le reste sur ce modèle
cli-role-revoke-gate = Qui : roles.edit ; superutilisateurs si le rôle permet tout.
cli-role-rule = Restreindre ce qu’un rôle couvre dans un modèle : ses fiches, ses champs
cli-role-rule-gate = Qui : roles.edit, et seulement si vous avez vous-même, sans règle, tout ce que le rôle a sur ce modèle ; les superutilisateurs si le rôle permet tout.
cli-role-remove = Supprimer un rôle, et le retirer à tous ceux qui l’ont
cli-role-remove-gate = Qui : roles.delete ; superutilisateurs si le rôle permet tout.
cli-role-assign = Donner un rôle à quelqu’un, pour de bon ou jusqu’à un jour
cli-role-assign-gate = Qui : users.edit, et seulement des rôles qui ne permettent pas plus que les vôtres.
cli-role-unassign = Retirer un rôle à quelqu’un
cli-role-unassign-gate = Qui : users.edit. Pas vos propres rôles.
cli-dev-server = Servir l’interface à un navigateur de cet ordinateur, pour les tests
cli-dev-server-gate = Qui : la personne qui le lance. Ne fait jamais partie d’une version publiée.

## Arguments et options

cli-arg-db = Le fichier de la base de données
cli-arg-recover = Annuler ce qu’un programme interrompu a laissé à moitié dans le fichier ; sans cela un tel fichier est refusé
cli-arg-personal = Éditer directement un fichier simple
cli-arg-keys = Les fiches : texte de la clé, ou JSON s’il commence par une accolade
cli-arg-seq = La place d’une entrée du journal d’audit, telle que history et audit la montrent
cli-arg-action = list, restore ou purge
cli-arg-deletions = Les suppressions, par leur place telle que list la montre
cli-arg-model = Le nom exact de la table, ou l’identifiant du modèle
cli-arg-key = La clé de l’enregistrement : 5, ou a=1,b=2 (écrire %3D, %2C, %25 pour = , %), ou du JSON si elle commence par {"{"}
cli-arg-changes = champ=texte, champ:=json (champ:=null le vide), ou champ@=fichier pour les octets d’un fichier
cli-arg-dest = Où va la copie ; rien ne doit s’y trouver
cli-arg-from = La sauvegarde ; son manifeste se trouve à côté
cli-arg-accept = C’est une copie : lui donner son propre identifiant
cli-arg-moved = C’est l’espace lui-même, qui a été déplacé
cli-arg-as = Se connecter avec cette adresse e-mail
cli-arg-password-stdin = Lire le mot de passe sur l’entrée standard, une ligne
cli-arg-json = Afficher un seul document JSON
cli-arg-language = Parler en, fr ou es au lieu de ce que disent LC_ALL et LANG
cli-arg-help = Afficher cette aide
cli-arg-version = Afficher la version
cli-arg-email = Adresse avec laquelle la personne se connecte
cli-arg-name = Nom complet
cli-arg-backup = Mettre la sauvegarde ici plutôt qu’à côté du fichier
cli-arg-no-backup = Ne pas faire de sauvegarde
cli-arg-demo = Le remplir avec l’exemple Chinook : un magasin de musique
cli-arg-template = Commencer avec des tables toutes prêtes : contacts, tâches (tasks), stock ou factures (invoices)
cli-arg-filter = Seulement les enregistrements qui correspondent ; peut être répété. Opérateurs : is not contains starts ends gt ge lt le in between empty filled
cli-arg-where = Seulement les enregistrements qui correspondent : country = 'France' and (total > 50 or created in last 7 days). Voir docs/guide/filters.md
cli-arg-search = Seulement les enregistrements qui contiennent ce texte
cli-arg-trashed = Seulement les enregistrements marqués comme supprimés, là où supprimer les marque
cli-arg-sort = Trier par ces champs, - devant pour le plus grand d’abord, :nulls-last ou :nulls-first derrière : --sort=-total,name:nulls-last
cli-arg-page = Quelle page, à partir de 1
cli-arg-per-page = Enregistrements par page, de 1 à 500 ; par défaut, autant que le disent les options du modèle
cli-arg-fields = Seulement ces champs, séparés par des virgules
cli-arg-count = Comment compter le total : exact (par défaut), quick (renoncer vite), none (ne pas compter)
cli-arg-explain = Dire pourquoi chaque champ a son genre
cli-arg-expect = Ne rien changer si le champ n’a plus cette valeur : champ=ancien ou champ:=json ; peut être répété
cli-arg-verify = Relire tout le journal et contrôler sa chaîne
cli-arg-limit = Combien des entrées les plus récentes ; 50 par défaut
cli-arg-output = Le fichier à écrire, qui ne doit pas encore exister
cli-arg-format = csv, json, ndjson ou xlsx ; sinon, comme finit le nom du fichier
cli-arg-plan = Ne rien supprimer : dire ce qui partirait, et ce qui suivrait
cli-arg-safe = Pour les tableurs : en CSV, une apostrophe précède les textes qui commencent comme une formule
cli-arg-all = Aussi ce qui vaut pour tout le reste, en commentaires
cli-arg-toml = Le fichier d’options
cli-arg-role = Un rôle, par son nom : minuscules, chiffres, _ et -
cli-arg-label = Ce qui est montré ; sinon le nom
cli-arg-description = À quoi sert le rôle, en une phrase
cli-arg-permission = Un droit qu’il a : MODÈLE.VERBE (view, add, edit, delete, export), MODÈLE.* ou * ; peut être répété
cli-arg-permissions = Droits : MODÈLE.VERBE (view, add, edit, delete, export), MODÈLE.* ou *
cli-arg-verb = Le verbe restreint, view par défaut, qui les restreint tous : view, add, edit, delete, export ; peut être répété
cli-arg-rows = Seulement ces fiches, par un filtre qui peut dire $user.id, $user.email, $user.name et $user.CHAMP ; '' pour toutes
cli-arg-hide = Un champ qui n’existe pas pour qui a le rôle ; peut être répété
cli-arg-lock = Un champ qui se voit et ne s’écrit pas ; peut être répété
cli-arg-clear = Oublier d’abord ce que disait la règle
cli-arg-can = Un droit : MODÈLE.VERBE (view, add, edit, delete, export), MODÈLE.* ou *
cli-arg-user = Une autre personne que celle qui demande
cli-arg-superuser = En faire un superutilisateur : il peut tout faire
cli-arg-until = Le dernier jour où il compte (UTC), comme 2026-12-31, ou un instant
cli-arg-port = Le port sur 127.0.0.1 ; 0 en prend un libre
cli-arg-ui = Le dossier de l’interface construite
cli-arg-file = Chaque nouvelle fenêtre commence avec ce fichier ouvert
cli-arg-pick = Ce que répond le dialogue qui choisit un fichier
cli-arg-new = Ce que répond le dialogue qui crée un fichier
cli-arg-options = Ce que répond le dialogue qui choisit un fichier d’options
cli-arg-new-bytes = Ce que répond le dialogue qui enregistre des octets dans un fichier
cli-arg-new-export = Ce que répond le dialogue qui enregistre une exportation
cli-arg-bytes = Ce que répond le dialogue qui choisit un fichier pour un champ
cli-arg-new-options = Ce que répond le dialogue qui crée un fichier d’options
cli-arg-data = Le dossier de ses propres réglages et données

## Réponses

cli-enabled = L’administration est activée dans { $path } : { $models } modèles. Connectez-vous avec { $email }.
cli-backed-up = Sauvegarde, vérifiée : { $path }
cli-backup-restored = { $path } contient ce que contenait la sauvegarde. Ce qu’il contenait avant : { $safety }
cli-copy-of = Cet ordinateur connaît le même espace à { $path }. Écrivez --accept si ce fichier est une copie, --moved si c’est l’espace lui-même.
cli-copy-of-nothing = Ce fichier n’est pas une copie d’un espace que cet ordinateur connaît.
cli-recovery-key = Clé de récupération : { $key }
cli-recovery-key-once = La clé de récupération n’est montrée que maintenant. Gardez-la en lieu sûr : elle réinitialise le mot de passe d’un superutilisateur.
cli-disabled = L’administration est désactivée dans { $path }. Vos tables sont comme avant.
cli-superuser-made = { $email } peut se connecter comme superutilisateur avec le nouveau mot de passe.
cli-user-added = { $email } peut se connecter.
cli-user-activated = { $email } peut de nouveau se connecter.
cli-user-deactivated = { $email } ne peut plus se connecter.
cli-user-removed = { $email } n’a plus de compte.
cli-user-reset-made = { $email } se connecte avec ce code et un nouveau mot de passe, une fois, jusqu’au { $until } : { $code }
cli-user-redeemed = { $email } a un nouveau mot de passe.
cli-user-superuser = superutilisateur
cli-user-active = actif
cli-user-inactive = désactivé
cli-can-yes = Oui, en raison de :
cli-can-no = Non. Il manque :
cli-role-removed = Le rôle { $role } est supprimé.
cli-role-assigned = { $email } a le rôle { $role }.
cli-role-assigned-until = { $email } a le rôle { $role } jusqu’au { $until }.
cli-role-unassigned = { $email } n’a plus le rôle { $role }.
cli-deleted = { $count ->
    [one] Une fiche supprimée.
   *[other] { $count } fiches supprimées.
}
cli-cascaded = { $model } : { $count } de plus sont parties avec.
cli-delete-planned = { $count ->
    [one] Une fiche serait supprimée.
   *[other] { $count } fiches seraient supprimées.
}
cli-trashed = Gardé dans la corbeille : bureau trash restore remet en place.
cli-undone = { $count ->
    [one] Une fiche est comme avant.
   *[other] { $count } fiches sont comme avant.
}
cli-restored = { $count ->
    [one] Une fiche remise.
   *[other] { $count } fiches remises.
}
cli-purged = { $count ->
    [one] Une fiche jetée.
   *[other] { $count } fiches jetées.
}
cli-exported = { $count ->
    [one] Un enregistrement écrit dans { $path }
   *[other] { $count } enregistrements écrits dans { $path }
}
cli-trash-empty = La corbeille est vide.
cli-outside = modifié ailleurs auparavant : { $fields }
cli-outside-since = Modifié par un autre programme depuis la dernière entrée : { $fields }
cli-usage-trash = Donnez des suppressions à restore ou purge, et aucune à list.
cli-usage-rule = Dites ce qu’est la règle : --rows, --hide ou --lock ; ou --clear.
cli-usage-format = Indiquez le format : --format csv, json, ndjson ou xlsx, ou un fichier avec une telle terminaison.
cli-ignored = Laissés tels quels, car vous ne pouvez pas les écrire : { $fields }
cli-listed = { $rows } enregistrements, page { $page }
cli-listed-of = { $rows } enregistrements sur { $total }, page { $page }
cli-no-entries = Rien n’est enregistré pour cet enregistrement.
cli-audit-holds = Le journal d’audit tient : { $entries } entrées, la plus récente { $head }
cli-audit-broken = Le journal d’audit ne tient pas : l’entrée { $seq } n’est pas ce qui a été enregistré ({ $entries } entrées avant elle sont intactes).
cli-check-integrity = Pages
cli-check-foreign-keys = Références
cli-check-dangling = { $rows ->
    [0] ok
    [one] { $rows } ligne ne renvoie à rien
   *[other] { $rows } lignes ne renvoient à rien
}
cli-check-mismatch = { $table } : ce à quoi elle renvoie ne peut être distingué (aucune colonne unique là-bas)
cli-check-unchecked = Non vérifié
cli-check-audit = Journal d’audit
cli-check-audit-ok = il tient
cli-check-audit-broken = il ne tient pas ; voir : bureau audit --verify
cli-check-audit-none = aucun : l’administration n’est pas activée
cli-config-written = Options écrites : { $path }
cli-config-changed = { $count ->
    [0] Rien n’a changé : l’espace de travail le dit déjà.
    [one] { $count } option changée
   *[other] { $count } options changées
}
cli-config-at = ligne { $line }, colonne { $column }
cli-acting-as = en tant que { $email }
cli-head-email = Adresse
cli-head-name = Nom
cli-head-roles = Rôles
cli-head-last-sign-in = Dernière connexion
cli-head-state = État
cli-head-role = Rôle
cli-head-label = Libellé
cli-head-description = Pour
cli-head-permissions = Droits
cli-head-people = Personnes
cli-head-inert = Sans effet ici
cli-head-gate = Porte
cli-head-rule = Règle
cli-head-broken = Règles impossibles à suivre, donc rien n’est permis
cli-rule-hidden = cachés : { $fields }
cli-rule-locked = en lecture seule : { $fields }
cli-head-model = Modèle
cli-head-table = Table
cli-head-key = Clé
cli-head-fields = Champs
cli-yes = oui
cli-no = non
cli-bytes = ({ $bytes } octets)
cli-secret = (masqué)
cli-head-field = Champ
cli-head-kind = Genre
cli-head-because = Parce que
cli-because-declared-type = déclaré { $declared }
cli-because-no-type = aucun type n’est déclaré
cli-because-name = son nom le dit ; valeurs vues : { $seen }
cli-because-check = un CHECK énumère { $values } valeurs
cli-because-foreign-key = il renvoie à { $model }
cli-because-default = sa valeur par défaut est { $expression }
cli-because-sample = ses valeurs le montrent ; vues : { $seen }
cli-because-generated = la base le calcule ; présenté comme { $shown_as }
cli-because-contradicted = ses valeurs ne sont pas du genre { $guess } ; vues : { $seen }
cli-because-unread = ses valeurs n’ont pas pu être lues à temps

## Questions

cli-ask-password = Mot de passe :
cli-ask-code = Code :
cli-ask-new-password = Nouveau mot de passe :
cli-ask-again = Encore une fois :

## Que faire ensuite

cli-hint-not-signed-in = Dites qui vous êtes : --as EMAIL
cli-hint-not-enabled = Pour activer l’administration : bureau enable DB --email EMAIL
cli-hint-not-confirmed = Pour éditer ce fichier directement : --personal. Pour activer l’administration : bureau enable DB --email EMAIL
cli-hint-needs-recovery = Pour annuler la moitié de modification et ouvrir le fichier : --recover
cli-hint-filter = Un filtre s’écrit CHAMP:OP:VALEUR. Opérateurs : is not contains starts ends gt ge lt le in between empty filled
cli-filter-at = Au caractère { $position } : { $expected }
cli-filter-at-near = Au caractère { $position }, devant « { $near } » : { $expected }
cli-filter-place = Au caractère { $position }.
cli-filter-and = il manque ici « and », devant la borne supérieure
cli-filter-field = il manque ici le nom d’un champ ; un nom avec des espaces se met entre guillemets doubles
cli-filter-test = il manque ici une comparaison : = != < <= > >= contains, starts with, ends with, in, between, is empty, is filled
cli-filter-value = il manque ici une valeur : un nombre, une date, un texte entre apostrophes, ou des jours tels que today
cli-filter-list = il manque ici des valeurs entre parenthèses, ou des jours tels que last 7 days
cli-filter-days = ces jours sont inconnus ; par exemple today, this month, last 7 days
cli-filter-model = il manque ici le nom d’une table
cli-filter-join = il manque ici and, or ou la fin
cli-filter-close = il manque ici une parenthèse fermante
cli-filter-quote = ces guillemets ne sont pas fermés
cli-filter-shorter = le filtre est trop long
cli-filter-shallower = le filtre a trop de niveaux
cli-hint-key = Une clé s’écrit 5, ou a=1,b=2, ou en JSON si elle commence par {"{"}

## Arguments impossibles

cli-usage-see-help = Voir : bureau --help, ou bureau COMMANDE --help
cli-usage-no-command = Dites quoi faire : aucune commande n’a été donnée.
cli-usage-unknown-command = Il n’y a pas de commande « { $command } ».
cli-usage-unknown-argument = « { $argument } » n’est pas un argument de cette commande.
cli-usage-value = « { $value } » ne convient pas à { $argument }.
cli-usage-value-missing = { $argument } demande une valeur.
cli-usage-missing = Il manque quelque chose : { $argument }
cli-usage-conflict = { $argument } et { $other } ne vont pas ensemble.
cli-usage-wrong = Ces arguments ne vont pas ensemble.
cli-usage-change = « { $text } » n’est ni champ=texte, ni champ:=json, ni champ@=fichier.
cli-usage-stdin-empty = L’entrée standard ne contenait pas de mot de passe.
cli-usage-passwords-differ = Les deux mots de passe diffèrent. Rien n’a été changé.
cli-usage-no-password = Pas de mot de passe : définissez BUREAU_PASSWORD (BUREAU_NEW_PASSWORD pour un nouveau), ou utilisez --password-stdin.

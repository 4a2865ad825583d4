# The system’s own dialogs.

dialog-open-title = Ouvrir une base de données
dialog-open-accept = Ouvrir
dialog-open-cancel = Annuler
dialog-new-title = Créer une base de données
dialog-new-accept = Créer
dialog-new-name = Nouvelle base.sqlite
dialog-open-databases = Bases de données SQLite
dialog-open-all-files = Tous les fichiers
dialog-options-title = Choisir un fichier d’options
dialog-options-new-title = Enregistrer les options
dialog-options-accept = Enregistrer
dialog-options-name = options.toml
dialog-options-files = Fichiers d’options
dialog-bytes-title = Enregistrer le contenu
dialog-bytes-name = contenu
dialog-bytes-open-title = Choisir un fichier
dialog-bytes-accept = Choisir

# The system’s own dialogs.

dialog-open-title = Open a database
dialog-open-accept = Open
dialog-open-cancel = Cancel
dialog-open-databases = SQLite databases
dialog-open-all-files = All files

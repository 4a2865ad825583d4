# The system’s own dialogs.

dialog-open-title = Open a database
dialog-open-accept = Open
dialog-open-cancel = Cancel
dialog-new-title = Create a database
dialog-new-accept = Create
dialog-new-name = New database.sqlite
dialog-open-databases = SQLite databases
dialog-open-all-files = All files
dialog-options-title = Choose a file of options
dialog-options-new-title = Save the options
dialog-options-accept = Save
dialog-options-name = options.toml
dialog-options-files = Files of options
dialog-bytes-title = Save the content
dialog-bytes-name = content
dialog-bytes-open-title = Choose a file
dialog-bytes-accept = Choose

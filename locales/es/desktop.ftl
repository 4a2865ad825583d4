# The system’s own dialogs.

dialog-open-title = Abrir una base de datos
dialog-open-accept = Abrir
dialog-open-cancel = Cancelar
dialog-new-title = Crear una base de datos
dialog-new-accept = Crear
dialog-new-name = Base de datos nueva.sqlite
dialog-open-databases = Bases de datos SQLite
dialog-open-all-files = Todos los archivos
dialog-options-title = Elegir un archivo de opciones
dialog-options-new-title = Guardar las opciones
dialog-options-accept = Guardar
dialog-options-name = opciones.toml
dialog-options-files = Archivos de opciones
dialog-bytes-title = Guardar el contenido
dialog-bytes-name = contenido
dialog-bytes-open-title = Elegir un archivo
dialog-bytes-accept = Elegir

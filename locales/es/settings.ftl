# Ajustes: cómo se llama cada modelo, qué muestra y qué acepta. Se carga con la pantalla, no con la ventana.

settings-models = Modelos
settings-lead = Cómo se llama cada modelo, qué muestra y qué acepta. Se guarda en este archivo, para todos.
settings-choose = Modelos por ajustar
settings-filter = Buscar un modelo
settings-plain-title = Las opciones necesitan la administración
settings-plain-text = Se guardan en el espacio de trabajo. Active la administración de este archivo para nombrar modelos, elegir columnas y fijar reglas.
settings-read-only = Este archivo no se puede escribir: lo que pruebe aquí se muestra y no se puede guardar.
settings-none-title = Ningún modelo que ajustar
settings-none-text = Este archivo no tiene tablas.

## Saving
settings-changes = { $count ->
        [one] { $count } cambio
       *[other] { $count } cambios
    }
settings-saved = Opciones guardadas
settings-undone = Opciones como estaban
settings-discard = Descartar
settings-save = Guardar
settings-reset = Volver a lo deducido en { $option }
settings-reset-all = Volver a lo deducido en todo
settings-problems-else = No se puede guardar

## Names
settings-names = Nombres
settings-label = Nombre de varios
settings-label-one = Nombre de uno
settings-group = Grupo del menú
settings-group-none = Sin grupo
settings-icon = Icono
settings-slug = Nombre en los enlaces
settings-slug-help = Los permisos y los enlaces siguen al nuevo.
settings-order = Lugar en el menú
settings-order-help = El menor primero; los iguales, por nombre.
settings-hidden = Fuera del menú
settings-display = Cómo se llama un registro
settings-display-help = Los campos van entre llaves.
settings-display-none = #clave
settings-display-insert = Insertar un campo

## List
settings-list = Lista
settings-columns = Columnas
settings-search = La búsqueda mira en
settings-filters = Ofrecidos como filtros
settings-filters-help = Cualquier otro campo puede seguir filtrándose, por grupos o como texto.
settings-list-edit = Se editan en la propia lista
settings-list-edit-help = Todos los demás se cambian en el formulario.
settings-sort = Orden de una lista que nadie ordenó
settings-sort-none = Por clave
settings-sort-field = Ordenar por
settings-sort-add = Añadir un campo
settings-sort-up = El menor primero
settings-sort-down = El mayor primero
settings-sort-remove = No ordenar por { $field }
settings-per-page = Registros por página
settings-person = Personas
settings-person-help = Columna con el correo de la cuenta de la persona a la que representa cada registro. Las reglas de los roles pueden comparar entonces con un campo de quien pregunta.
settings-person-none = No son personas
settings-position = Orden a mano
settings-position-help = Columna de enteros que guarda el orden elegido.
settings-position-none = Ninguna

## Form
settings-form = Formulario
settings-form-help = Cómo se agrupan los campos en los formularios y al leer un registro.
settings-sets = Grupos de campos
settings-sets-none = Ninguno: los campos siguen el orden de la tabla
settings-sets-add = Añadir un grupo
settings-sets-new = Grupo { $number }
settings-sets-label = Título
settings-sets-fields = Campos de { $group }
settings-sets-collapsed = Cerrado hasta que alguien lo abra
settings-sets-earlier = Subir { $group }
settings-sets-remove = Quitar { $group }
settings-inlines = Registros relacionados que se editan en el formulario
settings-inlines-help = El formulario de un registro contiene sus filas, que se guardan con él, en este orden.
settings-inlines-none = Ningún otro modelo hace referencia a este.

## Rules
settings-rules = Qué se puede hacer
settings-can-add = Se pueden añadir registros
settings-can-edit = Se pueden editar registros
settings-can-delete = Se pueden borrar registros
settings-trash = Los registros borrados quedan en la papelera
settings-rules-help = Lo que se quita se quita a todos, también a los superusuarios.
settings-soft = Borrar solo marca el registro
settings-soft-none = No se marca nada
settings-soft-value = Marca
settings-soft-value-help = Vacío: el momento del borrado, o sí.

## Fields
settings-fields = Campos
settings-field-label = Etiqueta
settings-field-help = Ayuda
settings-field-help-none = Una frase debajo del campo
settings-field-kind = Tipo
settings-field-kind-inferred = { $kind } (deducido)
settings-field-widget = Cómo se introduce
settings-field-format = Cómo se escribe
settings-field-by-kind = Según su tipo
settings-field-made = Se forma con, al añadir un registro
settings-field-made-none = Nada
settings-field-made-help = Como identificador de URL, hasta que alguien lo rellene.
settings-field-raw = Se introduce su clave
settings-field-raw-overruled = Lo decide «Cómo se introduce».
settings-widget-input = En una línea
settings-widget-textarea = En varias líneas
settings-widget-markdown = Como Markdown, con vista previa
settings-widget-rich-text = Como texto con formato
settings-widget-code = Como código fuente
settings-widget-checkbox = Una casilla
settings-widget-switch = Un interruptor
settings-widget-select = Una lista desplegable
settings-widget-radio = Todas las opciones a la vez
settings-widget-search = Se busca por su nombre
settings-widget-password = Una contraseña nueva, dos veces
settings-format-plain = Solo cifras: 1234567
settings-format-grouped = En grupos: 1.234.567
settings-format-percent = Por ciento: 0,5 es 50 %
settings-format-bytes = Un tamaño: 1,2 MB
settings-format-iso = ISO 8601: 2026-11-17
settings-format-short = Corto: 17/11/2026
settings-format-medium = Medio: 17 nov 2026
settings-format-long = Completo: martes, 17 de noviembre de 2026
settings-format-relative = Hace cuánto: hace 3 días
settings-format-time-iso = ISO 8601: 16:02:05.250
settings-format-time-short = Horas y minutos: 16:02
settings-format-time-medium = Con segundos: 16:02:05
settings-field-default = Un registro nuevo empieza con
settings-field-required = Obligatorio
settings-field-readonly = Se muestra, nunca se escribe
settings-field-excluded = Fuera de los formularios
settings-field-unique = No hay dos registros con el mismo
settings-field-min-length = Mínimo de caracteres
settings-field-max-length = Máximo de caracteres
settings-field-min = El menor
settings-field-max = El mayor
settings-field-pattern = Patrón
settings-field-pattern-help = Expresión regular para el texto entero.
settings-choices = Opciones
settings-choices-none = Ninguna indicada
settings-choices-add = Añadir una opción
settings-choices-value = Valor { $number }
settings-choices-label = Nombre de { $value }
settings-choices-color = Color de { $value }
settings-choices-remove = Quitar { $value }
settings-choices-value-head = Valor
settings-choices-label-head = Nombre
settings-mark-required = obligatorio
settings-mark-readonly = solo lectura
settings-mark-excluded = fuera de formularios

## Why a field has its kind
settings-because-declared-type = Declarado como { $declared }.
settings-because-no-type = No se declara ningún tipo.
settings-because-name = Por su nombre; valores vistos: { $seen }.
settings-because-check = Por un CHECK; valores enumerados: { $values }.
settings-because-foreign-key = Se refiere a { $model }.
settings-because-default = Por su valor por defecto, { $expression }.
settings-because-sample = Por sus valores; vistos: { $seen }.
settings-because-generated = La base de datos lo calcula.
settings-because-contradicted = Sus valores no encajan con lo que dice su tipo; vistos: { $seen }.
settings-because-unread = Sus valores no se pudieron leer a tiempo.

## Kinds
settings-kind-text = Texto
settings-kind-long-text = Texto largo
settings-kind-markdown = Markdown
settings-kind-rich-text = Texto con formato
settings-kind-slug = Slug
settings-kind-integer = Número entero
settings-kind-decimal = Número decimal
settings-kind-real = Número real
settings-kind-boolean = Sí o no
settings-kind-date = Fecha
settings-kind-time = Hora
settings-kind-datetime = Fecha y hora
settings-kind-duration = Duración
settings-kind-json = JSON
settings-kind-uuid = UUID
settings-kind-email = Correo electrónico
settings-kind-url = Dirección web
settings-kind-phone = Teléfono
settings-kind-colour = Color
settings-kind-enum = Uno de varios valores
settings-kind-choices = Varias opciones
settings-kind-foreign-key = Registro de otro modelo
settings-kind-blob = Bytes
settings-kind-file = Archivo
settings-kind-image = Imagen
settings-kind-password = Contraseña
settings-kind-created = Cuándo se creó
settings-kind-updated = Cuándo se cambió
settings-kind-generated = Calculado
settings-kind-position = Posición

## Preview
settings-preview = Vista previa
settings-preview-list = La lista tal como quedaría
settings-preview-record = El primer registro tal como quedaría
settings-preview-empty = No hay registros que mostrar.

## File
settings-export = Exportar…
settings-export-title = Las opciones en un archivo
settings-export-lead = En TOML, como lo escribe «bureau config export».
settings-export-all = Con todo lo deducido, como comentarios
settings-export-text = Opciones
settings-export-copy = Copiar
settings-export-save = Guardar en un archivo…
settings-export-saved = Escrito en { $path }
settings-import = Importar…
settings-import-title = Tomar las opciones de un archivo
settings-import-lead = Lo que dice el texto sustituye todas las opciones de este archivo, o nada cambia.
settings-import-text = Opciones en TOML
settings-import-choose = Elegir un archivo…
settings-import-run = Sustituir las opciones
settings-import-at = Línea { $line }, columna { $column }
settings-import-done = { $count ->
        [0] No cambió nada
        [one] { $count } opción cambiada
       *[other] { $count } opciones cambiadas
    }
settings-actions = Acciones
settings-actions-help = Lo que se puede hacer con los registros seleccionados, además de eliminarlos y fijar un campo.
settings-actions-none = Ninguna
settings-actions-add = Añadir una acción
settings-action-new = Acción { $number }
settings-action-label = Nombre
settings-action-key = Clave
settings-action-set = { $field } pasa a ser
settings-action-emptied = Nada: se vacía
settings-action-add-field = Fijar un campo
settings-action-scope = Se ofrece para
settings-action-scope-both = Uno o varios registros
settings-action-scope-bulk = Varios registros
settings-action-scope-row = Un registro
settings-action-confirm = Pregunta previa
settings-action-confirm-none = Ninguna: se ejecuta enseguida
settings-action-needs = Quien la ejecuta debe poder además
settings-action-needs-add = Añadir
settings-action-needs-edit = Editar
settings-action-needs-delete = Eliminar
settings-action-needs-export = Exportar
settings-action-danger = Requiere cuidado
settings-action-permission = Pide su propio permiso

# Listas, valores, registros y su historial, para la ventana. $label: nombre de un modelo; $name: nombre de un registro.

## Listas

records-all = Todas las filas de { $label }
records-count-about = unos { $total }
records-count-pending = Contando…
records-search = Buscar en { $label }
records-search-clear = Borrar la búsqueda
records-shut = Puede ver este registro, no cambiarlo.
records-filter = Filtrar
records-filters = Filtros
records-filter-add = Añadir un filtro
records-filter-clear = Borrar
records-filter-remove = Quitar el filtro { $field }
records-filter-field = Campo del filtro
records-filter-operator = Cómo se compara { $field }
records-filter-value = Valor para { $field }
records-filter-value-missing = valor…
records-filter-value-search = Buscar
records-filter-apply = Aplicar
records-filter-unread = { $field } no puede tener este valor
records-op-is = es
records-op-not = no es
records-op-contains = contiene
records-op-starts = empieza por
records-op-ends = termina en
records-op-gt = es mayor que
records-op-ge = es al menos
records-op-lt = es menor que
records-op-le = es como mucho
records-op-after = después de
records-op-on = el
records-op-from = desde
records-op-before = antes de
records-op-until = hasta
records-op-empty = está vacío
records-op-filled = no está vacío
records-filter-edit-groups = Editar en grupos…
records-filter-builder = Filtrar { $label }
records-filter-as-groups = Grupos
records-filter-as-text = Como texto
records-filter-group-count = { $count ->
    [one] { $count } grupo
   *[other] { $count } grupos
}
records-filter-condition-count = { $count ->
    [one] { $count } condición
   *[other] { $count } condiciones
}
records-filter-remove-all = Quitar el filtro
records-filter-join = Cuáles deben cumplirse
records-filter-join-all = Todas
records-filter-join-any = Alguna
records-filter-join-none = Ninguna
records-filter-group = Grupo, nivel { $level }
records-filter-condition = Condición sobre { $field }
records-filter-nothing = Todos los registros. Una condición reduce la lista.
records-filter-add-condition = Condición
records-filter-add-group = Grupo
records-filter-add-condition-to = Añadir una condición: { $join }, nivel { $level }
records-filter-add-group-to = Añadir un grupo: { $join }, nivel { $level }
records-filter-more = Mover { $name }
records-filter-move-up = Subir
records-filter-move-down = Bajar
records-filter-into-group = Poner en un grupo
records-filter-out-of-group = Sacar del grupo
records-filter-remove-group = Quitar el grupo
records-filter-moved = Puesto { $place } de { $count }, nivel { $level }
records-filter-field-named = Campo: { $field }
records-filter-field-find = Buscar un campo
records-filter-field-none = Ningún campo se llama así
records-filter-children = Registros que se refieren a este
records-filter-others = Otros campos
records-filter-matches = { $count } de { $total } coinciden
records-filter-unfinished = { $count ->
    [one] { $count } condición aún no tiene valor
   *[other] { $count } condiciones aún no tienen valor
}
records-filter-value-from = Valor mínimo para { $field }
records-filter-value-to = Valor máximo para { $field }
records-filter-value-and = y
records-filter-value-add = Añadir un valor para { $field }
records-filter-value-more = Añadir…
records-filter-value-drop = Quitar { $value }
records-filter-days = Días para { $field }
records-filter-days-count = Cuántos, para { $field }
records-filter-days-unit = Unidad de tiempo, para { $field }
records-filter-text = El filtro como texto
records-filter-text-help = and, or, not y paréntesis; texto entre 'comillas simples'; días como last 7 days.
records-filter-text-apply = { $keys } lo aplica.
records-filter-at = En el carácter { $position }: { $what }
records-filter-unknown = aquí nada se llama «{ $name }».
records-filter-misfit = { $field } no se puede comparar con «{ $value }».
records-filter-expected-field = falta el nombre de un campo. Los nombres con espacios van entre comillas dobles.
records-filter-expected-test = falta una comparación: = != < <= > >= contains, starts with, ends with, in, between, is empty, is filled.
records-filter-expected-value = falta un valor: un número, una fecha, un texto entre comillas simples o días como today.
records-filter-expected-list = faltan valores entre paréntesis o días como last 7 days.
records-filter-expected-days = estos días no se conocen. Por ejemplo today, this month, last 7 days.
records-filter-expected-model = falta el nombre de una tabla.
records-filter-expected-join = falta and, or o el final.
records-filter-expected-close = falta un paréntesis de cierre.
records-filter-expected-quote = estas comillas no se cierran.
records-filter-expected-shorter = el filtro es demasiado largo.
records-filter-expected-shallower = el filtro tiene demasiados niveles.
records-days-date = una fecha…
records-days-today = hoy
records-days-yesterday = ayer
records-days-tomorrow = mañana
records-days-this-week = esta semana
records-days-this-month = este mes
records-days-this-quarter = este trimestre
records-days-this-year = este año
records-days-last-week = la semana pasada
records-days-last-month = el mes pasado
records-days-last-quarter = el trimestre pasado
records-days-last-year = el año pasado
records-days-next-week = la semana próxima
records-days-next-month = el mes próximo
records-days-next-quarter = el trimestre próximo
records-days-next-year = el año próximo
records-days-last = los últimos…
records-days-next = los próximos…
records-days-last-days = { $count ->
    [one] el último día
   *[other] los últimos { $count } días
}
records-days-last-weeks = { $count ->
    [one] la última semana
   *[other] las últimas { $count } semanas
}
records-days-last-months = { $count ->
    [one] el último mes
   *[other] los últimos { $count } meses
}
records-days-last-quarters = { $count ->
    [one] el último trimestre
   *[other] los últimos { $count } trimestres
}
records-days-last-years = { $count ->
    [one] el último año
   *[other] los últimos { $count } años
}
records-days-next-days = { $count ->
    [one] el próximo día
   *[other] los próximos { $count } días
}
records-days-next-weeks = { $count ->
    [one] la próxima semana
   *[other] las próximas { $count } semanas
}
records-days-next-months = { $count ->
    [one] el próximo mes
   *[other] los próximos { $count } meses
}
records-days-next-quarters = { $count ->
    [one] el próximo trimestre
   *[other] los próximos { $count } trimestres
}
records-days-next-years = { $count ->
    [one] el próximo año
   *[other] los próximos { $count } años
}
records-days-unit-day = días
records-days-unit-week = semanas
records-days-unit-month = meses
records-days-unit-quarter = trimestres
records-days-unit-year = años
records-op-lacks = no contiene
records-op-in = es uno de
records-op-none-of = no es ninguno de
records-op-between = está entre
records-op-after-days = después que
records-op-from-days = desde
records-op-before-days = antes que
records-op-until-days = hasta
records-op-until-span = hasta
records-op-within = está en
records-op-not-within = no está en
records-op-has = tiene
records-op-has-no = no tiene
records-density = Altura de las filas
records-density-comfortable = Cómoda
records-density-compact = Compacta
records-sort-hint = Ordenar por { $field }
records-cell-editing = Editar { $field } de { $name }
records-row-open = Abrir
records-row-delete = Eliminar
records-row-edit = Editar
records-row-page = Abrir en página completa
records-row-window = Abrir en una ventana nueva
records-row-actions = Acciones de { $name }
records-range = <b>{ $from }–{ $to }</b> de <b>{ $total }</b>
records-range-about = <b>{ $from }–{ $to }</b> de unos <b>{ $total }</b>
records-range-open = <b>{ $from }–{ $to }</b>
records-range-none = <b>0</b> filas
records-filtered-from = filtrado de { $total }
records-elapsed = { $ms } ms
records-rows = Filas
records-rows-label = Filas por página
records-rows-endless = Sin páginas
records-page = Página
records-page-of = de { $pages }
records-page-previous = Página anterior
records-page-next = Página siguiente
records-empty = Aún no hay filas en { $label }
records-empty-text = Esta tabla no tiene filas.
records-no-match = Ninguna fila de { $label } coincide
records-no-match-text = Nada cumple a la vez la búsqueda y los filtros.
records-no-match-clear = Borrar filtros
records-slow = Leyendo { $label }…
records-try-again = Reintentar

## Valores

records-value-empty = Vacío
records-value-yes = Sí
records-value-no = No
records-value-bytes = { $size } de datos
records-value-secret = Oculto
records-value-none = (sin valor)
records-value-clear = Vaciar { $field }
records-value-open = Abrir { $name }
records-value-pick-date = Elegir una fecha
records-value-today = Hoy
records-value-pick-time = Elegir una hora
records-value-now = Ahora
records-value-hour = Hora
records-value-minute = Minuto
records-value-choose = Elegir…
records-value-search = Escriba para buscar
records-value-no-choices = No se encontró nada
records-value-reading = Leyendo las opciones…
records-value-unread = No se pudieron leer las opciones.
records-value-more-choices = Escriba más para acotar la lista
records-value-used = Usados recientemente
records-value-others = Otros
records-value-stray = Se conserva tal cual: este valor no corresponde al tipo del campo.
records-value-bytes-help = Los datos se muestran, no se editan.
records-previous-month = Mes anterior
records-next-month = Mes siguiente
records-problem-date-only = Este campo guarda fechas sin hora
records-editor-tools = Herramientas de { $field }
records-editor-bold = Negrita
records-editor-italic = Cursiva
records-editor-heading = Título
records-editor-list = Lista
records-editor-numbers = Lista numerada
records-editor-link = Enlace
records-editor-code = Código
records-editor-faces = Vista de { $field }
records-editor-write = Escribir
records-editor-preview = Vista previa
records-editor-image = [imagen: { $name }]
records-editor-strike = Tachado
records-editor-quote = Cita
records-editor-html = HTML
records-editor-unfit = Se edita como HTML: el editor visual perdería parte del formato.
records-editor-link-address = Dirección
records-editor-link-set = Poner enlace
records-editor-link-remove = Quitar enlace
records-json-format = Dar formato
records-json-compact = Compactar
records-json-valid = JSON válido
records-json-at = Línea { $line }, columna { $column }: { $what }
records-json-value = aquí se espera un valor
records-json-name = aquí se espera un nombre entre comillas dobles
records-json-colon = aquí se espera «:»
records-json-next-in-object = aquí se espera «,» o «{"}"}»
records-json-next-in-array = aquí se espera «,» o «]»
records-json-end = no puede seguir nada
records-json-quote = a este texto le falta la comilla de cierre
records-json-escape = «\» no inicia aquí ningún escape conocido
records-json-control = un salto de línea o carácter de control debe escribirse como escape
records-json-number = JSON no escribe así un número

## Registros

records-sheet-previous = Registro anterior
records-sheet-next = Registro siguiente
records-sheet-page = Abrir en página completa
records-sheet-close = Cerrar
records-sheet-back = Volver a { $name }
records-sheet-fields = Campos
records-sheet-history = Historial
records-sheet-edit = Editar
records-sheet-loading = Cargando el registro
records-save = Guardar
records-save-continue = Guardar y continuar
records-problems = { $count ->
    [one] 1 problema
   *[other] { $count } problemas
  }
records-ignored = { $count ->
    [one] { $fields } quedó como estaba: no puede cambiarlo.
   *[other] { $fields } quedaron como estaban: no puede cambiarlos.
  }
records-not-saved = Sin guardar.
records-discard-title = ¿Descartar los cambios de { $name }?
records-discard-text = Lo que escribió aún no se ha guardado.
records-discard = Descartar
records-keep-editing = Seguir editando
records-conflict-title = Alguien cambió este registro mientras tanto.
records-conflict-text = Sus cambios aún no se han guardado. Revise los campos marcados y guarde.
records-conflict-choose = { $count ->
    [one] Elija qué valor conservar en 1 campo.
   *[other] Elija qué valor conservar en { $count } campos.
  }
records-conflict-theirs = Su valor: { $value }
records-conflict-adopted = Cambió mientras tanto
records-use-theirs = Usar el suyo
records-keep-mine = Conservar el mío
records-not-here = { $label } { $key } no está aquí
records-not-here-text = Puede que se haya eliminado, o que el enlace sea de otra base de datos.
records-open-list = Abrir { $label }
records-group-record = Detalles
records-group-links = Vinculado a
records-group-notes = Texto

## Historial

records-history = Historial
records-history-changed = cambió { $count ->
    [one] 1 campo
   *[other] { $count } campos
  }
records-history-added = creó este registro
records-history-deleted = eliminó este registro
records-history-other = hizo «{ $action }»
records-history-as = como { $name }
records-history-today = Hoy
records-history-yesterday = Ayer
records-history-empty = Aún no hay cambios
records-history-empty-text = Los cambios hechos con Bureau aparecen aquí.
records-history-origin-window = Desde la ventana
records-history-origin-cli = Desde la línea de comandos
records-history-origin-library = Desde un programa
records-history-system = Bureau
records-history-change = De { $old } a { $new }

records-selected = { $count ->
    [one] 1 seleccionada
   *[other] { $count } seleccionadas
}
records-selection = Filas seleccionadas
records-selection-clear = Quitar la selección
records-select-page = Seleccionar todas las filas de esta página
records-select-row = Seleccionar { $name }
records-copy = Copiar
records-copy-tsv = Como tabla (tabuladores)
records-copy-csv = Como CSV
records-copy-json = Como JSON
records-copy-markdown = Como Markdown
records-copy-sql = Como SQL
records-copied = { $count ->
    [one] 1 fila copiada
   *[other] { $count } filas copiadas
}
records-copy-failed = No se pudo usar el portapapeles
records-delete = Eliminar

records-children-by = { $label } por { $field }
records-children-list = Abrir en la lista
records-children-list-of = Abrir en la lista: { $label }
records-children-add = Añadir: { $label }
records-children-none = Aún no hay { $label }.
records-children-edit = Editar { $name }
records-children-delete = Eliminar { $name }
records-children-let-go = Quitar { $name }
records-children-all = Mostrar todo
records-children-search = Buscar: { $label }
records-lines-fixed = El orden no se puede cambiar aquí: estas filas no tienen lugares consecutivos y hay otras en otras páginas.
records-lines-goes = { $name }: se quita al guardar
records-lines-keep = Conservar { $name }
records-lines-move = Mover { $name } (Alt + flechas)
records-lines-moved = { $name }: lugar { $place } de { $count }
records-lines-new = nueva fila { $number } ({ $label })
records-lines-stays = { $name }: se conserva
records-value-create = Crear { $label } «{ $text }»
records-columns = Columnas
records-columns-move = Mover { $field }
records-columns-freeze = Inmovilizar hasta { $field }
records-columns-unfreeze = Liberar columnas
records-columns-no-room = { $count ->
    [0] Aquí no cabe ninguna columna inmovilizada
    [one] Aquí cabe una sola columna inmovilizada
   *[other] Aquí caben { $count } columnas inmovilizadas
}
records-columns-reset = Restablecer columnas
records-column-width = Anchura de { $field }
records-filter-frequent = Valores más frecuentes
records-choices-help = Intro o una coma termina una opción.

# Roles: qué permite cada uno, en qué registros y campos, y quién lo tiene. Se carga con la pantalla.

roles-permissions = Permisos
roles-beside = Reglas y lo que el rol permite
roles-model = Modelo
roles-all = Todo
roles-all-of = { $subject }: todo
roles-verb-of = { $subject }: { $verb }
roles-rules = Reglas
roles-back-office = Administración
roles-all-roles = Todos los roles
roles-more = Más
roles-unsaved = Cambiado, sin guardar
roles-close = Cerrar

roles-verb-view = Ver
roles-verb-add = Añadir
roles-verb-edit = Editar
roles-verb-delete = Eliminar
roles-verb-export = Exportar

roles-people = { $count ->
        [0] Nadie todavía
        [one] { $count } persona
       *[other] { $count } personas
    }
roles-everything = Todos los permisos
roles-everything-help = Cada modelo, también los futuros

## Reglas
roles-rules-of = Reglas: { $model }
roles-rules-verb = Reglas del permiso
roles-rules-view-help = Lo que vale para Ver vale también para todo lo demás.
roles-rules-verb-help = Limita este permiso más que Ver.
roles-broken = Esta regla nombra algo que ya no existe, así que no permite nada a nadie. Defínala de nuevo.
roles-inert = No significa nada en este archivo
roles-which-rows = Qué registros
roles-rows-all = Todos los registros
roles-rows-help = Un filtro, por ejemplo: pais = 'Noruega' and soporte = $user.email
roles-as-text = Como texto
roles-as-conditions = Como condiciones
roles-rule-add = Añadir condición
roles-rule-own = { $field } es la persona con sesión
roles-rule-own-email = { $field } es el correo de la persona
roles-who = Persona con sesión
roles-who-email = Correo de la persona con sesión
roles-who-name = Nombre de la persona con sesión
roles-who-id = Cuenta de la persona con sesión
roles-who-field = { $field } de la persona con sesión
roles-who-other = Otro valor…
roles-who-choose = Comparar { $field } con la persona con sesión
roles-count-for = Contado para
roles-count = { $after } de { $total } registros
roles-which-fields = Qué campos
roles-which-actions = Qué acciones
roles-fields-others = { $count ->
        [one] { $count } más: como el modelo
       *[other] { $count } más: como el modelo
    }
roles-field-rule = { $field }: regla
roles-field-hidden = Oculto
roles-field-locked = Solo lectura
roles-field-plain = Como el modelo
roles-add-field = Añadir regla de campo
roles-badge-own = Registros propios
roles-badge-rows = Algunos registros
roles-badge-fields = { $count ->
        [one] { $count } campo
       *[other] { $count } campos
    }
roles-badge-broken = Regla rota

## Lo que resulta
roles-summary = Qué permite este rol
roles-can = { $verbs } <b>{ $subjects }</b>
roles-can-own = { $verbs } <b>solo sus propios registros de { $subjects }</b>
roles-cannot = Sin acceso a <b>{ $subjects }</b>
roles-can-run = Ejecutar <b>{ $actions }</b> en { $subject }
roles-can-everything = <b>Todo</b>, salvo el historial y lo que atañe a superusuarios
roles-rule-and = y
roles-rule-or = o
roles-rule-not = nada de esto:
roles-note-rows = Solo donde { $rows }.
roles-note-verb = Para { $verb }: solo donde { $rows }.
roles-note-hidden = Sin { $fields }.
roles-note-verb-hidden = Para { $verb }: sin { $fields }.
roles-no-field = No hay ningún campo { $field }.
roles-note-locked = { $fields }: no se puede cambiar.

## Cambios
roles-changes = { $count ->
        [one] { $count } cambio
       *[other] { $count } cambios
    }
roles-change-label = Nombre nuevo.
roles-change-description = Descripción nueva.
roles-change-everything-on = Todos los permisos activados.
roles-change-everything-off = Todos los permisos retirados.
roles-change-on = { $subject }: { $verbs } activado.
roles-change-off = { $subject }: { $verbs } retirado.
roles-change-whole = { $subject }: todo, dicho de otro modo.
roles-change-action-on = { $subject }: puede ejecutar { $action }
roles-change-action-off = { $subject }: ya no puede ejecutar { $action }
roles-change-other = Sin { $word }.
roles-change-rule = { $count ->
        [0] { $subject }: reglas cambiadas.
        [one] { $subject }: reglas cambiadas, { $count } campo.
       *[other] { $subject }: reglas cambiadas, { $count } campos.
    }
roles-change-loses = { $count ->
        [one] Ve { $count } registro menos de { $subject }.
       *[other] Ve { $count } registros menos de { $subject }.
    }
roles-change-gains = { $count ->
        [one] Ve { $count } registro más de { $subject }.
       *[other] Ve { $count } registros más de { $subject }.
    }
roles-refused = { $count ->
        [one] Una regla no se puede guardar
       *[other] { $count } reglas no se pueden guardar
    }
roles-discard = Descartar
roles-save = Guardar rol
roles-saved = Rol guardado

## Roles
roles-new = Rol nuevo
roles-make = Crear rol
roles-none-title = Todavía no hay roles
roles-none-text = Un rol dice qué pueden hacer quienes no son superusuarios. Cree uno y asígnelo.
roles-label = Nombre
roles-name = Nombre corto
roles-name-help = Para la línea de comandos y el historial: minúsculas, cifras, - y _.
roles-description = Para qué sirve
roles-rename = Nombre y descripción
roles-names-done = Listo
roles-begin = Empieza como
roles-begin-copy = Copia de { $label }
roles-begin-copy-help = Sus permisos y reglas; las personas se quedan con el otro rol.
roles-template-empty = Nada
roles-template-empty-help = Marque después lo que permite.
roles-template-viewer = Lector
roles-template-viewer-help = Ver todos los modelos.
roles-template-editor = Editor de contenido
roles-template-editor-help = Ver, añadir y editar en todos los modelos; sin eliminar ni exportar.
roles-template-moderator = Moderador
roles-template-moderator-help = Ver, editar y eliminar en todos los modelos; sin añadir ni exportar.
roles-template-analyst = Analista
roles-template-analyst-help = Ver y exportar todos los modelos.
roles-remove = Eliminar rol
roles-remove-title = ¿Eliminar { $label }?
roles-remove-text = { $count ->
        [0] Nadie lo tiene.
        [one] Una persona pierde lo que permite.
       *[other] { $count } personas pierden lo que permite.
    }
roles-removed = { $label } eliminado

## Personas de un rol
roles-people-title = Personas con { $label }
roles-assign-person = Persona
roles-assign-choose = Elegir
roles-assign-until = Último día
roles-assign-for-good = Sin fin
roles-assign-pick = Elegir un día
roles-assign = Dar rol
roles-unassign = Quitar el rol a { $name }
roles-assigned-until = { $email } · hasta el { $date }
roles-assigned-over = { $email } · terminó el { $date }

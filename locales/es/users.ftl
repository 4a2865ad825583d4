# Usuarios: quién tiene cuenta, con qué roles, y quién puede iniciar sesión. Se carga con la pantalla.

users-lead = Quién tiene cuenta en este archivo, y qué puede hacer con él.
users-search = Buscar usuarios
users-name = Nombre
users-roles = Roles
users-state = Estado
users-last = Última sesión
users-active = Activo
users-off = Desactivado
users-never = Nunca
users-over = { $role } · terminado
users-roleless = Ningún rol
users-loading = Leyendo las cuentas
users-shown = { $count ->
        [one] { $count } usuario mostrado
       *[other] { $count } usuarios mostrados
    }

## Revisión de accesos
users-review = Revisión de accesos
users-kind-everyone = Todos
users-kind-superusers = Superusuarios
users-kind-roleless = Sin rol
users-kind-off = Desactivados
users-unused = { $count ->
        [one] { $count } rol que nadie tiene
       *[other] { $count } roles que nadie tiene
    }
users-no-match = Ningún usuario coincide
users-no-match-text = Nadie responde a la búsqueda y a lo elegido al lado.
users-show-everyone = Mostrar a todos
users-nobody-text = Puede que la cuenta se haya eliminado, o que el enlace sea de otra base.
users-all = Todos los usuarios

## Una persona
users-you = Es usted
users-you-text = Otra persona tiene que desactivarle, eliminar su cuenta o cambiar sus roles.
users-superusers-only = Solo un superusuario puede cambiar la cuenta de un superusuario.
users-created = Cuenta creada
users-may-sign-in = Puede iniciar sesión
users-may-sign-in-help = Desactivada, la persona queda fuera al instante, en todas las ventanas.
users-superuser-help = Puede hacerlo todo, con usuarios, roles e historial.
users-roles-none = Ninguno. Sin rol no se puede iniciar sesión.
users-roles-superuser = Los roles no cambian nada para un superusuario.
users-roles-unseen = No puede ver los roles, así que no puede dar ninguno.
users-for-good = Sin fin
users-until = Hasta el { $date }
users-ended = Terminó el { $date }
users-take = Quitar { $role }
users-give-role = Añadir un rol
users-give-choose = Elija un rol
users-give-day = Último día
users-give-pick = Elegir un día
users-give = Dar el rol
users-give-again = { $role } termina el { $date }. El nuevo último día ocupa su lugar.

## A qué equivale
users-can = Qué puede hacer
users-can-everything = <b>Todo</b>, con usuarios, roles e historial
users-can-all = <b>Todo</b>, salvo el historial y lo que atañe a los superusuarios
users-can-off = Nada, mientras la cuenta esté desactivada.
users-can-nothing = Nada: sin rol no se puede iniciar sesión.
users-can-empty = Nada todavía: este rol no abre ningún modelo.
users-can-line = { $verbs } <b>{ $subjects }</b>
users-can-records = { $subject } (algunos registros)
users-can-fields = { $subject } (algunos campos)
users-can-both = { $subject } (algunos registros, algunos campos)
users-can-more = { $count ->
        [one] { $count } más
       *[other] { $count } más
    }
users-verb-view = Ver
users-verb-add = Añadir
users-verb-edit = Editar
users-verb-delete = Eliminar
users-verb-export = Exportar

## Contraseña nueva
users-sign-out = Cerrar todas las sesiones
users-signed-out = { $name }: se cerraron todas las sesiones
users-reset = Restablecer contraseña…
users-reset-title = ¿Restablecer la contraseña de { $name }?
users-reset-text = Recibe un código para entregar. Sirve una vez, en un plazo de 24 horas, y ocupa el lugar de cualquier código anterior. Hasta que se use, la contraseña sigue igual.
users-reset-make = Crear un código
users-reset-more = Tiene menos permisos que { $name }: este código debe crearlo otra persona.
users-reset-code = Código para { $name }
users-reset-once = Se muestra solo esta vez. Con él, { $name } entra por «Tengo un código» y elige una contraseña nueva.
users-reset-until = Sirve hasta el { $date }.

## Eliminar
users-remove = Eliminar cuenta…
users-remove-title = ¿Eliminar la cuenta de { $name }?
users-remove-text = { $name } ya no puede iniciar sesión y pierde todos los roles. Lo que hizo queda en el historial bajo su nombre.
users-remove-go = Eliminar cuenta
users-removed = Cuenta eliminada

## Un usuario nuevo
users-new = Usuario nuevo
users-new-password-help = No se envía nada: entréguela usted.
users-new-rights = Qué puede hacer
users-new-roles-help = Sin rol no se puede iniciar sesión.
users-new-no-roles = Todavía no hay roles. Sin rol no se puede iniciar sesión: cree uno en Roles y luego délo.
users-new-make = Añadir usuario
users-added = Usuario añadido

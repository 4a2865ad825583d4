# La ventana alrededor de los datos: bienvenida, activación, inicio de sesión, barra lateral, franja.

## En todas partes
shell-toasts = Mensajes
shell-close = Cerrar
shell-cancel = Cancelar
shell-copy = Copiar
shell-copied = Copiado
shell-copy-details = Copiar los detalles
shell-more = Más
shell-try-again = Intentar de nuevo
shell-about = unos { $count }
shell-day-today = Hoy, { $time }
shell-day-yesterday = Ayer
shell-version = Versión { $version }
shell-skip = Ir al contenido

## Tema e idioma
shell-appearance = Aspecto e idioma
shell-theme = Tema
shell-theme-system = Como el sistema
shell-theme-light = Claro
shell-theme-dark = Oscuro
shell-language = Idioma
shell-zoom = Tamaño de todo: { $percent } %
shell-zoom-in = Ampliar
shell-zoom-out = Reducir
shell-zoom-own = Tamaño real

## Bienvenida
shell-tagline = Una trastienda para cualquier base SQLite. Sus archivos se quedan en este equipo.
shell-open-database = Abrir base de datos…
shell-open-database-help = .sqlite, .sqlite3, .db
shell-new-database = Nueva base de datos…
shell-new-database-help = Vacía, o desde una plantilla
shell-new-title = ¿Con qué debe empezar?
shell-new-nothing = Nada
shell-new-nothing-help = Un archivo vacío, para tablas por venir
shell-new-contacts = Contactos
shell-new-contacts-help = Empresas, personas y lo que se habló
shell-new-tasks = Tareas
shell-new-tasks-help = Proyectos y lo que hay que hacer
shell-new-stock = Existencias
shell-new-stock-help = Productos, proveedores, entradas y salidas
shell-new-invoices = Facturas
shell-new-invoices-help = Clientes, facturas y sus líneas
shell-new-place = Elegir un lugar…
shell-open-sample = Abrir el ejemplo
shell-open-sample-help = Chinook, una tienda de música con 11 tablas
shell-shortcuts = Atajos
shell-appearance-short = Apariencia
shell-guide = Guía
shell-recent = Recientes
shell-recent-search = Buscar recientes
shell-recent-no-match = Ninguna base reciente coincide con «{ $search }»
shell-clear-search = Borrar la búsqueda
shell-recent-enabled = Administración activada
shell-recent-missing = Movido o sin conexión
shell-recent-not-found = No se encuentra
shell-recent-tables =
    { $count ->
        [one] { $count } tabla
       *[other] { $count } tablas
    }
shell-recent-open = Abrir
shell-recent-forget = Quitar de esta lista
shell-drop-title = Suelte aquí un archivo de base de datos
shell-drop-now = Suelte para abrirlo
shell-drop-help = Bureau mira primero y no cambia nada hasta que usted lo diga.
shell-drop-ask = ¿Abrir el archivo soltado?
shell-drop-ask-text = { $name } se cierra en esta ventana. Lo que no esté guardado se pierde.
shell-first-title = Suelte un archivo SQLite para empezar
shell-first-lead = Cada tabla se convierte en un modelo que puede recorrer y buscar, y editar con la administración activada. Sin ajustes, sin servidor.
shell-first-reads = Primero lee
shell-first-reads-text = El archivo se abre en solo lectura. No se escribe nada hasta que usted lo diga.
shell-first-admin = Administración cuando quiera
shell-first-admin-text = Usuarios e historial se añaden al archivo solo si los activa.
shell-first-backup = Con copia
shell-first-backup-text = Se hace una copia antes de añadir nada a su esquema.

## Inicio de sesión
shell-signin-title = Iniciar sesión en { $name }
shell-signin-lead = Las cuentas están dentro de este archivo.
shell-signin = Iniciar sesión
shell-signin-wait = Vuelva a intentarlo en { $seconds } s.
shell-signin-forgot = ¿Olvidó la contraseña? Un superusuario puede darle un código. Cuando nadie puede entrar, quien guarda la clave de recuperación puede poner otra.
shell-signin-have-code = Tengo un código
shell-signin-by-password = Volver a la contraseña
shell-signin-code-lead = Con el código que recibió elige una contraseña nueva.
shell-signin-code = Código
shell-signin-code-help = Mayúsculas, espacios y guiones no importan.
shell-signin-code-password = Contraseña nueva
shell-signin-code-enter = Guardar y entrar
shell-signin-code-refused = Credenciales no válidas. Revise el correo y el código: sirve una vez, en un plazo de 24 horas.
shell-switch-database = Cambiar de base
shell-email = Correo
shell-email-help = Sirve para iniciar sesión. No se envía nada.
shell-password = Contraseña
shell-password-show = Mostrar la contraseña
shell-password-hide = Ocultar la contraseña
shell-password-repeat = Repetir la contraseña
shell-password-mismatch = Las dos contraseñas difieren
shell-full-name = Nombre completo

## Activación
shell-enable = Activar administración…
shell-enable-title = Activar la administración en { $name }
shell-enable-steps = Pasos
shell-enable-undo = Podrá quitar la administración con «bureau disable». Se borran las tablas añadidas y las suyas quedan como están.
shell-step-inspect = Examinar
shell-step-inspect-running = Leyendo el archivo
shell-step-inspect-sound =
    { $tables ->
        [one] { $tables } tabla
       *[other] { $tables } tablas
    }, { $rows } filas, integridad comprobada
shell-step-inspect-unsound =
    { $tables ->
        [one] { $tables } tabla
       *[other] { $tables } tablas
    }, { $rows } filas, la comprobación halló problemas
shell-step-review = Revisar y crear el superusuario
shell-step-here = Está aquí
shell-step-done = Hecho
shell-step-run = Copiar y activar
shell-step-run-help = De una vez, o nada
shell-step-backup-done = { $size } copiados y verificados
shell-step-ready = Listo
shell-step-ready-help = Guardar la clave de recuperación e iniciar sesión
shell-enable-adds = Lo que se añadirá
shell-enable-adds-lead =
    { $count ->
        [one] { $count } tabla
       *[other] { $count } tablas
    }, { $size }. { $tables ->
        [0] El archivo aún no tiene tablas propias.
        [one] Su tabla, sus filas y sus índices no se tocan.
       *[other] Sus { $tables } tablas, sus filas y sus índices no se tocan.
    }
shell-enable-unsound = La comprobación halló problemas.
shell-enable-unsound-text = El archivo está dañado, o algunas filas remiten a filas que no están. Repárelo antes, o conserve la copia.
shell-enable-backup = Hacer antes una copia de seguridad
shell-enable-backup-where = { $size }, junto al original en { $folder }. Se verifica antes de añadir nada.
shell-enable-backup-skipped = No se hace copia. Deshacer será entonces quitar las tablas añadidas.
shell-enable-same = Lo que queda igual
shell-enable-same-1 = Los demás programas siguen con este archivo
shell-enable-same-2 = Sin disparadores ni columnas nuevas en sus tablas
shell-enable-same-3 = Se conservan el modo de diario, la codificación y el tamaño de página
shell-enable-takes = Tarda cerca de un segundo
shell-enable-running = Copiando y añadiendo tablas
shell-enable-run = Activar administración
shell-enable-enter = Ir a iniciar sesión
shell-superuser = Crear el primer superusuario
shell-superuser-lead = Un superusuario ve y cambia todo. Use su propio nombre, no una cuenta compartida.
shell-strength = Fuerza de la contraseña
shell-strength-none = Nada escrito aún
shell-strength-0 = Se adivina al instante
shell-strength-0-help = Use unas palabras que no vayan juntas.
shell-strength-1 = Débil
shell-strength-1-help = Añada dos o tres palabras.
shell-strength-2 = Regular
shell-strength-2-help = Una palabra más la haría buena.
shell-strength-3 = Buena
shell-strength-3-help = Otra palabra la haría fuerte.
shell-strength-4 = Fuerte
shell-strength-4-help = Nada que añadir.
shell-rule-length = { $count } caracteres (al menos { $min })
shell-rule-uncommon = No es una contraseña común
shell-rule-impersonal = No contiene su nombre ni su correo
shell-rule-met = cumplido
shell-rule-unmet = sin cumplir
shell-recovery-title = Guarde la clave de recuperación
shell-recovery-lead = Pone una contraseña nueva a un superusuario cuando nadie puede iniciar sesión. Se muestra solo esta vez: imprímala o guárdela con sus otras claves.
shell-recovery-key = Clave de recuperación
shell-recovery-stored = He guardado la clave de recuperación
shell-recovery-tick = Marque la casilla para seguir
shell-backup-taken = Copia hecha
shell-backup-verified = { $size }. La suma de comprobación coincide.
shell-table-meta = Qué archivo es y su formato
shell-table-user = Personas que pueden iniciar sesión
shell-table-attempt = Contraseñas erróneas, contadas
shell-table-audit = Quién cambió qué y cuándo
shell-table-audit-value = Valores largos del historial
shell-table-model = Nombres y orden de sus tablas
shell-table-option = Etiquetas, columnas y reglas
shell-table-trash = Lo eliminado, para restaurarlo
shell-table-other = Lo necesita la administración

## Dentro
shell-models = Modelos
shell-filter-models = Buscar un modelo
shell-filter-none = Ningún modelo coincide con «{ $filter }»
shell-administration = Administración
shell-users = Usuarios
shell-roles = Roles
shell-settings = Ajustes
shell-no-models = Este archivo no tiene tablas
shell-no-models-text = Añada una tabla con otro programa: aparecerá aquí.
shell-sidebar-show = Mostrar la barra lateral
shell-sidebar-hide = Ocultar la barra lateral
shell-sidebar-width = Anchura de la barra lateral
shell-workspace = Espacio de trabajo { $name }
shell-workspace-menu = Espacios de trabajo
shell-new-window = Ventana nueva
shell-close-database = Cerrar { $name }
shell-back = Atrás
shell-forward = Adelante
shell-breadcrumb = Dónde está
shell-read-only = Solo lectura
shell-person = Sesión de { $name }
shell-nobody = Solo consulta
shell-nobody-help = No hay cuentas en este archivo
shell-superuser-role = Superusuario
shell-sign-out = Cerrar sesión

shell-keys = Atajos de teclado
shell-keys-anywhere = En todas partes
shell-keys-list = En una lista
shell-keys-cell = De celda en celda
shell-keys-record = En un registro
shell-keys-open = Abrir una base de datos
shell-keys-mouse = Atrás, adelante
shell-keys-mouse-sides = Botones laterales del ratón
shell-keys-sidebar = Estrechar o ensanchar la barra lateral
shell-keys-zoom = Ampliar, reducir
shell-keys-search = Buscar
shell-keys-new = Registro nuevo
shell-keys-next = Fila siguiente
shell-keys-previous = Fila anterior
shell-keys-sheet = Abrir en un panel
shell-keys-page = Abrir como página
shell-keys-edit = Editar
shell-keys-duplicate = Duplicar
shell-keys-select = Seleccionar la fila
shell-keys-extend = Ampliar la selección
shell-keys-select-page = Seleccionar la página
shell-keys-delete = Eliminar
shell-keys-cell-move = Celda anterior o siguiente
shell-keys-cell-edit = Editar la celda, o escribir
shell-keys-cell-save = Guardar y bajar
shell-keys-cell-next = Guardar y seguir
shell-keys-line = Línea nueva en un texto largo
shell-keys-cell-back = Restaurar el valor
shell-keys-save = Guardar
shell-keys-save-close = Guardar y cerrar
shell-keys-close = Cerrar el panel superior
shell-view-as = Ver como este rol
shell-viewing = Vista de { $role }.
shell-viewing-help = Lo que ven quienes tienen este rol. No se puede cambiar nada.
shell-viewing-end = Volver a mi vista

# La línea de órdenes. La ventana no lleva estos textos. cli-ORDEN dice qué hace una orden, cli-ORDEN-gate quién puede usarla.
cli-about = Bureau, la administración de sus bases SQLite, en el terminal.
cli-after-help =
    Una contraseña nunca es un argumento: BUREAU_PASSWORD, --password-stdin o una pregunta en el terminal.
    Códigos de salida: 0 hecho, 1 imprevisto, 2 uso, 3 sin acceso o sin permiso, 4 no encontrado,
    5 datos no válidos, 6 conflicto, 7 el archivo.
cli-heading-usage = Uso:
cli-heading-commands = Órdenes
cli-heading-arguments = Argumentos
cli-heading-options = Opciones

## Órdenes

cli-enable = Activar la administración de un archivo: personas, historial, acceso
cli-enable-gate = Quién: quien pueda escribir el archivo. Recibe tablas cuyo nombre empieza por bureau_ y su primer superusuario, cuya contraseña viene de BUREAU_PASSWORD. Sus propias tablas no cambian.
cli-create = Crear un espacio de trabajo, vacío o con datos de ejemplo
cli-create-gate = Quién: quien pueda escribir en la carpeta. No se sobrescribe nada. La contraseña del superusuario viene de BUREAU_PASSWORD.
cli-disable = Desactivar la administración: quitar sus tablas, con personas e historial
cli-disable-gate = Quién: los superusuarios. Sus propias tablas quedan como están. Haga antes una copia de seguridad si quiere conservar el historial.
cli-createsuperuser = Crear un superusuario, o darle una contraseña nueva
cli-createsuperuser-gate = Quién: los superusuarios, con --as; o quien tenga la clave de recuperación, en BUREAU_RECOVERY_KEY. La contraseña nueva viene de BUREAU_NEW_PASSWORD, o de la línea que sigue a la primera con --password-stdin.
cli-models = Listar los modelos y sus campos
cli-models-gate = Quién: cualquiera en un archivo corriente; quien inicie sesión si la administración está activada.
cli-list = Listar los registros de un modelo, página a página
cli-list-gate = Quién: cualquiera en un archivo corriente; si la administración está activada, quien inicie sesión y pueda ver el modelo.
cli-export = Escribir toda una lista en un archivo: CSV, JSON, NDJSON o XLSX
cli-export-gate = Quién: cualquiera en un archivo simple; en uno activado, quien inicie sesión y pueda exportar el modelo.
cli-show = Mostrar un registro
cli-show-gate = Quién: cualquiera en un archivo corriente; si la administración está activada, quien inicie sesión y pueda ver el registro.
cli-add = Añadir un registro
cli-add-gate = Quién: quien inicie sesión y pueda añadir al modelo; en un archivo simple, quien diga --personal, que lleva un diario para deshacer en la carpeta de datos de la aplicación.
cli-delete = Eliminar registros, todos o ninguno
cli-delete-gate = Quién: quien inicie sesión y pueda eliminar esos registros; en un archivo simple, quien diga --personal, que lleva un diario para deshacer en la carpeta de datos de la aplicación.
cli-action = Ejecutar una acción en registros, en todos o en ninguno
cli-action-no-output = Da un archivo, { $name }, que nadie pidió guardar: diga dónde con --output.
cli-action-gate = Quién: quien inicie sesión y tenga en cada registro los verbos que la acción necesita, y su propio permiso si lo pide; en un archivo simple, quien diga --personal, que guarda un diario para deshacer en la carpeta de datos de la aplicación.
cli-action-ran = { $count ->
    [one] Un registro: hecho.
   *[other] { $count } registros: hecho.
}
cli-restore = Devolver un registro al estado que tenía tras una entrada de su historial
cli-restore-gate = Quién: los superusuarios; en un archivo simple, quien diga --personal.
cli-undo = Deshacer un cambio entero
cli-undo-gate = Quién: quien hizo el cambio; con --seq, que deshace el de cualquiera, los superusuarios; en un archivo simple, quien diga --personal.
cli-trash = Ver, devolver o desechar registros eliminados
cli-trash-gate = Quién: para ver y desechar, quien puede eliminar en el modelo; para devolver, quien puede editar.
cli-edit = Cambiar un registro
cli-edit-gate = Quién: quien inicie sesión y pueda editar el registro; en un archivo simple, quien diga --personal, que lleva un diario para deshacer en la carpeta de datos de la aplicación.
cli-history = Contar lo que le pasó a un registro
cli-history-gate = Quién: superusuarios; cualquiera en un archivo simple, que tiene un diario para deshacer en este equipo desde que se editó directamente.
cli-audit = Leer el registro de auditoría (de un archivo simple: su diario para deshacer) o verificarlo
cli-audit-gate = Quién: superusuarios; cualquiera en un archivo simple, para su diario para deshacer. Un registro que no cuadra termina con el código 7.
cli-backup = Copiar la base, con verificación, mientras se usa
cli-backup-gate = Quién: cualquiera en un archivo corriente; los superusuarios si la administración está activada.
cli-restore-backup = Restaurar una copia de seguridad, tras copiar lo que hay
cli-restore-backup-gate = Quién: superusuarios; en un archivo simple, quien diga --personal. La copia debe ser de este espacio, hecha por Bureau, con su manifiesto al lado.
cli-copy = Decir si el archivo es copia de un espacio conocido, o decidirlo
cli-copy-gate = Quién: quien inicie sesión; superusuarios para --accept.
cli-check = Revisar páginas, referencias y registro de auditoría
cli-check-gate = Quién: cualquiera en un archivo corriente; quien inicie sesión si la administración está activada. Un daño da el código de salida 7.
cli-config = Sacar las opciones de un espacio de trabajo a un archivo, o tomarlas de uno
cli-config-gate = Quién: los superusuarios. Las opciones de un archivo simple las puede sacar cualquiera; no puede recibir ninguna.
cli-config-export = Escribir las opciones en un archivo
cli-config-export-gate = Quién: los superusuarios; en un archivo simple, cualquiera.
cli-config-import = Reemplazar las opciones por las de un archivo, todas o ninguna
cli-config-import-gate = Quién: los superusuarios. Cada cambio queda registrado. En un archivo simple las opciones vienen solo de Rust.
cli-can = Decir si alguien puede hacer algo, y por qué
cli-can-gate = Quién: cada uno sobre sí mismo; users.view y roles.view sobre otros, los superusuarios sobre otros y un registro.
cli-user = Cuentas: quién puede iniciar sesión
cli-user-gate = Quién: según los permisos sobre users. A los superusuarios solo los crean y modifican superusuarios, y el último se queda.
cli-user-add = Crear una cuenta
cli-user-add-gate = Quién: users.add; superusuarios para --superuser. La contraseña nueva viene de BUREAU_NEW_PASSWORD. No se pueden dar roles que superen los suyos.
cli-user-list = Listar las cuentas, con sus roles y su último inicio de sesión
cli-user-list-gate = Quién: users.view.
cli-user-activate = Permitir de nuevo que alguien inicie sesión
cli-user-activate-gate = Quién: users.edit.
cli-user-deactivate = Desactivar una cuenta: quien la esté usando queda fuera al momento
cli-user-deactivate-gate = Quién: users.edit. No su propia cuenta.
cli-user-remove = Eliminar una cuenta; lo que hizo sigue en el historial
cli-user-remove-gate = Quién: users.delete. No su propia cuenta.
cli-user-reset = Crear un código para quien olvidó su contraseña
cli-user-reset-gate = Quién: users.edit, y nadie que tenga menos permisos que esa persona; superusuarios para superusuarios. El código vale una vez, durante 24 horas.
cli-user-redeem = Definir una contraseña nueva con el código recibido
cli-user-redeem-gate = Quién: quien tenga el código, en BUREAU_RESET_CODE. La contraseña nueva viene de BUREAU_NEW_PASSWORD.
cli-role = Roles: conjuntos de permisos con nombre
cli-role-gate = Quién: según los permisos sobre roles. Nadie concede ni asigna más de lo que tiene.
cli-role-add = Crear un rol
cli-role-add-gate = Quién: roles.add, y solo con permisos propios.
cli-role-list = Listar los roles
cli-role-list-gate = Quién: roles.view.
cli-role-show = Mostrar un rol: qué permite y quién lo tiene
cli-role-show-gate = Quién: roles.view.
cli-role-grant = Añadir permisos a un rol; todos menos view traen consigo view
cli-role-grant-gate = Quién: roles.edit, y solo permisos propios.
cli-role-revoke = Quitar permisos a un rol; con view se va todo lo demás de ese modelo
cli-role-revoke-gate = Quién: roles.edit; superusuarios si el rol lo permite todo.
cli-role-rule = Limitar lo que un rol abarca en un modelo: sus registros, sus campos
cli-role-rule-gate = Quién: roles.edit, y solo si usted mismo tiene, sin regla, todo lo que el rol tiene sobre ese modelo; los superusuarios si el rol lo permite todo.
cli-role-remove = Eliminar un rol y quitarlo a todos los que lo tienen
cli-role-remove-gate = Quién: roles.delete; superusuarios si el rol lo permite todo.
cli-role-assign = Dar un rol a alguien, para siempre o hasta un día
cli-role-assign-gate = Quién: users.edit, y solo roles que no permitan más que los suyos.
cli-role-unassign = Quitar un rol a alguien
cli-role-unassign-gate = Quién: users.edit. No sus propios roles.
cli-dev-server = Servir la interfaz a un navegador de este equipo, para pruebas
cli-dev-server-gate = Quién: quien lo arranca. Nunca forma parte de una versión publicada.

## Argumentos y opciones

cli-arg-db = El archivo de la base de datos
cli-arg-recover = Deshacer lo que un programa interrumpido dejó a medias en el archivo; sin esto se rechaza un archivo así
cli-arg-personal = Editar directamente un archivo simple
cli-arg-keys = Los registros: texto de la clave, o JSON si empieza con una llave
cli-arg-seq = El lugar de una entrada del registro de auditoría, tal como lo muestran history y audit
cli-arg-action = list, restore o purge
cli-arg-deletions = Las eliminaciones, por su lugar tal como lo muestra list
cli-arg-model = El nombre exacto de la tabla, o el identificador del modelo
cli-arg-key = La clave del registro: 5, o a=1,b=2 (escriba %3D, %2C, %25 para = , %), o JSON si empieza por {"{"}
cli-arg-changes = campo=texto, campo:=json (campo:=null lo vacía), o campo@=archivo para los bytes de un archivo
cli-arg-dest = Dónde va la copia; no debe haber nada allí
cli-arg-from = La copia de seguridad; su manifiesto está al lado
cli-arg-accept = Es una copia: darle un identificador propio
cli-arg-moved = Es el propio espacio, que se movió
cli-arg-as = Iniciar sesión con este correo
cli-arg-password-stdin = Leer la contraseña de la entrada estándar, una línea
cli-arg-json = Mostrar un solo documento JSON
cli-arg-language = Hablar en, fr o es en lugar de lo que digan LC_ALL y LANG
cli-arg-help = Mostrar esta ayuda
cli-arg-version = Mostrar la versión
cli-arg-email = Correo con el que inicia sesión
cli-arg-name = Nombre completo
cli-arg-backup = Poner la copia de seguridad aquí y no junto al archivo
cli-arg-no-backup = No hacer copia de seguridad
cli-arg-demo = Llenarlo con el ejemplo Chinook: una tienda de música
cli-arg-template = Empezar con tablas preparadas: contactos (contacts), tareas (tasks), existencias (stock) o facturas (invoices)
cli-arg-filter = Solo los registros que coincidan; se puede repetir. Operadores: is not contains starts ends gt ge lt le in between empty filled
cli-arg-where = Solo los registros que coincidan: country = 'France' and (total > 50 or created in last 7 days). Véase docs/guide/filters.md
cli-arg-search = Solo los registros que contengan este texto
cli-arg-trashed = Solo los registros marcados como eliminados, donde eliminar los marca
cli-arg-sort = Ordenar por estos campos, con - delante para el mayor primero y :nulls-last o :nulls-first detrás: --sort=-total,name:nulls-last
cli-arg-page = Qué página, desde 1
cli-arg-per-page = Registros por página, de 1 a 500; si no se dice, los que digan las opciones del modelo
cli-arg-fields = Solo estos campos, separados por comas
cli-arg-count = Cómo contar el total: exact (si no se dice), quick (desistir pronto), none (no contar)
cli-arg-explain = Decir por qué cada campo tiene su tipo
cli-arg-expect = No cambiar nada si el campo ya no tiene este valor: campo=anterior o campo:=json; se puede repetir
cli-arg-verify = Leer de nuevo toda la auditoría y revisar su cadena
cli-arg-limit = Cuántas de las entradas más recientes; 50 si no se dice
cli-arg-output = El archivo que se escribe, que no debe existir aún
cli-arg-format = csv, json, ndjson o xlsx; si no, según termine el nombre del archivo
cli-arg-plan = No eliminar nada: decir qué se eliminaría, y qué con ello
cli-arg-safe = Para hojas de cálculo: en CSV, un apóstrofo precede a los textos que empiezan como una fórmula
cli-arg-all = También lo que vale para todo lo demás, como comentarios
cli-arg-toml = El archivo de opciones
cli-arg-role = Un rol, por su nombre: minúsculas, cifras, _ y -
cli-arg-label = Lo que se muestra; si no, el nombre
cli-arg-description = Para qué sirve el rol, en una frase
cli-arg-permission = Un permiso que tiene: MODELO.VERBO (view, add, edit, delete, export), MODELO.* o *; se puede repetir
cli-arg-permissions = Permisos: MODELO.VERBO (view, add, edit, delete, export), MODELO.* o *
cli-arg-verb = El verbo que se limita, view si no se dice, que los limita todos: view, add, edit, delete, export; puede repetirse
cli-arg-rows = Solo estos registros, con un filtro que puede decir $user.id, $user.email, $user.name y $user.CAMPO; '' para todos
cli-arg-hide = Un campo que no existe para quien tiene el rol; puede repetirse
cli-arg-lock = Un campo que se ve y no se escribe; puede repetirse
cli-arg-clear = Olvidar antes lo que decía la regla
cli-arg-can = Un permiso: MODELO.VERBO (view, add, edit, delete, export), MODELO.* o *
cli-arg-user = Otra persona, no quien pregunta
cli-arg-superuser = Hacerlo superusuario: puede hacerlo todo
cli-arg-until = El último día en que cuenta (UTC), como 2026-12-31, o un instante
cli-arg-port = El puerto en 127.0.0.1; 0 toma uno libre
cli-arg-ui = La carpeta de la interfaz construida
cli-arg-file = Cada ventana nueva empieza con este archivo abierto
cli-arg-pick = Lo que contesta el diálogo que elige un archivo
cli-arg-new = Lo que contesta el diálogo que crea un archivo
cli-arg-options = Lo que contesta el diálogo que elige un archivo de opciones
cli-arg-new-bytes = Lo que contesta el diálogo que guarda bytes en un archivo
cli-arg-new-export = Lo que contesta el diálogo que guarda una exportación
cli-arg-bytes = Lo que contesta el diálogo que elige un archivo para un campo
cli-arg-new-options = Lo que contesta el diálogo que crea un archivo de opciones
cli-arg-data = La carpeta de sus propios ajustes y datos

## Respuestas

cli-enabled = La administración está activada en { $path }: { $models } modelos. Inicie sesión con { $email }.
cli-backed-up = Copia de seguridad, verificada: { $path }
cli-backup-restored = { $path } contiene lo que contenía la copia de seguridad. Lo que contenía antes: { $safety }
cli-copy-of = Este equipo conoce el mismo espacio en { $path }. Diga --accept si este archivo es una copia, --moved si es el propio espacio.
cli-copy-of-nothing = Este archivo no es una copia de un espacio que este equipo conozca.
cli-recovery-key = Clave de recuperación: { $key }
cli-recovery-key-once = La clave de recuperación solo se muestra ahora. Guárdela en lugar seguro: restablece la contraseña de un superusuario.
cli-disabled = La administración está desactivada en { $path }. Sus tablas están como antes.
cli-superuser-made = { $email } puede iniciar sesión como superusuario con la contraseña nueva.
cli-user-added = { $email } puede iniciar sesión.
cli-user-activated = { $email } puede volver a iniciar sesión.
cli-user-deactivated = { $email } ya no puede iniciar sesión.
cli-user-removed = { $email } ya no tiene cuenta.
cli-user-reset-made = { $email } entra con este código y una contraseña nueva, una vez, hasta el { $until }: { $code }
cli-user-redeemed = { $email } tiene una contraseña nueva.
cli-user-superuser = superusuario
cli-user-active = activa
cli-user-inactive = desactivada
cli-can-yes = Sí, por:
cli-can-no = No. Falta:
cli-role-removed = El rol { $role } ya no existe.
cli-role-assigned = { $email } tiene el rol { $role }.
cli-role-assigned-until = { $email } tiene el rol { $role } hasta { $until }.
cli-role-unassigned = { $email } ya no tiene el rol { $role }.
cli-deleted = { $count ->
    [one] Un registro eliminado.
   *[other] { $count } registros eliminados.
}
cli-cascaded = { $model }: { $count } más se fueron con él.
cli-delete-planned = { $count ->
    [one] Se eliminaría un registro.
   *[other] Se eliminarían { $count } registros.
}
cli-trashed = Guardado en la papelera: bureau trash restore lo devuelve.
cli-undone = { $count ->
    [one] Un registro está como antes.
   *[other] { $count } registros están como antes.
}
cli-restored = { $count ->
    [one] Un registro devuelto.
   *[other] { $count } registros devueltos.
}
cli-purged = { $count ->
    [one] Un registro desechado.
   *[other] { $count } registros desechados.
}
cli-exported = { $count ->
    [one] Un registro escrito en { $path }
   *[other] { $count } registros escritos en { $path }
}
cli-trash-empty = La papelera está vacía.
cli-outside = cambiado antes en otro sitio: { $fields }
cli-outside-since = Cambiado por otro programa desde la última entrada: { $fields }
cli-usage-trash = Dé eliminaciones a restore o purge, y ninguna a list.
cli-usage-rule = Diga cuál es la regla: --rows, --hide o --lock; o --clear.
cli-usage-format = Indique el formato: --format csv, json, ndjson o xlsx, o un archivo con esa terminación.
cli-ignored = Quedan como estaban, porque usted no puede escribirlos: { $fields }
cli-listed = { $rows } registros, página { $page }
cli-listed-of = { $rows } de { $total } registros, página { $page }
cli-no-entries = No hay nada anotado de este registro.
cli-audit-holds = La auditoría se sostiene: { $entries } entradas, la más reciente { $head }
cli-audit-broken = La auditoría no se sostiene: la entrada { $seq } no es lo que se anotó ({ $entries } entradas anteriores están intactas).
cli-check-integrity = Páginas
cli-check-foreign-keys = Referencias
cli-check-dangling = { $rows ->
    [0] ok
    [one] { $rows } fila no apunta a nada
   *[other] { $rows } filas no apuntan a nada
}
cli-check-mismatch = { $table }: aquello a lo que remite no se puede distinguir (no hay columnas únicas allí)
cli-check-unchecked = Sin comprobar
cli-check-audit = Auditoría
cli-check-audit-ok = se sostiene
cli-check-audit-broken = no se sostiene; vea: bureau audit --verify
cli-check-audit-none = ninguna: la administración no está activada
cli-config-written = Opciones escritas: { $path }
cli-config-changed = { $count ->
    [0] Nada cambió: el espacio de trabajo ya lo dice.
    [one] { $count } opción cambiada
   *[other] { $count } opciones cambiadas
}
cli-config-at = línea { $line }, columna { $column }
cli-acting-as = como { $email }
cli-head-email = Correo
cli-head-name = Nombre
cli-head-roles = Roles
cli-head-last-sign-in = Último inicio de sesión
cli-head-state = Estado
cli-head-role = Rol
cli-head-label = Etiqueta
cli-head-description = Para
cli-head-permissions = Permisos
cli-head-people = Personas
cli-head-inert = Sin efecto aquí
cli-head-gate = Puerta
cli-head-rule = Regla
cli-head-broken = Reglas que no se pueden cumplir, así que no se permite nada
cli-rule-hidden = ocultos: { $fields }
cli-rule-locked = de solo lectura: { $fields }
cli-head-model = Modelo
cli-head-table = Tabla
cli-head-key = Clave
cli-head-fields = Campos
cli-yes = sí
cli-no = no
cli-bytes = ({ $bytes } bytes)
cli-secret = (oculto)
cli-head-field = Campo
cli-head-kind = Tipo
cli-head-because = Porque
cli-because-declared-type = declarado { $declared }
cli-because-no-type = no declara ningún tipo
cli-because-name = lo dice su nombre; valores vistos: { $seen }
cli-because-check = un CHECK enumera { $values } valores
cli-because-foreign-key = remite a { $model }
cli-because-default = su valor por defecto es { $expression }
cli-because-sample = lo muestran sus valores; vistos: { $seen }
cli-because-generated = la base lo calcula; se muestra como { $shown_as }
cli-because-contradicted = sus valores no son del tipo { $guess }; vistos: { $seen }
cli-because-unread = sus valores no se pudieron leer a tiempo

## Preguntas

cli-ask-password = Contraseña:
cli-ask-code = Código:
cli-ask-new-password = Contraseña nueva:
cli-ask-again = Otra vez la misma:

## Qué hacer después

cli-hint-not-signed-in = Diga quién es: --as EMAIL
cli-hint-not-enabled = Para activar la administración: bureau enable DB --email EMAIL
cli-hint-not-confirmed = Para editar este archivo directamente: --personal. Para activar la administración: bureau enable DB --email EMAIL
cli-hint-needs-recovery = Para deshacer el medio cambio y abrir el archivo: --recover
cli-hint-filter = Un filtro es CAMPO:OP:VALOR. Operadores: is not contains starts ends gt ge lt le in between empty filled
cli-filter-at = En el carácter { $position }: { $expected }
cli-filter-at-near = En el carácter { $position }, antes de «{ $near }»: { $expected }
cli-filter-place = En el carácter { $position }.
cli-filter-and = aquí falta «and», antes del límite superior
cli-filter-field = aquí falta el nombre de un campo; los nombres con espacios van entre comillas dobles
cli-filter-test = aquí falta una comparación: = != < <= > >= contains, starts with, ends with, in, between, is empty, is filled
cli-filter-value = aquí falta un valor: un número, una fecha, un texto entre comillas simples o días como today
cli-filter-list = aquí faltan valores entre paréntesis o días como last 7 days
cli-filter-days = estos días no se conocen; por ejemplo today, this month, last 7 days
cli-filter-model = aquí falta el nombre de una tabla
cli-filter-join = aquí falta and, or o el final
cli-filter-close = aquí falta un paréntesis de cierre
cli-filter-quote = estas comillas no se cierran
cli-filter-shorter = el filtro es demasiado largo
cli-filter-shallower = el filtro tiene demasiados niveles
cli-hint-key = Una clave es 5, o a=1,b=2, o JSON si empieza por {"{"}

## Argumentos imposibles

cli-usage-see-help = Vea: bureau --help, o bureau ORDEN --help
cli-usage-no-command = Diga qué hacer: no se dio ninguna orden.
cli-usage-unknown-command = No hay ninguna orden «{ $command }».
cli-usage-unknown-argument = «{ $argument }» no es un argumento de esta orden.
cli-usage-value = «{ $value }» no vale para { $argument }.
cli-usage-value-missing = { $argument } necesita un valor.
cli-usage-missing = Falta algo: { $argument }
cli-usage-conflict = { $argument } y { $other } no van juntos.
cli-usage-wrong = Estos argumentos no van juntos.
cli-usage-change = «{ $text }» no es campo=texto, ni campo:=json, ni campo@=archivo.
cli-usage-stdin-empty = La entrada estándar no contenía contraseña.
cli-usage-passwords-differ = Las dos contraseñas no son iguales. No se cambió nada.
cli-usage-no-password = Sin contraseña: defina BUREAU_PASSWORD (BUREAU_NEW_PASSWORD para una nueva), o use --password-stdin.

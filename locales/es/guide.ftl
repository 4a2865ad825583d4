# La guía: lo que hace la aplicación, tema por tema. Una línea vacía separa los párrafos; <b> marca lo que está en pantalla.
guide-topics = Temas

guide-open-title = Abrir un archivo
guide-open =
    <b>{ shell-open-database }</b> abre cualquier archivo SQLite; también se puede soltar sobre la ventana. Mirar no cambia nada: el archivo se abre para leerlo.

    <b>{ shell-new-database }</b> crea un archivo vacío, o con tablas para contactos, tareas, existencias o facturas, con nombres en su idioma. Las tablas que otro programa le añada aparecen solas.

    <b>{ shell-open-sample }</b> abre una copia de Chinook, una tienda de música, para probar. Es un archivo suyo como cualquier otro.

    Los archivos que ya abrió están en <b>{ shell-recent }</b>. Uno movido o borrado sigue ahí hasta que lo quite de la lista.

guide-look-title = Encontrar un registro
guide-look =
    A la izquierda están sus tablas, con nombres legibles. Un clic en una muestra sus registros.

    Un clic en la cabecera de una columna ordena por ella; otro, al revés. El campo de búsqueda (<b>/</b>) busca en todas las columnas que lo permiten.

    <b>{ records-columns }</b> dice qué columnas hay, en qué orden y cuáles quedan siempre a la vista. <b>{ records-rows }</b> dice cuántas filas tiene una página; <b>{ records-rows-endless }</b> prescinde de páginas. Todo ello se recuerda para cada lista.

    Las casillas seleccionan filas, también de varias páginas. Lo seleccionado se copia como tabla, CSV, JSON, Markdown o SQL.

guide-filter-title = Filtrar
guide-filter =
    <b>{ records-filter }</b> (<b>f</b>) pide un campo y hace una ficha de tres partes: el campo, cómo se compara y con qué. Cada parte se cambia en su sitio. Si hay varias fichas, deben cumplirse todas.

    <b>{ records-filter-edit-groups }</b> abre el filtro entero: grupos de los que se cumplen todas las partes, alguna o ninguna, grupos dentro de grupos, y campos del registro al que apunta una referencia.

    <b>{ records-filter-as-text }</b> muestra el mismo filtro como una frase que se lee, se copia y se escribe: <b>total > 50 and country in ('France', 'Spain')</b>.

    El filtro está en la dirección: ir atrás y adelante lo conserva.

guide-edit-title = Cambiar un registro
guide-edit =
    Un clic en una fila la abre a la derecha. <b>{ records-sheet-edit }</b> (<b>e</b>) la convierte en formulario, <b>{ records-save }</b> lo escribe. Todo lo que está mal se dice de una vez, junto a su campo.

    Solo se escribe lo que usted tocó. Si alguien cambió el mismo campo entretanto, nada se sobrescribe: usted elige <b>{ records-use-theirs }</b> o <b>{ records-keep-mine }</b>.

    En la propia lista, un doble clic o <b>F2</b> abre una celda. Intro guarda y baja, Tab guarda y sigue, Esc devuelve lo que había.

    Un registro nuevo empieza con <b>n</b>. <b>{ change-duplicate }</b> (<b>d</b>) parte de los valores de otro.

guide-children-title = Lo que va junto
guide-children =
    Una referencia muestra el nombre de aquello a lo que apunta; al escribir se busca otro. Lo que aún no existe se crea por el camino.

    Bajo un registro está lo que apunta a él: los álbumes de un artista, las líneas de un pedido. Ahí se abre, se añade y se elimina.

    Una tabla que solo une otras dos se muestra como nombres, que se añaden y se quitan uno a uno.

    Las listas que nombran los ajustes de un modelo se editan en el formulario de su registro y se guardan con él, todo o nada.

guide-back-title = Volver atrás
guide-back =
    Todo cambio guardado puede deshacerse: con <b>{ change-undo }</b> en el mensaje que lo sigue, o con <b>{ $undo }</b>, una y otra vez, también tras reiniciar. <b>{ $redo }</b> lo vuelve a hacer.

    Antes de eliminar nada se le dice qué se va con ello y qué lo impide. Con la administración activada, los registros eliminados quedan en la <b>{ change-trash }</b> hasta que se devuelvan a su sitio o se eliminen del todo.

    <b>{ records-history }</b>, junto a los campos de un registro, dice quién cambió qué y cuándo. <b>{ change-restore }</b> deja el registro como era entonces.

guide-admin-title = Con y sin administración
guide-admin =
    Sin administración un archivo es solo suyo: se edita tras una única pregunta, nada se le añade y no hay cuentas. Lo necesario para deshacer se guarda en este ordenador.

    <b>{ shell-enable }</b> añade personas, inicio de sesión, historial y papelera. Antes de escribir nada usted ve las tablas que se añadirán, todas llamadas <b>bureau_…</b>, y dónde va la copia de seguridad. Sus propias tablas quedan como están.

    Guarde la <b>{ shell-recovery-key }</b> que se muestra al final. Es la manera de volver cuando nadie puede iniciar sesión.

    El inicio de sesión protege el trabajo en esta aplicación, no el archivo: quien puede leerlo con otro programa puede leerlo entero.

guide-settings-title = Decir cómo debe ser
guide-settings =
    Todo se deduce de las tablas: los nombres, las clases de campos, lo que muestra una lista. No hay nada que configurar.

    Donde eso no es lo que quiere, <b>{ shell-settings }</b> dice otra cosa para cada modelo: nombres, columnas, grupos de un formulario, cómo se introduce y se escribe un campo, reglas para los valores nuevos. El resultado se ve al lado antes de guardarlo.

    Los ajustes se guardan en el archivo y valen para todos los que lo abren. Salen y entran como texto.

guide-own-title = A su manera
guide-own =
    <b>{ shell-appearance }</b> ofrece claro u oscuro, otro idioma, y todo más grande o más pequeño.

    Varias ventanas pueden mostrar un mismo archivo. Lo que cambia en una se ve en las demás.

    Casi todo se hace con el teclado. <b>?</b> muestra cada tecla y dónde actúa.

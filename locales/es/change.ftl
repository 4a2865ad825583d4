# Añadir, eliminar, deshacer; editar directamente un archivo simple. $name: nombre de un registro, o cuántos son.

change-new = Añadir: { $label }
change-new-short = Añadir
change-duplicate = Duplicar
change-delete = Eliminar
change-more = Más acciones
change-save-another = Guardar y añadir otro
change-filled = Lo completa la base de datos
change-generate = Generar
change-pick-colour = Elegir un color
change-undo = Deshacer
change-saved = Guardado
change-added = Añadido
change-deleted = Eliminado
change-restored = Restaurado
change-ran = Hecho
change-restore = Restaurar esta versión
change-redo = Rehacer
change-redone = Rehecho
change-undone = Deshecho
change-undone-added = Ya no está añadido: { $name }
change-undone-edited = Otra vez como antes: { $name }
change-undone-deleted = De vuelta: { $name }
change-undone-restored = Otra vez como antes: { $name }
change-undone-ran = Deshecho: { $name }
change-undone-records = { $count ->
    [one] 1 registro está otra vez como antes
   *[other] { $count } registros están otra vez como antes
  }
change-problem-of = { $field }: { $problem }.

## Eliminar
change-delete-title = ¿Eliminar { $name }?
change-delete-do = Eliminar { $what }
change-delete-others = Y { $count } más.
change-delete-reading = Mirando qué se va con ello…
change-delete-also = También se elimina <b>{ $what }</b>.
change-delete-one-of = { $count } { $label }
change-delete-trash = Se conserva en la papelera, de donde se puede recuperar.
change-delete-undo = No se conserva en la papelera. «Deshacer» lo recupera.
change-delete-refused = Todavía no se puede eliminar nada.
change-delete-in-use = Todavía lo usan: { $by }.
change-delete-close = Cerrar

## La papelera
change-trash = Papelera
change-trash-title = { $label } en la papelera
change-trash-empty = Aquí no hay nada. Lo que se elimina se guarda aquí hasta que se devuelva a su lugar o se elimine para siempre: { $label }.
change-trash-reading = Buscando lo que se eliminó…
change-trash-by = { $when }, por { $name }.
change-trash-with = { $count ->
    [one] 1 registro más se fue con él.
   *[other] { $count } registros más se fueron con él.
  }
change-trash-restore = Devolver
change-trash-restore-name = Devolver { $name } a su lugar
change-trash-restored = Devuelto a su lugar
change-trash-purge = Eliminar para siempre
change-trash-purge-name = Eliminar para siempre: { $name }
change-trash-purged = Eliminado para siempre
change-trash-sure = Ya no se podrá devolver desde aquí.

## Un archivo simple
change-direct-title = ¿Editar { $name } directamente?
change-direct-text = Lo que guarda se escribe al momento en { $path }. No se añade nada más al archivo y no hace falta ninguna cuenta. Lo necesario para deshacer se guarda en este equipo.
change-direct-look = Solo mirar
change-direct-agree = Editar directamente
change-direct-person = Edición directa
change-work = Trabajo en curso
change-working = { $done } de { $total } registros
change-stop = Detener
change-stopped = No se ha cambiado nada.

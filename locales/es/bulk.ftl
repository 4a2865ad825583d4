# Lo que se hace con muchos registros a la vez.

records-select-all = Seleccionar todo ({ $count })
records-set = Definir campo…
records-set-title = Definir un campo de { $what }
records-set-field = Campo
records-set-do = Definir en { $what }
records-set-rest = Definir en los demás: { $what }
records-set-empty = Vaciarlo
records-set-refused = { $count ->
        [one] No se cambió nada: un registro lo impide.
       *[other] No se cambió nada: { $count } registros lo impiden.
    }
records-action-title = ¿{ $action }: { $name }?
records-action-ran = { $action }: { $what }
records-action-rest = { $action } en los demás: { $what }
records-action-sure = Se aplica a { $what } y se puede deshacer.
records-actions-more = Más acciones
records-action-saved = Guardado

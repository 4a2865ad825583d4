# What is done with many records at once.

records-select-all = Select all { $count }
records-set = Set field…
records-set-title = Set a field of { $what }
records-set-field = Field
records-set-do = Set for { $what }
records-set-rest = Set for the other { $what }
records-set-empty = Empty it
records-set-refused = { $count ->
        [one] Nothing was changed: one record is in the way.
       *[other] Nothing was changed: { $count } records are in the way.
    }
records-action-title = { $action }: { $name }?
records-action-ran = { $action }: { $what }
records-action-rest = { $action } for the other { $what }
records-action-sure = This is done to { $what } and can be taken back.
records-actions-more = More actions
records-action-saved = Saved

# Adding, deleting, taking back; editing a plain file directly. $name: a record’s name, or how many there are.

change-new = New { $label }
change-new-short = New
change-duplicate = Duplicate
change-delete = Delete
change-more = More
change-save-another = Save and add another
change-filled = Filled in by the database
change-generate = Generate
change-pick-colour = Choose a colour
change-undo = Undo
change-saved = Saved
change-added = Added
change-deleted = Deleted
change-restored = Restored
change-ran = Done
change-restore = Restore this version
change-redo = Redo
change-redone = Done again
change-undone = Undone
change-undone-added = No longer added: { $name }
change-undone-edited = As it was before: { $name }
change-undone-deleted = Back again: { $name }
change-undone-restored = As it was before: { $name }
change-undone-ran = Taken back: { $name }
change-undone-records = { $count ->
    [one] 1 record is as it was before
   *[other] { $count } records are as they were before
  }
change-problem-of = { $field }: { $problem }.

## Deleting
change-delete-title = Delete { $name }?
change-delete-do = Delete { $what }
change-delete-others = And { $count } more.
change-delete-reading = Looking at what goes with it…
change-delete-also = This also deletes <b>{ $what }</b>.
change-delete-one-of = { $count } { $label }
change-delete-trash = It is kept in the trash, from where it can be put back.
change-delete-undo = It is not kept in the trash. Undo brings it back.
change-delete-refused = Nothing can be deleted yet.
change-delete-in-use = Still referred to by { $by }.
change-delete-close = Close

## The trash
change-trash = Trash
change-trash-title = Deleted { $label }
change-trash-empty = Nothing here. Deleted { $label } are kept here until they are put back or deleted for good.
change-trash-reading = Looking at what was deleted…
change-trash-by = { $when }, by { $name }.
change-trash-with = { $count ->
    [one] 1 other record went with it.
   *[other] { $count } other records went with it.
  }
change-trash-restore = Put back
change-trash-restore-name = Put back { $name }
change-trash-restored = Put back
change-trash-purge = Delete for good
change-trash-purge-name = Delete for good: { $name }
change-trash-purged = Deleted for good
change-trash-sure = It can no longer be put back from here.

## A plain file
change-direct-title = Edit { $name } directly?
change-direct-text = What you save is written to { $path } at once. Nothing else is added to the file, and no account is needed. Undo is kept on this computer.
change-direct-look = Only look
change-direct-agree = Edit directly
change-direct-person = Editing directly
change-work = Work under way
change-working = { $done } of { $total } records
change-stop = Stop
change-stopped = Nothing was changed.

# Lists, values, records and their history, for the window. $label: a model’s own name; $name: a record’s.

## Lists

records-all = All { $label }
records-count-about = about { $total }
records-count-pending = Counting…
records-search = Search { $label }
records-search-clear = Clear search
records-shut = You may look at this record, and not change it.
records-filter = Filter
records-filters = Filters
records-filter-add = Add a filter
records-filter-clear = Clear
records-filter-remove = Remove filter { $field }
records-filter-field = Field of the filter
records-filter-operator = How { $field } is compared
records-filter-value = Value for { $field }
records-filter-value-missing = value…
records-filter-value-search = Search
records-filter-apply = Apply
records-filter-unread = { $field } cannot have this value
records-op-is = is
records-op-not = is not
records-op-contains = contains
records-op-starts = starts with
records-op-ends = ends with
records-op-gt = is over
records-op-ge = is at least
records-op-lt = is under
records-op-le = is at most
records-op-after = is after
records-op-on = is on
records-op-from = is from
records-op-before = is before
records-op-until = is until
records-op-empty = is empty
records-op-filled = is not empty
records-filter-edit-groups = Edit as groups…
records-filter-builder = Filter { $label }
records-filter-as-groups = Groups
records-filter-as-text = As text
records-filter-group-count = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
records-filter-condition-count = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
records-filter-remove-all = Remove the filter
records-filter-join = Which of these must hold
records-filter-join-all = All of
records-filter-join-any = Any of
records-filter-join-none = None of
records-filter-group = Group, level { $level }
records-filter-condition = Condition on { $field }
records-filter-nothing = Every record. Add a condition to narrow the list.
records-filter-add-condition = Condition
records-filter-add-group = Group
records-filter-add-condition-to = Add a condition: { $join }, level { $level }
records-filter-add-group-to = Add a group: { $join }, level { $level }
records-filter-more = Move { $name }
records-filter-move-up = Move up
records-filter-move-down = Move down
records-filter-into-group = Put into a group
records-filter-out-of-group = Take out of the group
records-filter-remove-group = Remove the group
records-filter-moved = Place { $place } of { $count }, level { $level }
records-filter-field-named = Field: { $field }
records-filter-field-find = Find a field
records-filter-field-none = No such field
records-filter-children = Records that refer here
records-filter-others = Other fields
records-filter-matches = { $count } of { $total } match
records-filter-unfinished = { $count ->
    [one] { $count } condition has no value yet
   *[other] { $count } conditions have no value yet
}
records-filter-value-from = Lowest value for { $field }
records-filter-value-to = Highest value for { $field }
records-filter-value-and = and
records-filter-value-add = Add a value for { $field }
records-filter-value-more = Add…
records-filter-value-drop = Remove { $value }
records-filter-days = Days for { $field }
records-filter-days-count = How many, for { $field }
records-filter-days-unit = Unit of time, for { $field }
records-filter-text = Filter as text
records-filter-text-help = and, or, not and parentheses; text in 'single quotes'; days such as last 7 days.
records-filter-text-apply = { $keys } applies it.
records-filter-at = At character { $position }: { $what }
records-filter-unknown = nothing here is called “{ $name }”.
records-filter-misfit = { $field } cannot be compared with “{ $value }”.
records-filter-expected-field = the name of a field is missing. Names with spaces stand in double quotes.
records-filter-expected-test = a test is missing: = != < <= > >= contains, starts with, ends with, in, between, is empty, is filled.
records-filter-expected-value = a value is missing: a number, a date, text in single quotes, or days such as today.
records-filter-expected-list = values in parentheses, or days such as last 7 days, are missing.
records-filter-expected-days = these days are not known. Such as today, this month, last 7 days.
records-filter-expected-model = the name of a table is missing.
records-filter-expected-join = and, or, or the end is missing.
records-filter-expected-close = a closing parenthesis is missing.
records-filter-expected-quote = this quote does not end.
records-filter-expected-shorter = the filter is too long.
records-filter-expected-shallower = the filter is nested too deeply.
records-days-date = a date…
records-days-today = today
records-days-yesterday = yesterday
records-days-tomorrow = tomorrow
records-days-this-week = this week
records-days-this-month = this month
records-days-this-quarter = this quarter
records-days-this-year = this year
records-days-last-week = last week
records-days-last-month = last month
records-days-last-quarter = last quarter
records-days-last-year = last year
records-days-next-week = next week
records-days-next-month = next month
records-days-next-quarter = next quarter
records-days-next-year = next year
records-days-last = the last…
records-days-next = the next…
records-days-last-days = { $count ->
    [one] the last day
   *[other] the last { $count } days
}
records-days-last-weeks = { $count ->
    [one] the last week
   *[other] the last { $count } weeks
}
records-days-last-months = { $count ->
    [one] the last month
   *[other] the last { $count } months
}
records-days-last-quarters = { $count ->
    [one] the last quarter
   *[other] the last { $count } quarters
}
records-days-last-years = { $count ->
    [one] the last year
   *[other] the last { $count } years
}
records-days-next-days = { $count ->
    [one] the next day
   *[other] the next { $count } days
}
records-days-next-weeks = { $count ->
    [one] the next week
   *[other] the next { $count } weeks
}
records-days-next-months = { $count ->
    [one] the next month
   *[other] the next { $count } months
}
records-days-next-quarters = { $count ->
    [one] the next quarter
   *[other] the next { $count } quarters
}
records-days-next-years = { $count ->
    [one] the next year
   *[other] the next { $count } years
}
records-days-unit-day = days
records-days-unit-week = weeks
records-days-unit-month = months
records-days-unit-quarter = quarters
records-days-unit-year = years
records-op-lacks = does not contain
records-op-in = is any of
records-op-none-of = is none of
records-op-between = is between
records-op-after-days = is after
records-op-from-days = is from
records-op-before-days = is before
records-op-until-days = is until
records-op-until-span = is until
records-op-within = is in
records-op-not-within = is not in
records-op-has = has
records-op-has-no = has no
records-density = Row height
records-density-comfortable = Comfortable
records-density-compact = Compact
records-sort-hint = Sort by { $field }
records-cell-editing = Edit { $field } of { $name }
records-row-open = Open
records-row-delete = Delete
records-row-edit = Edit
records-row-page = Open as full page
records-row-window = Open in new window
records-row-actions = Actions for { $name }
records-range = <b>{ $from }–{ $to }</b> of <b>{ $total }</b>
records-range-about = <b>{ $from }–{ $to }</b> of about <b>{ $total }</b>
records-range-open = <b>{ $from }–{ $to }</b>
records-range-none = <b>0</b> rows
records-filtered-from = filtered from { $total }
records-elapsed = { $ms } ms
records-rows = Rows
records-rows-label = Rows per page
records-rows-endless = Endless
records-page = Page
records-page-of = of { $pages }
records-page-previous = Previous page
records-page-next = Next page
records-empty = No { $label } yet
records-empty-text = This table has no rows.
records-no-match = No { $label } match
records-no-match-text = Nothing fits the search and the filters together.
records-no-match-clear = Clear filters
records-slow = Reading { $label }…
records-try-again = Try again

## Values

records-value-empty = Empty
records-value-yes = Yes
records-value-no = No
records-value-bytes = { $size } of data
records-value-secret = Hidden
records-value-none = (no value)
records-value-clear = Clear { $field }
records-value-open = Open { $name }
records-value-pick-date = Choose a date
records-value-today = Today
records-value-pick-time = Choose a time
records-value-now = Now
records-value-hour = Hour
records-value-minute = Minute
records-value-choose = Choose…
records-value-search = Type to search
records-value-no-choices = Nothing found
records-value-reading = Reading the choices…
records-value-unread = The choices could not be read.
records-value-more-choices = Type more to narrow the list
records-value-used = Used last
records-value-others = Others
records-value-stray = Kept as it is: this value does not fit the field’s type.
records-value-bytes-help = Data is shown, not edited.
records-previous-month = Previous month
records-next-month = Next month
records-problem-date-only = This field holds dates without a time
records-editor-tools = Tools for { $field }
records-editor-bold = Bold
records-editor-italic = Italic
records-editor-heading = Heading
records-editor-list = List
records-editor-numbers = Numbered list
records-editor-link = Link
records-editor-code = Code
records-editor-faces = View of { $field }
records-editor-write = Write
records-editor-preview = Preview
records-editor-image = [image: { $name }]
records-editor-strike = Strikethrough
records-editor-quote = Quote
records-editor-html = HTML
records-editor-unfit = Edited as HTML: the visual editor would lose some of its formatting.
records-editor-link-address = Address
records-editor-link-set = Set link
records-editor-link-remove = Remove link
records-json-format = Format
records-json-compact = Compact
records-json-valid = Valid JSON
records-json-at = Line { $line }, column { $column }: { $what }
records-json-value = a value belongs here
records-json-name = a name in double quotes belongs here
records-json-colon = “:” belongs here
records-json-next-in-object = “,” or “{"}"}” belongs here
records-json-next-in-array = “,” or “]” belongs here
records-json-end = nothing may follow
records-json-quote = this text has no closing quote
records-json-escape = “\” begins no known escape here
records-json-control = a line break or control character must be written as an escape
records-json-number = this is not how JSON writes a number

## Records

records-sheet-previous = Previous record
records-sheet-next = Next record
records-sheet-page = Open as full page
records-sheet-close = Close
records-sheet-back = Back to { $name }
records-sheet-fields = Fields
records-sheet-history = History
records-sheet-edit = Edit
records-sheet-loading = Loading the record
records-save = Save
records-save-continue = Save and continue
records-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
  }
records-ignored = { $count ->
    [one] { $fields } was left as it is: you may not change it.
   *[other] { $fields } were left as they are: you may not change them.
  }
records-not-saved = Not saved.
records-discard-title = Discard changes to { $name }?
records-discard-text = What you typed is not saved yet.
records-discard = Discard
records-keep-editing = Keep editing
records-conflict-title = Someone changed this record meanwhile.
records-conflict-text = Your changes are not saved yet. Look at the marked fields, then save.
records-conflict-choose = { $count ->
    [one] Choose which value to keep in 1 field.
   *[other] Choose which value to keep in { $count } fields.
  }
records-conflict-theirs = Their value: { $value }
records-conflict-adopted = Changed meanwhile
records-use-theirs = Use theirs
records-keep-mine = Keep mine
records-not-here = { $label } { $key } is not here
records-not-here-text = It may have been deleted, or the link is from another database.
records-open-list = Open { $label }
records-group-record = Details
records-group-links = Linked to
records-group-notes = Text

## History

records-history = History
records-history-changed = changed { $count ->
    [one] 1 field
   *[other] { $count } fields
  }
records-history-added = created this record
records-history-deleted = deleted this record
records-history-other = did “{ $action }”
records-history-as = as { $name }
records-history-today = Today
records-history-yesterday = Yesterday
records-history-empty = No changes yet
records-history-empty-text = Changes made through Bureau appear here.
records-history-origin-window = From the window
records-history-origin-cli = From the command line
records-history-origin-library = From a program
records-history-system = Bureau
records-history-change = From { $old } to { $new }

records-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
records-selection = Selected rows
records-selection-clear = Clear selection
records-select-page = Select every row of this page
records-select-row = Select { $name }
records-copy = Copy
records-copy-tsv = As a table (tabs)
records-copy-csv = As CSV
records-copy-json = As JSON
records-copy-markdown = As Markdown
records-copy-sql = As SQL
records-copied = { $count ->
    [one] Copied 1 row
   *[other] Copied { $count } rows
}
records-copy-failed = The clipboard could not be used
records-delete = Delete

records-children-by = { $label } by { $field }
records-children-list = Open in list
records-children-list-of = Open in list: { $label }
records-children-add = Add { $label }
records-children-none = No { $label } yet.
records-children-edit = Edit { $name }
records-children-delete = Delete { $name }
records-children-let-go = Remove { $name }
records-children-all = Show all
records-children-search = Search { $label }
records-lines-fixed = The order cannot be changed here: these rows have no places one after the other, and there are others on other pages.
records-lines-goes = { $name } is removed when you save
records-lines-keep = Keep { $name }
records-lines-move = Move { $name } (Alt + arrow keys)
records-lines-moved = { $name }: place { $place } of { $count }
records-lines-new = New { $label } { $number }
records-lines-stays = { $name } stays
records-value-create = Create { $label } “{ $text }”
records-columns = Columns
records-columns-move = Move { $field }
records-columns-freeze = Freeze up to { $field }
records-columns-unfreeze = Unfreeze columns
records-columns-no-room = { $count ->
    [0] There is no room for columns that stay
    [one] There is room for one column that stays
   *[other] There is room for { $count } columns that stay
}
records-columns-reset = Reset columns
records-column-width = Width of { $field }
records-filter-frequent = Most frequent values
records-choices-help = Enter or a comma ends a choice.

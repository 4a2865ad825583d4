# Settings: what each model is called, shows and accepts. Loaded with the screen, not with the window.

settings-models = Models
settings-lead = What each model is called, shows and accepts. Kept in this file, for everyone.
settings-choose = Models to set up
settings-filter = Find a model
settings-plain-title = Options need the admin
settings-plain-text = They are kept in the workspace. Enable admin on this file to name models, choose columns and set rules.
settings-read-only = This file cannot be written: what you try here is shown and cannot be saved.
settings-none-title = No model to set up
settings-none-text = This file has no tables.

## Saving
settings-changes = { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
settings-saved = Options saved
settings-undone = Options as they were
settings-discard = Discard
settings-save = Save
settings-reset = Reset { $option } to inferred
settings-reset-all = Reset everything to inferred
settings-problems-else = Cannot be saved

## Names
settings-names = Names
settings-label = Name of many
settings-label-one = Name of one
settings-group = Menu group
settings-group-none = No group
settings-icon = Icon
settings-slug = Name in links
settings-slug-help = Permissions and links follow a new one.
settings-order = Place in the menu
settings-order-help = Smallest first; equals by name.
settings-hidden = Left out of the menu
settings-display = What a record is called
settings-display-help = Fields stand in braces.
settings-display-none = #key
settings-display-insert = Insert field

## List
settings-list = List
settings-columns = Columns
settings-search = Search looks in
settings-filters = Offered as filters
settings-filters-help = Any other field can still be filtered by, as groups or as text.
settings-list-edit = Edited in the list itself
settings-list-edit-help = All others are changed in the form.
settings-sort = Order of a list nobody sorted
settings-sort-none = By key
settings-sort-field = Sort by
settings-sort-add = Add a field
settings-sort-up = Smallest first
settings-sort-down = Largest first
settings-sort-remove = Do not sort by { $field }
settings-per-page = Records on a page
settings-person = People
settings-person-help = Column with the e-mail of the account of the person each record stands for. Rules of roles may then compare with a field of whoever asks.
settings-person-none = Not people
settings-position = Order by hand
settings-position-help = Whole-number column that keeps the order people give.
settings-position-none = None

## Form
settings-form = Form
settings-form-help = How fields stand together in forms and where a record is read.
settings-sets = Groups of fields
settings-sets-none = None: fields stand in the order of the table
settings-sets-add = Add a group
settings-sets-new = Group { $number }
settings-sets-label = Heading
settings-sets-fields = Fields of { $group }
settings-sets-collapsed = Closed until somebody opens it
settings-sets-earlier = Move { $group } up
settings-sets-remove = Remove { $group }
settings-inlines = Children edited in the form
settings-inlines-help = The form of a record has their rows, saved with it, in this order.
settings-inlines-none = No other model refers here.

## Rules
settings-rules = What may be done
settings-can-add = Records may be added
settings-can-edit = Records may be edited
settings-can-delete = Records may be deleted
settings-trash = Deleted records are kept in the trash
settings-rules-help = Off binds everyone, superusers too.
settings-soft = Deleting marks the record instead
settings-soft-none = Nothing is marked
settings-soft-value = Mark
settings-soft-value-help = Empty: the moment of deletion, or yes.

## Fields
settings-fields = Fields
settings-field-label = Label
settings-field-help = Help
settings-field-help-none = A sentence under the field
settings-field-kind = Kind
settings-field-kind-inferred = { $kind } (inferred)
settings-field-widget = How it is entered
settings-field-format = How it is written
settings-field-by-kind = As its kind has it
settings-field-made = Made from, while a record is added
settings-field-made-none = Nothing
settings-field-made-help = As a slug, until somebody fills it in.
settings-field-raw = Entered as its key
settings-field-raw-overruled = “How it is entered” decides.
settings-widget-input = On one line
settings-widget-textarea = On several lines
settings-widget-markdown = As Markdown, with a preview
settings-widget-rich-text = As formatted text
settings-widget-code = As source text
settings-widget-checkbox = A box to tick
settings-widget-switch = A switch
settings-widget-select = A list that opens
settings-widget-radio = All choices at once
settings-widget-search = Searched by name
settings-widget-password = A new password, twice
settings-format-plain = Digits alone: 1234567
settings-format-grouped = In groups: 1,234,567
settings-format-percent = Per cent: 0.5 is 50%
settings-format-bytes = A size: 1.2 MB
settings-format-iso = ISO 8601: 2026-11-17
settings-format-short = Short: 17/11/2026
settings-format-medium = Medium: 17 Nov 2026
settings-format-long = In full: Tuesday 17 November 2026
settings-format-relative = How long ago: 3 days ago
settings-format-time-iso = ISO 8601: 16:02:05.250
settings-format-time-short = Hours and minutes: 16:02
settings-format-time-medium = With seconds: 16:02:05
settings-field-default = A new record begins with
settings-field-required = Must be given
settings-field-readonly = Shown, never written
settings-field-excluded = Left out of forms
settings-field-unique = No two records have the same
settings-field-min-length = Fewest characters
settings-field-max-length = Most characters
settings-field-min = Smallest
settings-field-max = Largest
settings-field-pattern = Pattern
settings-field-pattern-help = Regular expression for the whole text.
settings-choices = Choices
settings-choices-none = None said
settings-choices-add = Add a choice
settings-choices-value = Value { $number }
settings-choices-label = Name of { $value }
settings-choices-color = Colour of { $value }
settings-choices-remove = Remove { $value }
settings-choices-value-head = Value
settings-choices-label-head = Name
settings-mark-required = required
settings-mark-readonly = read-only
settings-mark-excluded = not in forms

## Why a field has its kind
settings-because-declared-type = Declared as { $declared }.
settings-because-no-type = No type is declared.
settings-because-name = Because of its name; values seen: { $seen }.
settings-because-check = Because of a CHECK; values listed: { $values }.
settings-because-foreign-key = It refers to { $model }.
settings-because-default = Because of its default, { $expression }.
settings-because-sample = Because of its values; seen: { $seen }.
settings-because-generated = The database computes it.
settings-because-contradicted = Its values do not fit what its type says; seen: { $seen }.
settings-because-unread = Its values could not be read in time.

## Kinds
settings-kind-text = Text
settings-kind-long-text = Long text
settings-kind-markdown = Markdown
settings-kind-rich-text = Rich text
settings-kind-slug = Slug
settings-kind-integer = Whole number
settings-kind-decimal = Decimal number
settings-kind-real = Real number
settings-kind-boolean = Yes or no
settings-kind-date = Date
settings-kind-time = Time
settings-kind-datetime = Date and time
settings-kind-duration = Duration
settings-kind-json = JSON
settings-kind-uuid = UUID
settings-kind-email = Email
settings-kind-url = Web address
settings-kind-phone = Telephone
settings-kind-colour = Colour
settings-kind-enum = One of several values
settings-kind-choices = Several choices
settings-kind-foreign-key = Record of another model
settings-kind-blob = Bytes
settings-kind-file = File
settings-kind-image = Image
settings-kind-password = Password
settings-kind-created = When it was made
settings-kind-updated = When it was changed
settings-kind-generated = Computed
settings-kind-position = Position

## Preview
settings-preview = Preview
settings-preview-list = List as it would be
settings-preview-record = First record as it would be
settings-preview-empty = No records to show.

## File
settings-export = Export…
settings-export-title = Options as a file
settings-export-lead = TOML, as “bureau config export” writes it.
settings-export-all = With everything that is inferred, as comments
settings-export-text = Options
settings-export-copy = Copy
settings-export-save = Save as a file…
settings-export-saved = Written to { $path }
settings-import = Import…
settings-import-title = Take options in from a file
settings-import-lead = What the text says replaces every option of this file, or nothing does.
settings-import-text = Options as TOML
settings-import-choose = Choose a file…
settings-import-run = Replace options
settings-import-at = Line { $line }, column { $column }
settings-import-done = { $count ->
        [0] Nothing changed
        [one] { $count } option changed
       *[other] { $count } options changed
    }
settings-actions = Actions
settings-actions-help = What can be done with selected records, beside deleting them and setting a field.
settings-actions-none = None
settings-actions-add = Add an action
settings-action-new = Action { $number }
settings-action-label = Name
settings-action-key = Key
settings-action-set = { $field } becomes
settings-action-emptied = Nothing: it is emptied
settings-action-add-field = Set a field
settings-action-scope = Offered for
settings-action-scope-both = One record and many
settings-action-scope-bulk = Many records
settings-action-scope-row = One record
settings-action-confirm = Question before
settings-action-confirm-none = None: it is done at once
settings-action-needs = Who runs it must also be able to
settings-action-needs-add = Add
settings-action-needs-edit = Edit
settings-action-needs-delete = Delete
settings-action-needs-export = Export
settings-action-danger = Something to be careful with
settings-action-permission = Takes a permission of its own

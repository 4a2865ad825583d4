# Roles: what each allows, on which records and fields, and who has it. Loaded with the screen.

roles-permissions = Permissions
roles-beside = Rules and what the role comes to
roles-model = Model
roles-all = All
roles-all-of = { $subject }: everything
roles-verb-of = { $subject }: { $verb }
roles-rules = Rules
roles-back-office = Back office
roles-all-roles = All roles
roles-more = More
roles-unsaved = Changed, not saved
roles-close = Close

roles-verb-view = View
roles-verb-add = Add
roles-verb-edit = Edit
roles-verb-delete = Delete
roles-verb-export = Export

roles-people = { $count ->
        [0] No one yet
        [one] { $count } person
       *[other] { $count } people
    }
roles-everything = All permissions
roles-everything-help = Every model, now and later

## Rules
roles-rules-of = Rules: { $model }
roles-rules-verb = Rules of the permission
roles-rules-view-help = What holds for View holds for everything else too.
roles-rules-verb-help = Narrows this permission further than View does.
roles-broken = This rule names something that is no longer there, so it lets nobody do anything. Set it again.
roles-inert = Means nothing in this file
roles-which-rows = Which records
roles-rows-all = Every record
roles-rows-help = A filter, such as: country = 'Norway' and support = $user.email
roles-as-text = As text
roles-as-conditions = As conditions
roles-rule-add = Add condition
roles-rule-own = { $field } is the signed-in person
roles-rule-own-email = { $field } is the person’s email
roles-who = Signed-in person
roles-who-email = Signed-in person’s email
roles-who-name = Signed-in person’s name
roles-who-id = Signed-in person’s account
roles-who-field = Signed-in person’s { $field }
roles-who-other = Another value…
roles-who-choose = Compare { $field } with the signed-in person
roles-count-for = Counted for
roles-count = { $after } of { $total } records
roles-which-fields = Which fields
roles-which-actions = Which actions
roles-fields-others = { $count ->
        [one] { $count } other: as the model
       *[other] { $count } others: as the model
    }
roles-field-rule = { $field }: rule
roles-field-hidden = Hidden
roles-field-locked = Read only
roles-field-plain = As the model
roles-add-field = Add field rule
roles-badge-own = Own records
roles-badge-rows = Some records
roles-badge-fields = { $count ->
        [one] { $count } field
       *[other] { $count } fields
    }
roles-badge-broken = Broken

## What it comes to
roles-summary = What this role can do
roles-can = { $verbs } <b>{ $subjects }</b>
roles-can-own = { $verbs } <b>only their own { $subjects }</b>
roles-cannot = No access to <b>{ $subjects }</b>
roles-can-run = Run <b>{ $actions }</b> on { $subject }
roles-can-everything = <b>Everything</b>, but for history and what concerns superusers
roles-rule-and = and
roles-rule-or = or
roles-rule-not = none of:
roles-note-rows = Only where { $rows }.
roles-note-verb = To { $verb }: only where { $rows }.
roles-note-hidden = Without { $fields }.
roles-note-verb-hidden = To { $verb }: without { $fields }.
roles-no-field = There is no field { $field }.
roles-note-locked = { $fields } cannot be changed.

## Changes
roles-changes = { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
roles-change-label = New name.
roles-change-description = New description.
roles-change-everything-on = All permissions on.
roles-change-everything-off = All permissions off.
roles-change-on = { $subject }: { $verbs } on.
roles-change-off = { $subject }: { $verbs } off.
roles-change-whole = { $subject }: everything, said in another way.
roles-change-action-on = { $subject }: may run { $action }
roles-change-action-off = { $subject }: may no longer run { $action }
roles-change-other = Without { $word }.
roles-change-rule = { $count ->
        [0] { $subject }: rules changed.
        [one] { $subject }: rules changed, { $count } field.
       *[other] { $subject }: rules changed, { $count } fields.
    }
roles-change-loses = { $count ->
        [one] Sees { $count } fewer record of { $subject }.
       *[other] Sees { $count } fewer records of { $subject }.
    }
roles-change-gains = { $count ->
        [one] Sees { $count } more record of { $subject }.
       *[other] Sees { $count } more records of { $subject }.
    }
roles-refused = { $count ->
        [one] A rule cannot be saved
       *[other] { $count } rules cannot be saved
    }
roles-discard = Discard
roles-save = Save role
roles-saved = Role saved

## Roles
roles-new = New role
roles-make = Make role
roles-none-title = No roles yet
roles-none-text = A role says what people may do who are not superusers. Make one, then give it to them.
roles-label = Name
roles-name = Short name
roles-name-help = For the command line and the history: lower-case letters, digits, - and _.
roles-description = What it is for
roles-rename = Name and description
roles-names-done = Done
roles-begin = Begins as
roles-begin-copy = Copy of { $label }
roles-begin-copy-help = Its permissions and rules; the people stay with the other role.
roles-template-empty = Nothing
roles-template-empty-help = Tick afterwards what it may do.
roles-template-viewer = Viewer
roles-template-viewer-help = View every model.
roles-template-editor = Content editor
roles-template-editor-help = View, add and edit in every model; delete and export nothing.
roles-template-moderator = Moderator
roles-template-moderator-help = View, edit and delete in every model; add and export nothing.
roles-template-analyst = Analyst
roles-template-analyst-help = View and export every model.
roles-remove = Delete role
roles-remove-title = Delete { $label }?
roles-remove-text = { $count ->
        [0] Nobody has it.
        [one] One person loses what it allows.
       *[other] { $count } people lose what it allows.
    }
roles-removed = { $label } deleted

## People of a role
roles-people-title = People with { $label }
roles-assign-person = Person
roles-assign-choose = Choose
roles-assign-until = Last day
roles-assign-for-good = For good
roles-assign-pick = Pick a day
roles-assign = Give role
roles-unassign = Take the role from { $name }
roles-assigned-until = { $email } · until { $date }
roles-assigned-over = { $email } · ended on { $date }

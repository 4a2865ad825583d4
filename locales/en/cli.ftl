# The command line. The window does not carry these. cli-COMMAND says what a command does, cli-COMMAND-gate who may run it.
cli-about = Bureau, the back office for SQLite, at the terminal.
cli-after-help =
    Passwords are never arguments: BUREAU_PASSWORD, --password-stdin, or a question on the terminal.
    Exit codes: 0 done, 1 unexpected, 2 usage, 3 sign-in failed or not permitted, 4 not found,
    5 invalid input, 6 conflict, 7 the file.
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

## Commands

cli-enable = Turn the admin on in a file: people, history, sign-in
cli-enable-gate = Who: whoever can write the file. It gets tables whose names begin with bureau_, and its first superuser, whose password comes from BUREAU_PASSWORD. Your own tables are not changed.
cli-create = Make a new workspace, empty or with sample data
cli-create-gate = Who: whoever can write the folder. Nothing is overwritten. The superuser’s password comes from BUREAU_PASSWORD.
cli-disable = Turn the admin off: remove its tables, with people and history
cli-disable-gate = Who: superusers. Your own tables stay as they are. Take a backup first if you want to keep the history.
cli-createsuperuser = Make a superuser, or give one a new password
cli-createsuperuser-gate = Who: superusers, with --as; or whoever holds the recovery key, in BUREAU_RECOVERY_KEY. The new password comes from BUREAU_NEW_PASSWORD, or from the line after the first with --password-stdin.
cli-models = List the models and their fields
cli-models-gate = Who: anyone on a plain file; whoever signs in on an enabled one.
cli-list = List a model’s records, a page at a time
cli-list-gate = Who: anyone on a plain file; on an enabled one whoever signs in and may view the model.
cli-export = Write the whole of a list to a file: CSV, JSON, NDJSON or XLSX
cli-export-gate = Who: anyone on a plain file; on an enabled one whoever signs in and may export the model.
cli-show = Show one record
cli-show-gate = Who: anyone on a plain file; on an enabled one whoever signs in and may view the record.
cli-add = Add one record
cli-add-gate = Who: whoever signs in and may add to the model; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.
cli-delete = Delete records, all of them or none
cli-delete-gate = Who: whoever signs in and may delete the records; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.
cli-action = Run an action on records, all of them or none
cli-action-no-output = It gives a file, { $name }, which nobody asked to keep: say where with --output.
cli-action-gate = Who: whoever signs in and has the verbs the action needs on every record, and its own permission where it takes one; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.
cli-action-ran = { $count ->
    [one] One record: done.
   *[other] { $count } records: done.
}
cli-restore = Make a record what it was after an entry of its history
cli-restore-gate = Who: superusers; on a plain file whoever says --personal.
cli-undo = Take a change back, whole
cli-undo-gate = Who: whoever made the change; with --seq, which takes back anyone’s, superusers; on a plain file whoever says --personal.
cli-trash = See, put back or throw out deleted records
cli-trash-gate = Who: to see and throw out, whoever may delete in the model; to put back, whoever may edit.
cli-edit = Change one record
cli-edit-gate = Who: whoever signs in and may edit the record; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.
cli-history = Tell what happened to one record
cli-history-gate = Who: superusers; anyone on a plain file, which has an undo journal on this computer once it was edited directly.
cli-audit = Read the audit log (of a plain file: its undo journal), or verify it
cli-audit-gate = Who: superusers; anyone on a plain file, for its undo journal. A log that does not hold ends with exit code 7.
cli-backup = Copy the database, verified, while it is in use
cli-backup-gate = Who: anyone on a plain file; superusers on an enabled one.
cli-restore-backup = Restore a backup into the file, after a backup of what is there
cli-restore-backup-gate = Who: superusers; on a plain file whoever says --personal. The backup must be one of this workspace, taken by Bureau, with its manifest beside it.
cli-copy = Tell whether the file is a copy of a known workspace, or settle it
cli-copy-gate = Who: whoever signs in; superusers for --accept.
cli-check = Check pages, references and the audit log
cli-check-gate = Who: anyone on a plain file; whoever signs in on an enabled one. Damage ends with exit code 7.
cli-config = Take a workspace’s options out to a file, or in from one
cli-config-gate = Who: superusers. A plain file’s options may be taken out by anyone; it has none of its own to take in.
cli-config-export = Write the options to a file
cli-config-export-gate = Who: superusers; on a plain file anyone.
cli-config-import = Replace the options by those of a file, all or nothing
cli-config-import-gate = Who: superusers. Every change is recorded. On a plain file options come from Rust only.
cli-can = Say whether somebody may do something, and why
cli-can-gate = Who: anyone about themselves; users.view and roles.view about others, superusers about others and a record.
cli-user = Accounts: who may sign in
cli-user-gate = Who: as the permissions on users say. Superusers are made and touched by superusers only, and the last one stays.
cli-user-add = Make an account
cli-user-add-gate = Who: users.add; superusers for --superuser. The new password comes from BUREAU_NEW_PASSWORD. Roles beyond your own cannot be given.
cli-user-list = List the accounts, with roles and last sign-in
cli-user-list-gate = Who: users.view.
cli-user-activate = Let someone sign in again
cli-user-activate-gate = Who: users.edit.
cli-user-deactivate = Switch an account off: whoever is signed in with it is out at once
cli-user-deactivate-gate = Who: users.edit. Not your own account.
cli-user-remove = Remove an account; what it did stays in the history
cli-user-remove-gate = Who: users.delete. Not your own account.
cli-user-reset = Make a code for someone who forgot their password
cli-user-reset-gate = Who: users.edit, and nobody who holds less than that person; superusers for superusers. The code is for one use within 24 hours.
cli-user-redeem = Set a new password with the code of a reset
cli-user-redeem-gate = Who: whoever has the code, in BUREAU_RESET_CODE. The new password comes from BUREAU_NEW_PASSWORD.
cli-role = Roles: named sets of permissions
cli-role-gate = Who: as the permissions on roles say. Nobody grants or assigns more than they hold.
cli-role-add = Make a role
cli-role-add-gate = Who: roles.add, and only with permissions of your own.
cli-role-list = List the roles
cli-role-list-gate = Who: roles.view.
cli-role-show = Show a role: what it allows, and who has it
cli-role-show-gate = Who: roles.view.
cli-role-grant = Add permissions to a role; all but view bring view with them
cli-role-grant-gate = Who: roles.edit, and only permissions of your own.
cli-role-revoke = Take permissions from a role; with view goes everything else on that model
cli-role-revoke-gate = Who: roles.edit; superusers where the role allows everything.
cli-role-rule = Narrow what a role covers on a model: its records, its fields
cli-role-rule-gate = Who: roles.edit, and only where you hold all the role has on that model yourself, without a rule; superusers where the role allows everything.
cli-role-remove = Remove a role, and take it from everyone who has it
cli-role-remove-gate = Who: roles.delete; superusers where the role allows everything.
cli-role-assign = Give someone a role, for good or until a day
cli-role-assign-gate = Who: users.edit, and only roles that allow no more than your own.
cli-role-unassign = Take a role from someone
cli-role-unassign-gate = Who: users.edit. Not your own roles.
cli-dev-server = Serve the interface to a browser on this computer, for tests
cli-dev-server-gate = Who: whoever starts it. Never part of a release.

## Arguments and options

cli-arg-db = The database file
cli-arg-recover = Undo what a crashed program left halfway in the file; without it such a file is refused
cli-arg-personal = Edit a plain file directly
cli-arg-keys = The records: key text, or JSON when it starts with a brace
cli-arg-seq = The place of an entry in the audit log, as history and audit show it
cli-arg-action = list, restore or purge
cli-arg-deletions = The deletions, by their place as list shows it
cli-arg-model = The exact name of the table, or the model’s slug
cli-arg-key = The record’s key: 5, or a=1,b=2 (write %3D, %2C, %25 for = , %), or JSON when it starts with {"{"}
cli-arg-changes = field=text, field:=json (field:=null empties it), or field@=file for the bytes of a file
cli-arg-dest = Where the copy goes; nothing may be there yet
cli-arg-from = The backup; its manifest stands beside it
cli-arg-accept = It is a copy: give it an id of its own
cli-arg-moved = It is the workspace itself, which was moved
cli-arg-as = Sign in with this e-mail
cli-arg-password-stdin = Read the password from standard input, one line
cli-arg-json = Print one JSON document
cli-arg-language = Speak en, fr or es instead of what LC_ALL and LANG say
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-email = E-mail they sign in with
cli-arg-name = Full name
cli-arg-backup = Put the backup here instead of beside the file
cli-arg-no-backup = Take no backup
cli-arg-demo = Fill it with the Chinook sample: a music shop
cli-arg-template = Begin with tables for a purpose: contacts, tasks, stock or invoices
cli-arg-filter = Only records that match; may be given several times. Operators: is not contains starts ends gt ge lt le in between empty filled
cli-arg-where = Only records that match: country = 'France' and (total > 50 or created in last 7 days). See docs/guide/filters.md
cli-arg-search = Only records that contain this text
cli-arg-trashed = Only records marked as deleted, where deleting marks them
cli-arg-sort = Sort by these fields, with - for largest first and :nulls-last or :nulls-first behind: --sort=-total,name:nulls-last
cli-arg-page = Which page, from 1
cli-arg-per-page = Records on a page, 1 to 500; unless told, as many as the model’s options say
cli-arg-fields = Only these fields, with commas between
cli-arg-count = How to count the total: exact (unless told), quick (give up soon), none
cli-arg-explain = Say why each field has its kind
cli-arg-expect = Change nothing unless the field still has this value: field=old or field:=json; may be given several times
cli-arg-verify = Read the whole log again and check its chain
cli-arg-limit = How many of the newest entries; 50 unless told
cli-arg-output = The file to write, which must not exist yet
cli-arg-format = csv, json, ndjson or xlsx; unless told, as the file’s name ends
cli-arg-plan = Delete nothing: tell what would go, and what along with it
cli-arg-safe = For spreadsheets: in CSV, an apostrophe goes before texts that begin like a formula
cli-arg-all = Also what holds for everything else, as comments
cli-arg-toml = The file of options
cli-arg-role = A role, by its name: lower-case letters, digits, _ and -
cli-arg-label = What people are shown; the name unless told
cli-arg-description = What the role is for, in a sentence
cli-arg-permission = A permission it has: MODEL.VERB (view, add, edit, delete, export), MODEL.*, or *; may be given several times
cli-arg-permissions = Permissions: MODEL.VERB (view, add, edit, delete, export), MODEL.*, or *
cli-arg-verb = The verb that is narrowed, view unless told, which narrows all: view, add, edit, delete, export; may be given several times
cli-arg-rows = Only these records, as a filter that may say $user.id, $user.email, $user.name and $user.FIELD; '' for every record
cli-arg-hide = A field that is not there for who has the role; may be given several times
cli-arg-lock = A field that they see and do not write; may be given several times
cli-arg-clear = Forget first what the rule said so far
cli-arg-can = A permission: MODEL.VERB (view, add, edit, delete, export), MODEL.*, or *
cli-arg-user = Somebody else than who asks
cli-arg-superuser = Make them a superuser: they may do everything
cli-arg-until = The last day on which it counts (UTC), such as 2026-12-31, or a moment
cli-arg-port = The port on 127.0.0.1; 0 takes any free one
cli-arg-ui = The folder of the built interface
cli-arg-file = Each new window starts with this file open
cli-arg-pick = What the dialog that chooses a file answers
cli-arg-new = What the dialog that makes a file answers
cli-arg-options = What the dialog that chooses a file of options answers
cli-arg-new-bytes = What the dialog that saves bytes as a file answers
cli-arg-new-export = What the dialog that saves an export answers
cli-arg-bytes = What the dialog that chooses a file for a field answers
cli-arg-new-options = What the dialog that makes a file of options answers
cli-arg-data = The folder for its own settings and data

## Answers

cli-enabled = Admin is on in { $path }: { $models } models. Sign in as { $email }.
cli-backed-up = Backup, verified: { $path }
cli-backup-restored = { $path } holds what the backup held. What it held before: { $safety }
cli-copy-of = This computer knows the same workspace from { $path }. Say --accept when this file is a copy, --moved when it is the workspace itself.
cli-copy-of-nothing = This file is not a copy of a workspace this computer knows.
cli-recovery-key = Recovery key: { $key }
cli-recovery-key-once = The recovery key is shown only now. Keep it somewhere safe: it resets a superuser’s password.
cli-disabled = Admin is off in { $path }. Your tables are as they were.
cli-superuser-made = { $email } can sign in as a superuser with the new password.
cli-user-added = { $email } can sign in.
cli-user-activated = { $email } can sign in again.
cli-user-deactivated = { $email } can no longer sign in.
cli-user-removed = { $email } no longer has an account.
cli-user-reset-made = { $email } signs in with this code and a new password, once, until { $until }: { $code }
cli-user-redeemed = { $email } has a new password.
cli-user-superuser = superuser
cli-user-active = active
cli-user-inactive = switched off
cli-can-yes = Yes, because of:
cli-can-no = No. Missing:
cli-role-removed = The role { $role } is gone.
cli-role-assigned = { $email } has the role { $role }.
cli-role-assigned-until = { $email } has the role { $role } until { $until }.
cli-role-unassigned = { $email } no longer has the role { $role }.
cli-deleted = { $count ->
    [one] One record deleted.
   *[other] { $count } records deleted.
}
cli-cascaded = { $model }: { $count } more went along.
cli-delete-planned = { $count ->
    [one] One record would be deleted.
   *[other] { $count } records would be deleted.
}
cli-trashed = Kept in the trash: bureau trash restore puts it back.
cli-undone = { $count ->
    [one] One record is as it was.
   *[other] { $count } records are as they were.
}
cli-restored = { $count ->
    [one] One record put back.
   *[other] { $count } records put back.
}
cli-purged = { $count ->
    [one] One record thrown out.
   *[other] { $count } records thrown out.
}
cli-exported = { $count ->
    [one] One record written to { $path }
   *[other] { $count } records written to { $path }
}
cli-trash-empty = The trash is empty.
cli-outside = changed elsewhere before: { $fields }
cli-outside-since = Changed by another program since the newest entry: { $fields }
cli-usage-trash = Give deletions to restore or purge, and none to list.
cli-usage-rule = Say what the rule is: --rows, --hide or --lock; or --clear.
cli-usage-format = Say which format: --format csv, json, ndjson or xlsx, or a file with such an ending.
cli-ignored = Left as they were, because you may not write them: { $fields }
cli-listed = { $rows } records, page { $page }
cli-listed-of = { $rows } of { $total } records, page { $page }
cli-no-entries = Nothing is recorded for this record.
cli-audit-holds = The audit log holds: { $entries } entries, newest { $head }
cli-audit-broken = The audit log does not hold: entry { $seq } is not what was recorded ({ $entries } entries before it are sound).
cli-check-integrity = Pages
cli-check-foreign-keys = References
cli-check-dangling = { $rows ->
    [0] ok
    [one] { $rows } row refers to nothing
   *[other] { $rows } rows refer to nothing
}
cli-check-mismatch = { $table }: what it refers to cannot be told apart (no unique columns there)
cli-check-unchecked = Not checked
cli-check-audit = Audit log
cli-check-audit-ok = holds
cli-check-audit-broken = does not hold; see: bureau audit --verify
cli-check-audit-none = none: the admin is off
cli-config-written = Options written: { $path }
cli-config-changed = { $count ->
    [0] Nothing changed: the workspace says this already.
    [one] { $count } option changed
   *[other] { $count } options changed
}
cli-config-at = line { $line }, column { $column }
cli-acting-as = as { $email }
cli-head-email = E-mail
cli-head-name = Name
cli-head-roles = Roles
cli-head-last-sign-in = Last sign-in
cli-head-state = State
cli-head-role = Role
cli-head-label = Label
cli-head-description = For
cli-head-permissions = Permissions
cli-head-people = People
cli-head-inert = Without meaning here
cli-head-gate = Gate
cli-head-rule = Rule
cli-head-broken = Rules that cannot be obeyed, so nothing is allowed
cli-rule-hidden = hidden: { $fields }
cli-rule-locked = read-only: { $fields }
cli-head-model = Model
cli-head-table = Table
cli-head-key = Key
cli-head-fields = Fields
cli-yes = yes
cli-no = no
cli-bytes = ({ $bytes } bytes)
cli-secret = (hidden)
cli-head-field = Field
cli-head-kind = Kind
cli-head-because = Because
cli-because-declared-type = declared as { $declared }
cli-because-no-type = no type is declared
cli-because-name = of its name; values seen: { $seen }
cli-because-check = a CHECK lists { $values } values
cli-because-foreign-key = it refers to { $model }
cli-because-default = of its default, { $expression }
cli-because-sample = of its values; seen: { $seen }
cli-because-generated = the database computes it; shown as { $shown_as }
cli-because-contradicted = its values are no { $guess }; seen: { $seen }
cli-because-unread = its values could not be read in time

## Questions

cli-ask-password = Password:
cli-ask-code = Code:
cli-ask-new-password = New password:
cli-ask-again = The same again:

## What to do next

cli-hint-not-signed-in = Say who you are: --as EMAIL
cli-hint-not-enabled = To turn the admin on: bureau enable DB --email EMAIL
cli-hint-not-confirmed = To edit this file directly: --personal. To turn the admin on: bureau enable DB --email EMAIL
cli-hint-needs-recovery = To undo the half change and open the file: --recover
cli-hint-filter = A filter is FIELD:OP:VALUE. Operators: is not contains starts ends gt ge lt le in between empty filled
cli-filter-at = At character { $position }: { $expected }
cli-filter-at-near = At character { $position }, before “{ $near }”: { $expected }
cli-filter-place = At character { $position }.
cli-filter-and = “and” is missing here, before the upper bound
cli-filter-field = a field’s name is missing here; names with spaces stand in double quotes
cli-filter-test = a test is missing here: = != < <= > >= contains, starts with, ends with, in, between, is empty, is filled
cli-filter-value = a value is missing here: a number, a date, text in single quotes, or days such as today
cli-filter-list = values in parentheses, or days such as last 7 days, are missing here
cli-filter-days = these days are not known; such as today, this month, last 7 days
cli-filter-model = the name of a table is missing here
cli-filter-join = and, or, or the end is missing here
cli-filter-close = a closing parenthesis is missing here
cli-filter-quote = this quote does not end
cli-filter-shorter = the filter is too long
cli-filter-shallower = the filter is nested too deeply
cli-hint-key = A key is 5, or a=1,b=2, or JSON when it starts with {"{"}

## Arguments that cannot be

cli-usage-see-help = See: bureau --help, or bureau COMMAND --help
cli-usage-no-command = Say what to do: no command was given.
cli-usage-unknown-command = There is no command “{ $command }”.
cli-usage-unknown-argument = “{ $argument }” is not an argument of this command.
cli-usage-value = “{ $value }” does not fit { $argument }.
cli-usage-value-missing = { $argument } needs a value.
cli-usage-missing = Something is missing: { $argument }
cli-usage-conflict = { $argument } and { $other } do not go together.
cli-usage-wrong = These arguments do not go together.
cli-usage-change = “{ $text }” is not field=text, field:=json or field@=file.
cli-usage-stdin-empty = Standard input held no password.
cli-usage-passwords-differ = The two passwords differ. Nothing was changed.
cli-usage-no-password = No password: set BUREAU_PASSWORD (BUREAU_NEW_PASSWORD for a new one), or use --password-stdin.

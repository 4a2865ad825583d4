# The window around the data: welcome, enabling, sign-in, sidebar, strip.

## Everywhere
shell-toasts = Messages
shell-close = Close
shell-cancel = Cancel
shell-copy = Copy
shell-copied = Copied
shell-copy-details = Copy details
shell-more = More
shell-try-again = Try again
shell-about = about { $count }
shell-day-today = Today, { $time }
shell-day-yesterday = Yesterday
shell-version = Version { $version }
shell-skip = Skip to content

## Theme and language
shell-appearance = Appearance and language
shell-theme = Theme
shell-theme-system = Same as the system
shell-theme-light = Light
shell-theme-dark = Dark
shell-language = Language
shell-zoom = Size of everything: { $percent } %
shell-zoom-in = Larger
shell-zoom-out = Smaller
shell-zoom-own = Actual size

## Welcome
shell-tagline = A back office for any SQLite database. Your files stay on this computer.
shell-open-database = Open database…
shell-open-database-help = .sqlite, .sqlite3, .db
shell-new-database = New database…
shell-new-database-help = Empty, or from a template
shell-new-title = What should it begin with?
shell-new-nothing = Nothing
shell-new-nothing-help = An empty file, for tables to come
shell-new-contacts = Contacts
shell-new-contacts-help = Companies, people and what was said
shell-new-tasks = Tasks
shell-new-tasks-help = Projects and what is to be done
shell-new-stock = Stock
shell-new-stock-help = Products, suppliers, what came in and went out
shell-new-invoices = Invoices
shell-new-invoices-help = Customers, invoices and their lines
shell-new-place = Choose a place…
shell-open-sample = Open the sample
shell-open-sample-help = Chinook, a music store with 11 tables
shell-shortcuts = Shortcuts
shell-appearance-short = Appearance
shell-guide = Guide
shell-recent = Recent
shell-recent-search = Search recent
shell-recent-no-match = No recent database matches “{ $search }”
shell-clear-search = Clear search
shell-recent-enabled = Admin on
shell-recent-missing = Moved or offline
shell-recent-not-found = Not found
shell-recent-tables =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
shell-recent-open = Open
shell-recent-forget = Remove from this list
shell-drop-title = Drop a database file here
shell-drop-now = Let go to open it
shell-drop-help = Bureau looks first and changes nothing until you say so.
shell-drop-ask = Open the dropped file?
shell-drop-ask-text = { $name } is closed in this window. What is not saved is lost.
shell-first-title = Drop a SQLite file to begin
shell-first-lead = Every table becomes a model you can browse and search, and edit once admin is on. No setup, no server.
shell-first-reads = Reads first
shell-first-reads-text = The file opens read-only. Nothing is written until you say so.
shell-first-admin = Admin when you want it
shell-first-admin-text = Users and history are added to the file only if you enable them.
shell-first-backup = Backed up
shell-first-backup-text = A copy is taken before anything is added to your schema.

## Sign-in
shell-signin-title = Sign in to { $name }
shell-signin-lead = Accounts live inside this database file.
shell-signin = Sign in
shell-signin-wait = Try again in { $seconds } s.
shell-signin-forgot = Forgot your password? A superuser can give you a code. When nobody can sign in, whoever keeps the recovery key can set a new one.
shell-signin-have-code = I have a code
shell-signin-by-password = Back to password
shell-signin-code-lead = With the code you were given you choose a new password.
shell-signin-code = Code
shell-signin-code-help = Capitals, spaces and hyphens do not matter.
shell-signin-code-password = New password
shell-signin-code-enter = Set password and sign in
shell-signin-code-refused = Invalid credentials. Check the email and the code: it works once, within 24 hours.
shell-switch-database = Switch database
shell-email = Email
shell-email-help = Used to sign in. Nothing is sent.
shell-password = Password
shell-password-show = Show password
shell-password-hide = Hide password
shell-password-repeat = Repeat password
shell-password-mismatch = The two passwords differ
shell-full-name = Full name

## Enabling
shell-enable = Enable admin…
shell-enable-title = Enable admin on { $name }
shell-enable-steps = Steps
shell-enable-undo = You can remove admin later with “bureau disable”. The added tables are dropped and your own tables stay as they are.
shell-step-inspect = Inspect
shell-step-inspect-running = Reading the file
shell-step-inspect-sound =
    { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, { $rows } rows, integrity check passed
shell-step-inspect-unsound =
    { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, { $rows } rows, the check found problems
shell-step-review = Review and create superuser
shell-step-here = You are here
shell-step-done = Done
shell-step-run = Back up and enable
shell-step-run-help = In one step, or not at all
shell-step-backup-done = { $size } copied and verified
shell-step-ready = Ready
shell-step-ready-help = Store the recovery key, then sign in
shell-enable-adds = What will be added
shell-enable-adds-lead =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }, { $size }. { $tables ->
        [0] The file has no tables of its own yet.
        [one] Your table, its rows and its indexes are not touched.
       *[other] Your { $tables } tables, their rows and their indexes are not touched.
    }
shell-enable-unsound = The check found problems.
shell-enable-unsound-text = The file is damaged, or some rows refer to rows that are not there. Mend it first, or keep the backup.
shell-enable-backup = Take a backup first
shell-enable-backup-where = { $size }, next to the original in { $folder }. Verified before anything is added.
shell-enable-backup-skipped = No copy is taken. Undoing then means removing the added tables.
shell-enable-same = What stays the same
shell-enable-same-1 = Other programs keep working with this file
shell-enable-same-2 = No triggers, no new columns in your tables
shell-enable-same-3 = Journal mode, encoding and page size are kept
shell-enable-takes = Takes about a second
shell-enable-running = Backing up and adding tables
shell-enable-run = Enable admin
shell-enable-enter = Go to sign-in
shell-superuser = Create the first superuser
shell-superuser-lead = A superuser can see and change everything. Use your own name, not a shared account.
shell-strength = Strength of the password
shell-strength-none = Nothing typed yet
shell-strength-0 = Guessed at once
shell-strength-0-help = Use a few words that do not belong together.
shell-strength-1 = Weak
shell-strength-1-help = Add two or three words.
shell-strength-2 = Fair
shell-strength-2-help = One more word would make it good.
shell-strength-3 = Good
shell-strength-3-help = Another word would make it strong.
shell-strength-4 = Strong
shell-strength-4-help = Nothing to add.
shell-rule-length = { $count } characters (at least { $min })
shell-rule-uncommon = Not a common password
shell-rule-impersonal = Does not contain your name or email
shell-rule-met = met
shell-rule-unmet = not met
shell-recovery-title = Store the recovery key
shell-recovery-lead = It sets a new password for a superuser when nobody can sign in. It is shown this once: print it, or keep it where you keep other keys.
shell-recovery-key = Recovery key
shell-recovery-stored = I have stored the recovery key
shell-recovery-tick = Tick the box to go on
shell-backup-taken = Backup taken
shell-backup-verified = { $size }. Checksum matches.
shell-table-meta = Which file this is, and its format
shell-table-user = People who can sign in
shell-table-attempt = Wrong passwords, counted
shell-table-audit = Who changed what, and when
shell-table-audit-value = Long values of the history
shell-table-model = Names and order of your tables
shell-table-option = Labels, columns and rules
shell-table-trash = What was deleted, to put back
shell-table-other = Needed by the admin

## Inside
shell-models = Models
shell-filter-models = Find a model
shell-filter-none = No model matches “{ $filter }”
shell-administration = Administration
shell-users = Users
shell-roles = Roles
shell-settings = Settings
shell-no-models = This file has no tables
shell-no-models-text = Add a table with another program: it appears here.
shell-sidebar-show = Show sidebar
shell-sidebar-hide = Hide sidebar
shell-sidebar-width = Width of the sidebar
shell-workspace = Workspace { $name }
shell-workspace-menu = Workspaces
shell-new-window = New window
shell-close-database = Close { $name }
shell-back = Back
shell-forward = Forward
shell-breadcrumb = Where you are
shell-read-only = Read-only
shell-person = Signed in as { $name }
shell-nobody = Looking only
shell-nobody-help = No accounts in this file
shell-superuser-role = Superuser
shell-sign-out = Sign out

shell-keys = Keyboard shortcuts
shell-keys-anywhere = Anywhere
shell-keys-list = In a list
shell-keys-cell = From cell to cell
shell-keys-record = In a record
shell-keys-open = Open a database
shell-keys-mouse = Back, forward
shell-keys-mouse-sides = Side buttons of the mouse
shell-keys-sidebar = Narrow or widen the sidebar
shell-keys-zoom = Larger, smaller
shell-keys-search = Search
shell-keys-new = New record
shell-keys-next = Next row
shell-keys-previous = Previous row
shell-keys-sheet = Open in a sheet
shell-keys-page = Open as a page
shell-keys-edit = Edit
shell-keys-duplicate = Duplicate
shell-keys-select = Select the row
shell-keys-extend = Select further rows
shell-keys-select-page = Select the page
shell-keys-delete = Delete
shell-keys-cell-move = Previous or next cell
shell-keys-cell-edit = Edit the cell, or type
shell-keys-cell-save = Save and go down
shell-keys-cell-next = Save and go on
shell-keys-line = New line in a long text
shell-keys-cell-back = Put back
shell-keys-save = Save
shell-keys-save-close = Save and close
shell-keys-close = Close the top sheet
shell-view-as = View as this role
shell-viewing = Looking as { $role }.
shell-viewing-help = What people with this role see. Nothing can be changed.
shell-viewing-end = Back to yourself

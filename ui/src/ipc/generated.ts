// The client of the command list: wire types, codes, and one typed function for each command with its cache tags.
// Written by `cargo xtask gen` from crates/api; never edited by hand.
import { call } from "./transport";

export type ErrorCode =
  | "file_missing"
  | "folder_missing"
  | "file_not_regular"
  | "file_not_a_database"
  | "file_encrypted"
  | "file_corrupt"
  | "file_needs_recovery"
  | "file_locked"
  | "file_busy"
  | "file_read_only"
  | "file_denied"
  | "file_full"
  | "file_io"
  | "file_exists"
  | "backup_not_whole"
  | "backup_foreign"
  | "file_gone"
  | "format_newer"
  | "already_enabled"
  | "not_enabled"
  | "not_confirmed"
  | "name_taken"
  | "invalid_credentials"
  | "too_many_attempts"
  | "not_signed_in"
  | "invalid_recovery_key"
  | "forbidden"
  | "switched_off"
  | "model_not_found"
  | "model_read_only"
  | "record_not_found"
  | "record_conflict"
  | "role_conflict"
  | "record_in_use"
  | "undo_conflict"
  | "version_not_found"
  | "nothing_to_undo"
  | "user_not_found"
  | "role_not_found"
  | "more_than_held"
  | "not_yourself"
  | "last_superuser"
  | "field_unknown"
  | "invalid_input"
  | "invalid_filter"
  | "invalid_key"
  | "invalid_request"
  | "config_invalid"
  | "refused_by_trigger"
  | "only_looking"
  | "refused_by_policy"
  | "schema_broken"
  | "action_unknown"
  | "action_forbidden"
  | "action_refused"
  | "action_failed"
  | "schema_changed"
  | "audit_broken"
  | "cancelled"
  | "export_too_large"
  | "outside_rule"
  | "not_available"
  | "internal";

export type ProblemCode =
  | "required"
  | "not_an_integer"
  | "out_of_range"
  | "not_a_number"
  | "not_a_boolean"
  | "not_a_date"
  | "not_a_time"
  | "not_a_duration"
  | "no_zone"
  | "too_precise"
  | "not_a_choice"
  | "not_a_list"
  | "not_json"
  | "not_a_uuid"
  | "not_a_url"
  | "not_a_phone"
  | "not_a_colour"
  | "not_a_slug"
  | "not_a_path"
  | "too_long"
  | "too_many_bytes"
  | "scheme_unknown"
  | "scheme_unsupported"
  | "file_gone"
  | "file_changed"
  | "file_unread"
  | "file_in_use"
  | "not_a_permission"
  | "not_granted"
  | "cannot_hide"
  | "not_unique"
  | "not_unique_together"
  | "referred_to"
  | "fixed_key"
  | "needs_file"
  | "reference_missing"
  | "check_failed"
  | "wrong_type"
  | "locked"
  | "not_writable"
  | "not_an_email"
  | "too_short"
  | "too_common"
  | "too_personal"
  | "too_weak"
  | "taken"
  | "too_small"
  | "too_large"
  | "pattern_mismatch"
  | "config_syntax"
  | "config_version"
  | "config_unknown_key"
  | "config_missing"
  | "config_wrong_type"
  | "config_not_a_word"
  | "config_no_such_table"
  | "config_no_such_field"
  | "config_repeated"
  | "config_empty"
  | "config_out_of_range"
  | "config_crossed"
  | "config_misfit"
  | "config_malformed"
  | "config_slug_taken";

export type Tag =
  | "App"
  | "Session"
  | "Recents"
  | "Models"
  | "Records"
  | "Counts"
  | "History"
  | "Layouts"
  | "People";

/**
 * A change of one of them.
 */
export type ChildChange = { "verb": "add", 
/**
 * What the person entered.
 */
values: { [key in string]: WireValue }, } | { "verb": "edit", 
/**
 * Which.
 */
key: WireKey, 
/**
 * Only the fields the person changed.
 */
values: { [key in string]: WireValue }, 
/**
 * Every field its row showed, as it showed them.
 */
base: { [key in string]: WireValue }, } | { "verb": "delete", 
/**
 * Which.
 */
key: WireKey, };

/**
 * A change to one record.
 */
export type RecordsUpdateReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Which record.
 */
key: WireKey, 
/**
 * Only the fields the person changed.
 */
values: { [key in string]: WireValue }, 
/**
 * Every field the form showed, as it showed them: compared inside the transaction.
 */
base: { [key in string]: WireValue }, 
/**
 * Changes of records that refer to it, saved with it.
 */
children?: Array<ChildrenReq>, };

/**
 * A change to take back.
 */
export type ChangesUndoReq = { 
/**
 * An entry of it; the person's own newest change when nothing is said.
 */
seq?: number | null, };

/**
 * A code for someone who forgot their password.
 */
export type PersonReset = { 
/**
 * Shown once.
 */
code: string, 
/**
 * RFC 3339, UTC: from then on it no longer counts.
 */
until: string, };

/**
 * A column as the admin shows it.
 */
export type FieldView = { 
/**
 * Exact name of the column.
 */
name: string, 
/**
 * Label for people.
 */
label: string, 
/**
 * What it means.
 */
kind: FieldKind, 
/**
 * How its values look, where its meaning does not say: of a stamp, of a generated column, of a position.
 */
shown_as: FieldKind | null, 
/**
 * Why it has this kind.
 */
because: BecauseView, 
/**
 * Must have a value.
 */
required: boolean, 
/**
 * Shown, never written (key of an existing record, generated column).
 */
read_only: boolean, 
/**
 * Whether empty means NULL (otherwise the column is NOT NULL).
 */
nullable: boolean, 
/**
 * A sum of its values means something.
 */
adds_up?: boolean, 
/**
 * Longest text in characters, from a type such as `NVARCHAR(160)`: advice, SQLite does not enforce it.
 */
max_length: number | null, 
/**
 * Decimals shown, from a type such as `NUMERIC(10,2)`.
 */
scale: number | null, 
/**
 * What a foreign key refers to.
 */
references: ReferenceView | null, 
/**
 * What several columns refer to together, at the last of them: the record's labels name it there.
 */
joint?: JointView, 
/**
 * The allowed values of an enum, in the order of its CHECK or of the options.
 */
choices: Array<string> | null, 
/**
 * What the options say of single values: of an enum, of the words of a list.
 */
choice_looks?: { [key in string]: ChoiceLook }, 
/**
 * How several choices are kept.
 */
list_form?: WordList, 
/**
 * A sentence under the field, when the options have one.
 */
help?: string, 
/**
 * How it is entered, when the options say so.
 */
widget?: FieldWidget, 
/**
 * How its values are written, when the options say so.
 */
format?: FieldFormat, };

/**
 * A field whose options are edited.
 */
export type OptionsFieldView = { 
/**
 * The field as it is without.
 */
field: FieldView, 
/**
 * Kinds it may be given.
 */
kinds: Array<FieldKind>, 
/**
 * Whether it is computed by the database or part of the key: nobody chooses whether it is written.
 */
fixed: boolean, 
/**
 * How the paths of its problems begin: `models.Track.fields.Name`.
 */
at: string, };

/**
 * A file of options.
 */
export type OptionsText = { 
/**
 * TOML.
 */
toml: string, };

/**
 * A file that was chosen for a field.
 */
export type ChosenView = { 
/**
 * Stands for it: the path stays in Rust.
 */
file: FileToken, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size.
 */
bytes: number, };

/**
 * A filter in the filter language.
 */
export type FilterWritten = { 
/**
 * Empty for every record.
 */
text: string, };

/**
 * A filter's text, to be read.
 */
export type FilterReadReq = { 
/**
 * Slug of the model whose records it is about.
 */
model: string, 
/**
 * In the filter language; empty for every record.
 */
text: string, 
/**
 * It is the rule of a role: `$user` may stand in it.
 */
rule?: boolean, };

/**
 * A filter, to be written as text.
 */
export type FilterWriteReq = { 
/**
 * The tree.
 */
filter: FilterTree, };

/**
 * A group of fields of the form.
 */
export type FieldsetView = { 
/**
 * Its heading.
 */
label: string, 
/**
 * Its fields.
 */
fields: Array<string>, 
/**
 * Only its heading is seen until it is opened.
 */
collapsed?: boolean, };

/**
 * A language Bureau speaks.
 */
export type Language = "en" | "fr" | "es";

/**
 * A list as it is to be kept.
 */
export type LayoutSetReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * How it was left.
 */
layout: Layout, };

/**
 * A list as it was left; whatever is not said is the model's own.
 */
export type Layout = { 
/**
 * Columns that are shown, in order; the model's own when there is none.
 */
columns: Array<LayoutColumn>, 
/**
 * How many of the first columns stay when the list is scrolled sideways; the first one when nothing is said.
 */
frozen?: number, 
/**
 * Fields to sort by, first first.
 */
sort: Array<SortKey>, 
/**
 * Rows per page; 0: no pages, rows are read as one scrolls.
 */
per_page?: number, 
/**
 * Height of rows; the preference when nothing is said.
 */
density?: Density, };

/**
 * A model as it would be.
 */
export type OptionsRehearsed = { 
/**
 * The model; what does not fit is left out.
 */
model: ModelView, 
/**
 * The beginning of its list.
 */
page: RecordsPage, 
/**
 * Why these options would be refused, each under the path of its key.
 */
problems: Array<FieldProblem>, };

/**
 * A name, or two with a step between them.
 */
export type FilterName = string | [string, string];

/**
 * A new record.
 */
export type RecordsAddReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * What the person entered; every other field gets its default.
 */
values: { [key in string]: WireValue }, 
/**
 * Records that are to refer to it, added with it.
 */
children?: Array<ChildrenReq>, };

/**
 * A page of a list.
 */
export type RecordsListReq = { 
/**
 * From 1.
 */
page: number, 
/**
 * Rows per page, 1 to 500; the model's own number unless said.
 */
per_page?: number, 
/**
 * Fields to sort by, first first; the model's own order when there is none.
 */
sort: Array<SortKey>, 
/**
 * `last` of a page: the page after it, whatever `page` says.
 */
after?: string, 
/**
 * `first` of a page: the page before it.
 */
before?: string, 
/**
 * Slug of the model.
 */
model: string, 
/**
 * All must hold.
 */
filters: Array<FilterTerm>, 
/**
 * Must hold as well.
 */
filter?: FilterTree, 
/**
 * Text to look for in the search fields; empty for none.
 */
search: string, 
/**
 * The records in the trash instead of the others, where deleting only marks them.
 */
trashed?: boolean, };

/**
 * A password being typed, and the words it must not be made of.
 */
export type PasswordCheckReq = { 
/**
 * The password so far.
 */
password: string, 
/**
 * Name of its owner.
 */
name: string, 
/**
 * E-mail of its owner.
 */
email: string, };

/**
 * A person and a role.
 */
export type AssignReq = { 
/**
 * E-mail address.
 */
email: string, 
/**
 * Name of the role.
 */
role: string, 
/**
 * Last day, `2026-12-31`; nothing for good. Of no account when a role is taken away.
 */
until?: string, };

/**
 * A piece of them.
 */
export type BytesReadReq = { 
/**
 * Whose bytes.
 */
of: BytesOf, 
/**
 * The first byte of the piece, counted from 0.
 */
from: number, };

/**
 * A place on a window's page, in its own pixels (CSS) from the upper left corner.
 */
export type Spot = { 
/**
 * To the right.
 */
x: number, 
/**
 * Down.
 */
y: number, };

/**
 * A record that cannot be deleted or changed.
 */
export type RefusedView = { 
/**
 * Which.
 */
key: WireKey, 
/**
 * Why.
 */
error: ApiError, };

/**
 * A record that could not be saved together with the one it refers to.
 */
export type RefusedChild = { 
/**
 * Place of its list in the request, from 0.
 */
list: number, 
/**
 * Place of its change there, from 0.
 */
change: number, 
/**
 * Why.
 */
error: ApiError, };

/**
 * A request or an answer that carries nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * A role as it is being edited.
 */
export type RoleRehearseReq = { 
/**
 * Its name; nothing for a new one.
 */
name: string | null, 
/**
 * The rest.
 */
said: RoleSaid, 
/**
 * E-mail of whom its rules are made out for; nothing for who asks.
 */
person?: string, };

/**
 * A role as it was edited.
 */
export type RoleSetReq = { 
/**
 * Its name.
 */
name: string, 
/**
 * Revision that was edited.
 */
base: string, 
/**
 * The rest.
 */
said: RoleSaid, };

/**
 * A role somebody has.
 */
export type AssignedView = { 
/**
 * Name of the role.
 */
role: string, 
/**
 * RFC 3339, UTC: from then on it no longer counts; nothing for good.
 */
until: string | null, 
/**
 * Whether it no longer counts.
 */
over: boolean, };

/**
 * A role to be made.
 */
export type RoleAddReq = { 
/**
 * Its name.
 */
name: string, 
/**
 * The rest.
 */
said: RoleSaid, };

/**
 * A role, as stored.
 */
export type RoleView = { 
/**
 * Name: lower-case letters, digits, `_` and `-`.
 */
name: string, 
/**
 * What it says of itself.
 */
said: RoleSaid, 
/**
 * Permissions that mean nothing in this file.
 */
inert: Array<string>, 
/**
 * Rules that cannot be obeyed, as `slug.verb`: they let nobody do anything.
 */
broken: Array<string>, 
/**
 * E-mails of those who have it now.
 */
people: Array<string>, 
/**
 * What an edit is based on.
 */
revision: string, };

/**
 * A role, by name.
 */
export type RoleReq = { 
/**
 * Its name.
 */
name: string, };

/**
 * A rule that cannot be saved.
 */
export type RuleRefused = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * The verb.
 */
verb: Verb, 
/**
 * Why.
 */
error: ApiError, };

/**
 * A small picture, at most 128 pixels wide and high.
 */
export type ThumbView = { 
/**
 * Its media type, `image/png` or `image/jpeg`.
 */
media: string, 
/**
 * Itself, in base 64: a few kilobytes.
 */
base64: string, 
/**
 * Width of the image it is made of, in pixels.
 */
width: number, 
/**
 * Height of that.
 */
height: number, };

/**
 * A table as the admin shows it.
 */
export type ModelView = { 
/**
 * Stable name used by permissions, links and the command line.
 */
slug: string, 
/**
 * What a list of it is called: `Invoice lines`.
 */
label: string, 
/**
 * What one of it is called: `Invoice line`.
 */
label_one: string, 
/**
 * Menu group, when one was set.
 */
group: string | null, 
/**
 * Exact name of the table.
 */
table: string, 
/**
 * Lucide icon name.
 */
icon: string, 
/**
 * Column names of the key, in order; empty when records are addressed by rowid.
 */
key: Array<string>, 
/**
 * Field whose value names a record; nothing when records are called `#key`.
 */
display: string | null, 
/**
 * Left out of menus; still opens by its slug.
 */
hidden: boolean, 
/**
 * Columns of its list, in order, when the options say which; else empty.
 */
list: Array<string>, 
/**
 * Columns edited in the list itself, when the options say which; else all that may be edited.
 */
list_edit?: Array<string>, 
/**
 * Columns offered as filters, in order, when the options say which. Any other may be filtered by all the same.
 */
list_filter?: Array<string>, 
/**
 * Columns filled in while a record is added, with those each is made from, when the options say so.
 */
prepopulated?: { [key in string]: Array<string> }, 
/**
 * Columns left out of forms.
 */
form_exclude: Array<string>, 
/**
 * The groups its fields stand in, each field in one, when the options make any; else empty.
 */
field_groups: Array<FieldGroupView>, 
/**
 * Records on a page when nobody says how many.
 */
per_page: number, 
/**
 * Whether the search box has any field to look in.
 */
searchable: boolean, 
/**
 * Columns in table order.
 */
fields: Array<FieldView>, 
/**
 * Only joins records of two other models.
 */
junction: boolean, 
/**
 * The foreign key that makes its records a tree.
 */
tree: string | null, 
/**
 * Models that refer here and are edited in its form, in order, when the options name any; else empty.
 */
inlines: Array<InlineView>, 
/**
 * The field that keeps the place of each record among its siblings.
 */
position: string | null, 
/**
 * The field with the e-mail of the account of the person each record stands for.
 */
person?: string, 
/**
 * What the signed-in person may do.
 */
can: CanView, 
/**
 * Actions they may run on some of its records, in order.
 */
actions?: Array<ActionView>, };

/**
 * A value a field may have: a table, or just the value.
 */
export type ChoiceOptionView = { 
/**
 * The value.
 */
value: ScalarView, 
/**
 * What it is called.
 */
label?: string, 
/**
 * Its colour: `#rrggbb`.
 */
color?: string, } | ScalarView;

/**
 * A version to go back to.
 */
export type RecordsRestoreReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Which record.
 */
key: WireKey, 
/**
 * The history's entry after which the record was as it is to be.
 */
seq: number, };

/**
 * Addresses one record: a scalar, an object for composite keys, `{"rowid": n}` where the table declares no key.
 */
export type WireKey = number | string | { [key in string]: WireValue };

/**
 * Adds our tables and the first superuser.
 */
export type EnableReq = { 
/**
 * Full name.
 */
name: string, 
/**
 * E-mail, used to sign in.
 */
email: string, 
/**
 * Password.
 */
password: string, 
/**
 * Whether to take the backup first.
 */
backup: boolean, };

/**
 * All that is said of a role but its name.
 */
export type RoleSaid = { 
/**
 * What people are shown.
 */
label: string, 
/**
 * What it is for.
 */
description: string, 
/**
 * Every permission, in words: `track.view`, `track.*`, `*`.
 */
permissions: Array<string>, 
/**
 * Every rule.
 */
rules: Array<RuleSaid>, };

/**
 * An account to be made.
 */
export type PersonAddReq = { 
/**
 * E-mail address.
 */
email: string, 
/**
 * Full name; the e-mail stands in when empty.
 */
name: string, 
/**
 * Password.
 */
password: string, 
/**
 * Whether they become a superuser.
 */
superuser: boolean, 
/**
 * Names of the roles they get, for good.
 */
roles: Array<string>, };

/**
 * An action that the person may run on some records of a model.
 */
export type ActionView = { 
/**
 * Its name.
 */
key: string, 
/**
 * What its button says.
 */
label: string, 
/**
 * Lucide icon name.
 */
icon: string | null, 
/**
 * What it is run on.
 */
scope: ActionScope, 
/**
 * Something to be careful with.
 */
danger: boolean, 
/**
 * Asked before it is run.
 */
confirm: string | null, 
/**
 * The permission of its own that it takes, as roles name it.
 */
permission: string | null, };

/**
 * An action to run on records: on all of them, or on none.
 */
export type ActionsRunReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Key of the action.
 */
action: string, 
/**
 * Which records.
 */
keys: Array<WireKey>, };

/**
 * An action: what is said of it, or its key alone.
 */
export type ActionOptionView = string | ActionSaid;

/**
 * Asks for another window on the same workspace.
 */
export type WindowOpenReq = { 
/**
 * Where it begins: a path inside the interface with its search, such as `/models/track?page=2`.
 */
place: string, };

/**
 * Asks for the options as a file.
 */
export type OptionsExportReq = { 
/**
 * With everything that is inferred, as comments.
 */
all: boolean, };

/**
 * Asks for the options of a model.
 */
export type OptionsReq = { 
/**
 * Its slug.
 */
model: string, };

/**
 * Asks for the small picture of an image.
 */
export type BytesThumbReq = { 
/**
 * Whose bytes.
 */
of: BytesOf, 
/**
 * The mark they had, when they are a record's: an answer belongs to these bytes and may be kept, others are asked for
 * anew.
 */
mark?: string, };

/**
 * Bytes, described.
 */
export type BlobView = { 
/**
 * Length in bytes.
 */
bytes: number, 
/**
 * Tells them from others: sent back in the base of a change, it is compared. Not of all where many records are told.
 */
mark?: string, 
/**
 * They begin as an image does of which a small picture can be made; then a list tells their mark, too.
 */
image?: boolean, };

/**
 * Candidates for a foreign key.
 */
export type RecordsChoicesReq = { 
/**
 * Slug of the model that holds the foreign key.
 */
model: string, 
/**
 * The foreign key's column.
 */
field: string, 
/**
 * What was typed.
 */
search: string, 
/**
 * What was typed is the value itself, and not part of a name.
 */
exact?: boolean, };

/**
 * Candidates, best first, at most fifty.
 */
export type RecordsChoices = { 
/**
 * In order of name.
 */
choices: Array<ChoiceView>, 
/**
 * Whether there are more than were returned.
 */
more: boolean, };

/**
 * Changes of records that refer to a record, saved together with it: all of it or nothing.
 */
export type ChildrenReq = { 
/**
 * Slug of their model.
 */
model: string, 
/**
 * The foreign key by which they refer to the record; it is filled in where one is added.
 */
field: string, 
/**
 * In the order they are made.
 */
changes: Array<ChildChange>, };

/**
 * Deleting writes a value instead.
 */
export type SoftDeleteView = { 
/**
 * The column that says a record is deleted.
 */
column: string, 
/**
 * What it then holds.
 */
value?: ScalarView, };

/**
 * Deletions in the trash.
 */
export type TrashReq = { 
/**
 * By their `seq`.
 */
seqs: Array<number>, };

/**
 * Fields that stand together in a form and where a record is read.
 */
export type FieldGroupView = { 
/**
 * The heading; nothing over the last group, of those that the options put nowhere.
 */
label: string | null, 
/**
 * Only the heading is seen until it is opened.
 */
collapsed: boolean, 
/**
 * Column names, in order.
 */
fields: Array<string>, };

/**
 * How a column keeps several words in one text.
 */
export type WordList = "commas" | "spaced_commas" | "json";

/**
 * How a field is entered.
 */
export type FieldWidget = "input" | "textarea" | "markdown" | "rich_text" | "code" | "checkbox" | "switch" | "select" | "radio" | "search" | "password";

/**
 * How a filter compares.
 */
export type FilterOp = "is" | "not" | "contains" | "starts" | "ends" | "gt" | "ge" | "lt" | "le" | "empty" | "filled";

/**
 * How a filter compares.
 */
export type TreeOp = "is" | "not" | "contains" | "starts" | "ends" | "gt" | "ge" | "lt" | "le" | "between" | "in" | "empty" | "filled";

/**
 * How a value is written.
 */
export type FieldFormat = "plain" | "grouped" | "percent" | "bytes" | "iso" | "short" | "medium" | "long" | "relative";

/**
 * How large everything in a window is, in percent of its own size: 80 to 200.
 */
export type Zoom = number;

/**
 * How many records somebody with nothing but the role sees; nothing where counting took too long.
 */
export type Covered = { 
/**
 * As it is stored.
 */
before: number | null, 
/**
 * As it is edited.
 */
after: number | null, 
/**
 * Of all there are.
 */
total: number | null, };

/**
 * How many there are.
 */
export type RecordsCount = { 
/**
 * The number; nothing when counting was stopped.
 */
total: number | null, 
/**
 * Whether it was counted (and not estimated).
 */
exact: boolean, 
/**
 * Time the database took, in milliseconds.
 */
elapsed_ms: number, };

/**
 * How texts are compared in an order.
 */
export type TextOrder = "binary" | "nocase" | "rtrim";

/**
 * How words are meant.
 */
export type OutcomeLevel = "info" | "success" | "warning" | "error";

/**
 * Light, dark, or as the system says.
 */
export type Theme = "system" | "light" | "dark";

/**
 * Names one recent file.
 */
export type RecentForgetReq = { 
/**
 * Which.
 */
file: FileToken, };

/**
 * Names one record.
 */
export type RecordsGetReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Which record.
 */
key: WireKey, };

/**
 * Old and new value of one field; absent on one side for an added or deleted record.
 */
export type ChangeView = { 
/**
 * Before; missing when the record was added.
 */
old?: WireValue, 
/**
 * After; missing when the record was deleted.
 */
new?: WireValue, 
/**
 * Name of the record the old value refers to, for foreign keys.
 */
old_label?: string, 
/**
 * Name of the record the new value refers to, for foreign keys.
 */
new_label?: string, };

/**
 * One candidate.
 */
export type ChoiceView = { 
/**
 * The value the foreign key would take.
 */
value: WireValue, 
/**
 * Name of the record.
 */
label: string, };

/**
 * One column of a list.
 */
export type LayoutColumn = { 
/**
 * Name of the field; one that is gone is left out.
 */
field: string, 
/**
 * Width in pixels; as its kind needs when nothing is said.
 */
width?: number, };

/**
 * One condition: `FIELD:OP:VALUE`.
 */
export type FilterTerm = { 
/**
 * Column name.
 */
field: string, 
/**
 * How to compare.
 */
op: FilterOp, 
/**
 * What to compare with, as text; ignored by `empty` and `filled`.
 */
value: string, };

/**
 * One database opened before, newest first.
 */
export type RecentFile = { 
/**
 * Stands for the path: a window never sends a path.
 */
file: FileToken, 
/**
 * The workspace's name, such as `Chinook`.
 */
name: string, 
/**
 * The path, shortened for people (`~/Data/chinook.sqlite`).
 */
path: string, 
/**
 * Whether our tables were in the file when it was last open.
 */
enabled: boolean, 
/**
 * Whether the file is there now.
 */
found: boolean, 
/**
 * Size in bytes now, when the file is there.
 */
bytes: number | null, 
/**
 * Number of tables when it was last open.
 */
tables: number | null, 
/**
 * When it was last opened, RFC 3339 UTC.
 */
opened_at: string, };

/**
 * One deleted record that can be put back.
 */
export type TrashedView = { 
/**
 * Names it.
 */
seq: number, 
/**
 * Slug of its model, or its table where there is no model any more.
 */
model: string, 
/**
 * What it was called.
 */
display: string, 
/**
 * RFC 3339 UTC, milliseconds.
 */
deleted_at: string, 
/**
 * E-mail of who deleted it.
 */
deleted_by: string, 
/**
 * Other records that went with it.
 */
with: number, };

/**
 * One field of a sort.
 */
export type SortKey = { 
/**
 * Column name.
 */
field: string, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * Where records without a value stand; unless said, before the smallest.
 */
nulls?: NullsPlace, 
/**
 * How texts are compared; unless said, as the column says.
 */
collation?: TextOrder, };

/**
 * One opened database file.
 */
export type WorkspaceView = { 
/**
 * Name for people, from the file name.
 */
name: string, 
/**
 * The path, shortened for people.
 */
path: string, 
/**
 * Whether our tables are in the file.
 */
enabled: boolean, 
/**
 * Whether anything can be written now.
 */
read_only: boolean, 
/**
 * The person it is open for; nothing when an enabled workspace waits for sign-in, or a plain file has no accounts.
 */
user: UserView | null, 
/**
 * Label of the role that is looked as: nothing is changed meanwhile.
 */
viewing: string | null, };

/**
 * One record.
 */
export type RecordView = { 
/**
 * Addresses it.
 */
key: WireKey, 
/**
 * Names it.
 */
display: string, 
/**
 * Value of each field the person may see.
 */
values: { [key in string]: WireValue }, 
/**
 * Name of the record each foreign key refers to; a key that refers to nothing has no label.
 */
labels: { [key in string]: string }, };

/**
 * One recorded change or event.
 */
export type AuditEntryView = { 
/**
 * Place in the chain, from 1.
 */
seq: number, 
/**
 * RFC 3339 UTC, milliseconds.
 */
at: string, 
/**
 * E-mail of the person whose entry it is; `system` for background work.
 */
actor: string, 
/**
 * Their name at the time.
 */
actor_name: string, 
/**
 * The user being impersonated, when the actor acted as someone else.
 */
as: string | null, 
/**
 * `add`, `edit`, `delete`, or an event such as `enable`, `sign_in`.
 */
action: string, 
/**
 * Where it came from: `window`, `cli`, `library`.
 */
origin: string, 
/**
 * Slug of the model, when the entry is about a record.
 */
model: string | null, 
/**
 * The record.
 */
key: WireKey | null, 
/**
 * Old and new value of each field that changed.
 */
changes: { [key in string]: ChangeView }, 
/**
 * Fields that something other than Bureau had changed before; only in a record's history, only when there are any.
 */
outside?: Array<string>, };

/**
 * One thing wrong with one field.
 */
export type FieldProblem = { 
/**
 * Column name of the field.
 */
field: string, 
/**
 * Closed list.
 */
code: ProblemCode, 
/**
 * Values the text needs, such as `max`.
 */
params: { [key in string]: string }, };

/**
 * One value among the choices, as the options show it.
 */
export type ChoiceLook = { 
/**
 * What it is called; its own text when nothing is said.
 */
label?: string, 
/**
 * Its colour, `#rrggbb`.
 */
color?: string, };

/**
 * One value of a file of options; what it is for a field, the field's kind decides.
 */
export type ScalarView = boolean | number | number | string | { 
/**
 * Its digits.
 */
$int: string, } | { 
/**
 * Its digits.
 */
$real: string, };

/**
 * One value of one field (TypeScript side; in Rust it is [`serde_json::Value`], read by field kind).
 */
export type WireValue = null | boolean | number | string | { 
/**
 * Decimal digits.
 */
$int: string, } | { 
/**
 * Its digits, or which infinity.
 */
$real: string, } | { 
/**
 * The text.
 */
$text: string, } | { 
/**
 * Name of the scheme, or nothing.
 */
$secret: string | null, } | { 
/**
 * As it was typed.
 */
$password: string, } | { 
/**
 * What is known of it.
 */
$blob: BlobView, } | { 
/**
 * Which.
 */
$chosen: ChosenView, };

/**
 * One value.
 */
export type FacetView = { 
/**
 * As the field's cells show it.
 */
value: WireValue, 
/**
 * Name of the record a foreign key refers to.
 */
label: string | null, 
/**
 * Records that have it.
 */
count: number, };

/**
 * One verified backup.
 */
export type BackupView = { 
/**
 * The path.
 */
path: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, };

/**
 * Opens a file in this window.
 */
export type WorkspaceOpenReq = { 
/**
 * Stands for the file.
 */
file: FileToken, };

/**
 * Options of a model as somebody wants them.
 */
export type OptionsDraftReq = { 
/**
 * Its slug, as it is now.
 */
model: string, 
/**
 * All that the workspace is to say of it.
 */
options: ModelOptionsView, };

/**
 * Records as statements.
 */
export type RecordsSql = { 
/**
 * One `INSERT` after the other.
 */
text: string, };

/**
 * Records of another table, edited under the record they refer to.
 */
export type InlineView = { 
/**
 * Exact name of their table.
 */
table: string, 
/**
 * The foreign key that refers here.
 */
field?: string, 
/**
 * Their fields to show.
 */
fields?: Array<string>, };

/**
 * Records to be made statements of.
 */
export type RecordsSqlReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Which records, in this order.
 */
keys: Array<WireKey>, 
/**
 * Which fields, in this order.
 */
fields: Array<string>, };

/**
 * Row height of lists.
 */
export type Density = "comfortable" | "compact";

/**
 * Signs in with a code instead of a password.
 */
export type SignInCodeReq = { 
/**
 * E-mail address.
 */
email: string, 
/**
 * The code of the reset.
 */
code: string, 
/**
 * The new password.
 */
password: string, };

/**
 * Some records of one model.
 */
export type RecordsKeysReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Which records.
 */
keys: Array<WireKey>, };

/**
 * Someone who has an account.
 */
export type PersonView = { 
/**
 * Sign-in name, lower case; what the person is addressed by.
 */
email: string, 
/**
 * Full name, or the e-mail when none was given.
 */
name: string, 
/**
 * Whether they may do everything.
 */
superuser: boolean, 
/**
 * Whether they may sign in.
 */
active: boolean, 
/**
 * RFC 3339, UTC.
 */
created: string, 
/**
 * RFC 3339, UTC; nothing before the first.
 */
last_sign_in: string | null, 
/**
 * Their roles, with those that are over.
 */
roles: Array<AssignedView>, };

/**
 * Someone, by e-mail.
 */
export type PersonReq = { 
/**
 * E-mail address.
 */
email: string, };

/**
 * Something windows must react to. Sent only after the change is committed.
 */
export type Event = { "type": "records_changed", 
/**
 * Slug of the model.
 */
model: string, 
/**
 * The records.
 */
keys: Array<WireKey>, } | { "type": "file_changed", } | { "type": "session_changed", } | { "type": "workspace_changed", } | { "type": "models_changed", } | { "type": "file_dropped", 
/**
 * Stands for the file.
 */
file: FileToken, 
/**
 * Where it was dropped; nothing when it came otherwise.
 */
at: Spot | null, } | { "type": "file_hover", 
/**
 * Where it hovers; nothing when none does any more.
 */
at: Spot | null, } | { "type": "menu_chosen", 
/**
 * The keys, as the page writes them: `mod+o`.
 */
keys: string, } | { "type": "people_changed", } | { "type": "export_progress", 
/**
 * Records written so far.
 */
rows: number, } | { "type": "work_progress", 
/**
 * Records done so far.
 */
done: number, 
/**
 * Of how many.
 */
total: number, } | { "type": "work_ended", } | { "type": "preferences_changed", 
/**
 * The new ones.
 */
preferences: Preferences, };

/**
 * Stands for a file a person chose (in a dialog, by dropping it, from the recent list). Made in Rust, single owner: a
 * path from a web view is never accepted.
 */
export type FileToken = string;

/**
 * The answer of a native dialog.
 */
export type FilePicked = { 
/**
 * The chosen file; nothing when the person cancelled.
 */
file: FileToken | null, };

/**
 * The bytes of one field of a record.
 */
export type BytesReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Key of the record.
 */
key: WireKey, 
/**
 * Name of the field.
 */
field: string, };

/**
 * The file of options a person chose.
 */
export type OptionsPicked = { 
/**
 * Its text; nothing when they cancelled.
 */
toml: string | null, };

/**
 * The file that was chosen.
 */
export type BytesChosen = { 
/**
 * Nothing when the dialog was left.
 */
chosen: ChosenView | null, };

/**
 * The options of a model, to be edited.
 */
export type OptionsView = { 
/**
 * What the workspace says.
 */
stored: ModelOptionsView, 
/**
 * What holds where it says nothing: inferred, or registered in Rust.
 */
otherwise: ModelOptionsView, 
/**
 * Its fields, in column order, without what the workspace says.
 */
fields: Array<OptionsFieldView>, 
/**
 * How fields of each kind can be entered.
 */
widgets: { [key in FieldKind]?: Array<FieldWidget> }, 
/**
 * How values that look like those of each kind can be written.
 */
formats: { [key in FieldKind]?: Array<FieldFormat> }, 
/**
 * How the paths of its problems begin: `models.Track`.
 */
at: string, };

/**
 * The person a workspace is open for.
 */
export type UserView = { 
/**
 * UUIDv7.
 */
id: string, 
/**
 * Sign-in name.
 */
email: string, 
/**
 * Full name, or the e-mail when none was given.
 */
name: string, 
/**
 * Whether this is a superuser.
 */
is_admin: boolean, };

/**
 * The person's choices for the app on this computer.
 */
export type Preferences = { 
/**
 * Light, dark, or as the system says.
 */
theme: Theme, 
/**
 * The language of everything Bureau says.
 */
language: Language, 
/**
 * Row height of lists.
 */
density: Density, 
/**
 * How large everything in a window is.
 */
zoom: Zoom, };

/**
 * The record after a change.
 */
export type RecordsUpdated = { 
/**
 * Fields that were sent but may not be written, so were left as they are.
 */
ignored: Array<string>, 
/**
 * The same of the records saved with it, by the slug of their model.
 */
ignored_under?: { [key in string]: Array<string> }, 
/**
 * Addresses it.
 */
key: WireKey, 
/**
 * Names it.
 */
display: string, 
/**
 * Value of each field the person may see.
 */
values: { [key in string]: WireValue }, 
/**
 * Name of the record each foreign key refers to; a key that refers to nothing has no label.
 */
labels: { [key in string]: string }, };

/**
 * The rows of a page. The total is asked for apart, so that rows never wait for a count.
 */
export type RecordsPage = { 
/**
 * In order.
 */
rows: Array<RecordView>, 
/**
 * From 1.
 */
page: number, 
/**
 * Rows per page.
 */
per_page: number, 
/**
 * Whether another page follows.
 */
more: boolean, 
/**
 * The place of the first row in the list; none where rows have no place of their own.
 */
first: string | null, 
/**
 * The place of the last row.
 */
last: string | null, 
/**
 * Time the database took, in milliseconds.
 */
elapsed_ms: number, };

/**
 * The same values for some records of one model.
 */
export type RecordsSetReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Which records.
 */
keys: Array<WireKey>, 
/**
 * What they are to hold; nothing else of them is looked at.
 */
values: { [key in string]: WireValue }, };

/**
 * The three systems Bureau runs on.
 */
export type Platform = "linux" | "macos" | "windows";

/**
 * The window that was asked for.
 */
export type WindowOpened = { 
/**
 * In a browser, the address to open; the app opens its window by itself.
 */
address: string | null, };

/**
 * Values of a field, the most frequent first.
 */
export type RecordsFacets = { 
/**
 * Nothing when counting was stopped.
 */
values: Array<FacetView> | null, 
/**
 * Whether there are other values.
 */
more: boolean, };

/**
 * What a field is compared with, as typed.
 */
export type FilterValue = string | number | boolean | { 
/**
 * `today`, `last week`, `last 7 days`, …
 */
date: string, } | { 
/**
 * `id`, `email` or `name`, or a field of the record that stands for the person.
 */
user: string, };

/**
 * What a field means: how it is shown and edited.
 */
export type FieldKind = "text" | "long_text" | "markdown" | "rich_text" | "slug" | "integer" | "decimal" | "real" | "boolean" | "date" | "time" | "datetime" | "duration" | "json" | "uuid" | "email" | "url" | "phone" | "colour" | "enum" | "choices" | "foreign_key" | "blob" | "file" | "image" | "password" | "created" | "updated" | "generated" | "position";

/**
 * What a filter's text means.
 */
export type FilterParsed = { 
/**
 * The same as a tree, with exact names.
 */
filter: FilterTree, };

/**
 * What a foreign key refers to.
 */
export type ReferenceView = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Column referred to.
 */
field: string, };

/**
 * What a new file begins with. Where it goes, the person is asked.
 */
export type FileCreateReq = { 
/**
 * Tables for a common purpose; an empty file when nothing is said.
 */
template?: Template, 
/**
 * The language its tables are named in.
 */
language: Language, };

/**
 * What a new file can begin with.
 */
export type Template = "contacts" | "tasks" | "stock" | "invoices";

/**
 * What a new value of a field must be.
 */
export type ValidationView = { 
/**
 * Neither NULL nor blank.
 */
required?: boolean, 
/**
 * Fewest characters.
 */
min_length?: number, 
/**
 * Most characters.
 */
max_length?: number, 
/**
 * Smallest number, or earliest date.
 */
min?: ScalarView, 
/**
 * Largest number, or latest date.
 */
max?: ScalarView, 
/**
 * Regular expression the whole text must match.
 */
pattern?: string, 
/**
 * No other record has the same value here and in these fields.
 */
unique_with?: Array<string>, };

/**
 * What a role covers of a model with one verb.
 */
export type RuleSaid = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * The verb. The rule of `view` narrows the others too.
 */
verb: Verb, 
/**
 * Which records, in the filter language; every record when empty.
 */
rows: string, 
/**
 * Columns that are not there.
 */
hidden: Array<string>, 
/**
 * Columns that are shown and not written.
 */
locked: Array<string>, };

/**
 * What a role would cover.
 */
export type RoleRehearsed = { 
/**
 * Words among its permissions that are none here.
 */
problems: Array<FieldProblem>, 
/**
 * Rules that cannot be saved as they are.
 */
refused: Array<RuleRefused>, 
/**
 * By slug of the model: those that a rule is about, and those that come or go.
 */
covered: { [key in string]: Covered }, };

/**
 * What a window needs before it can draw anything.
 */
export type AppInfo = { 
/**
 * Version of Bureau, such as `0.1.0`.
 */
version: string, 
/**
 * The system the app runs on: decides shortcuts' words and where window buttons sit.
 */
platform: Platform, 
/**
 * What the person chose for the app.
 */
preferences: Preferences, 
/**
 * Where the window should start: the workspace it holds, if any.
 */
workspace: WorkspaceView | null, };

/**
 * What an account may do, changed.
 */
export type PersonSetReq = { 
/**
 * E-mail address.
 */
email: string, 
/**
 * Whether they may sign in; nothing leaves it.
 */
active?: boolean, 
/**
 * Whether they may do everything; nothing leaves it.
 */
superuser?: boolean, };

/**
 * What an action is run on.
 */
export type ActionScope = "row" | "bulk" | "both";

/**
 * What an action left to do.
 */
export type OutcomeView = { "kind": "refresh" } | { "kind": "toast", 
/**
 * How they are meant.
 */
level: OutcomeLevel, 
/**
 * Shown as they are.
 */
message: string, } | { "kind": "open", 
/**
 * Slug of its model.
 */
model: string, 
/**
 * Which.
 */
key: WireKey, } | { "kind": "download", 
/**
 * The path, shortened for people; nothing when they cancelled.
 */
path: string | null, } | { "kind": "failed", 
/**
 * Why.
 */
error: ApiError, } | { "kind": "navigate", 
/**
 * Slug of its model.
 */
model: string, 
/**
 * A filter as text.
 */
filter: string | null, };

/**
 * What an export is written as.
 */
export type ExportFormat = "csv" | "json" | "ndjson" | "xlsx";

/**
 * What came of it.
 */
export type ActionRan = { 
/**
 * Records it was run on.
 */
records: number, 
/**
 * Records it changed: there is something to take back.
 */
changed: number, 
/**
 * What it left to do.
 */
outcome: OutcomeView, 
/**
 * What stands in the way; then nothing was done.
 */
refused: Array<RefusedView>, };

/**
 * What can be said about a field.
 */
export type FieldOptionsView = { 
/**
 * Label for people.
 */
label?: string, 
/**
 * A sentence under the field.
 */
help?: string, 
/**
 * Name of its kind.
 */
kind?: string, 
/**
 * How it is entered.
 */
widget?: string, 
/**
 * The values it may have.
 */
choices?: Array<ChoiceOptionView>, 
/**
 * How its value is written.
 */
format?: string, 
/**
 * What a new record begins with.
 */
default?: ScalarView, 
/**
 * What a new value must be.
 */
validation?: ValidationView, };

/**
 * What can be said about a model.
 */
export type ModelOptionsView = { 
/**
 * Left out of menus.
 */
hidden?: boolean, 
/**
 * Name in permissions, links and commands.
 */
slug?: string, 
/**
 * What a list of it is called.
 */
label?: string, 
/**
 * What one of it is called.
 */
label_one?: string, 
/**
 * Menu group.
 */
group?: string, 
/**
 * Lucide icon name.
 */
icon?: string, 
/**
 * Place among the models, smallest first.
 */
order?: number, 
/**
 * Columns of the list, in order.
 */
list_display?: Array<string>, 
/**
 * Fields the search box looks in.
 */
search_fields?: Array<string>, 
/**
 * Fields offered as filters.
 */
list_filter?: Array<string>, 
/**
 * Order of a list nobody sorted; `-` before a field for largest first.
 */
ordering?: Array<string>, 
/**
 * Records on a page.
 */
per_page?: number, 
/**
 * What a record is called: `{FirstName} {LastName}`.
 */
display?: string, 
/**
 * The form's groups of fields.
 */
fieldsets?: Array<FieldsetView>, 
/**
 * Fields that are shown and never written.
 */
readonly_fields?: Array<string>, 
/**
 * Fields left out of forms.
 */
form_exclude?: Array<string>, 
/**
 * Records of other tables, edited under a record of this one.
 */
inlines?: Array<InlineView>, 
/**
 * Fields edited in the list itself.
 */
inline_edit_fields?: Array<string>, 
/**
 * Fields filled in from others while a record is added.
 */
prepopulated_fields?: { [key in string]: Array<string> }, 
/**
 * Foreign keys entered as a key.
 */
raw_id_fields?: Array<string>, 
/**
 * Actions offered for selected records.
 */
actions?: Array<ActionOptionView>, 
/**
 * Whether anybody may add.
 */
can_add?: boolean, 
/**
 * Whether anybody may edit.
 */
can_edit?: boolean, 
/**
 * Whether anybody may delete.
 */
can_delete?: boolean, 
/**
 * Deleting marks the record instead.
 */
soft_delete?: SoftDeleteView, 
/**
 * Whether deleted records are kept for restore.
 */
trash?: boolean, 
/**
 * Integer column that holds the order people give the records.
 */
position?: string, 
/**
 * Column that holds the e-mail of the person a record stands for.
 */
person?: string, 
/**
 * Per field, by column name.
 */
fields?: { [key in string]: FieldOptionsView }, };

/**
 * What can be said about an action.
 */
export type ActionSaid = { 
/**
 * Name in permissions, commands and the history.
 */
key: string, 
/**
 * What its button says.
 */
label?: string, 
/**
 * Lucide icon name.
 */
icon?: string, 
/**
 * What it is run on.
 */
scope?: ActionScope, 
/**
 * Something to be careful with.
 */
danger?: boolean, 
/**
 * Asked before it is run.
 */
confirm?: string, 
/**
 * Verbs it needs.
 */
needs?: Array<string>, 
/**
 * Takes a permission of its own.
 */
permission?: boolean, 
/**
 * What fields then hold.
 */
set?: { [key in string]: ScalarView }, 
/**
 * Fields that then hold nothing.
 */
clear?: Array<string>, };

/**
 * What changed.
 */
export type OptionsChanged = { 
/**
 * Paths of the keys that changed.
 */
changed: Array<string>, 
/**
 * Slug of each model by its table: an option may have given it another.
 */
slugs: { [key in string]: string }, };

/**
 * What deleting came to, or would come to.
 */
export type RecordsDeleted = { 
/**
 * Records that were asked for.
 */
deleted: number, 
/**
 * How many others go along, by slug.
 */
cascaded: Record<string, number>, 
/**
 * Whether they can be put back from the trash.
 */
trashed: boolean, 
/**
 * What stands in the way; then nothing is deleted. Only in a plan.
 */
refused: Array<RefusedView>, };

/**
 * What enabling did.
 */
export type Enabled = { 
/**
 * Shown once: resets a superuser's password. Only its hash is kept.
 */
recovery_key: string, 
/**
 * The backup that was taken.
 */
backup: BackupView | null, };

/**
 * What enabling would do, before it does anything.
 */
export type EnablePlan = { 
/**
 * Tables of the file.
 */
tables: number, 
/**
 * Rows in all of them.
 */
rows: number, 
/**
 * Whether `PRAGMA quick_check` and the foreign key check passed.
 */
sound: boolean, 
/**
 * Size of the file in bytes.
 */
bytes: number, 
/**
 * Exact names of the tables that would be added.
 */
adds: Array<string>, 
/**
 * Bytes the tables take while they are empty.
 */
adds_bytes: number, 
/**
 * File name of the backup, next to the original.
 */
backup_name: string, 
/**
 * Folder of the backup, shortened for people.
 */
backup_folder: string, };

/**
 * What lets somebody through a gate, or would have to.
 */
export type ReasonView = { 
/**
 * As [`bureau_engine::policy::Gate::as_str`] says it.
 */
gate: "site" | "group" | "model" | "verb" | "record" | "field" | "action", 
/**
 * A permission; `superuser`, `active` or `role` of the site; an option or `read_only` of a model; a filter of a rule, empty
 * for who may not see rules; a field; the words of the program's policy.
 */
rule: string, 
/**
 * Name of the role it comes from.
 */
role: string | null, };

/**
 * What may be done with records of a model, or with people and roles.
 */
export type Verb = "view" | "add" | "edit" | "delete" | "export";

/**
 * What setting values came to.
 */
export type RecordsSet = { 
/**
 * Records that hold them now.
 */
changed: number, 
/**
 * What stands in the way; then nothing is changed.
 */
refused: Array<RefusedView>, };

/**
 * What several columns refer to together.
 */
export type JointView = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Each column with the one it refers to, in the order of the key.
 */
pairs: Array<[string, string]>, };

/**
 * What stands there.
 */
export type BytesPiece = { 
/**
 * Bytes in all.
 */
total: number, 
/**
 * The piece, two hexadecimal digits a byte; empty past the end.
 */
hex: string, };

/**
 * What taking back came to.
 */
export type Reverted = { 
/**
 * Records that were changed.
 */
records: number, };

/**
 * What the meter shows.
 */
export type PasswordChecked = { 
/**
 * zxcvbn score, 0 (guessed at once) to 4 (strong).
 */
score: number, 
/**
 * Characters counted.
 */
length: number, 
/**
 * At least eight characters.
 */
long_enough: boolean, 
/**
 * Not in the list of common passwords.
 */
uncommon: boolean, 
/**
 * Free of the owner's name and e-mail.
 */
impersonal: boolean, 
/**
 * Whether it would be accepted.
 */
acceptable: boolean, };

/**
 * What the numbers of a list come to.
 */
export type RecordsTotals = { 
/**
 * Sums in decimal notation, by column name; nothing when adding up was stopped.
 */
sums: { [key in string]: string } | null, };

/**
 * What the person may do with people and roles.
 */
export type OursView = { 
/**
 * With accounts, and who has which role.
 */
users: Array<Verb>, 
/**
 * With roles.
 */
roles: Array<Verb>, 
/**
 * Labels of the roles the person has.
 */
held: Array<string>, };

/**
 * What the signed-in person may do with a model.
 */
export type CanView = { 
/**
 * See records.
 */
view: boolean, 
/**
 * Add records.
 */
add: boolean, 
/**
 * Edit records.
 */
edit: boolean, 
/**
 * Delete records.
 */
delete: boolean, 
/**
 * Export records.
 */
export: boolean, };

/**
 * What the signed-in person may do with one record; less than with the model's records in general, perhaps.
 */
export type RecordRights = { 
/**
 * Edit it.
 */
edit: boolean, 
/**
 * Delete it.
 */
delete: boolean, 
/**
 * Fields they may not write there.
 */
locked: Array<string>, };

/**
 * What to add up: fields of a list, over all of it.
 */
export type RecordsTotalsReq = { 
/**
 * Column names; those whose sum means nothing are left out of the answer.
 */
fields: Array<string>, 
/**
 * Slug of the model.
 */
model: string, 
/**
 * All must hold.
 */
filters: Array<FilterTerm>, 
/**
 * Must hold as well.
 */
filter?: FilterTree, 
/**
 * Text to look for in the search fields; empty for none.
 */
search: string, 
/**
 * The records in the trash instead of the others, where deleting only marks them.
 */
trashed?: boolean, };

/**
 * What to count: the same list without its page.
 */
export type RecordsCountReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * All must hold.
 */
filters: Array<FilterTerm>, 
/**
 * Must hold as well.
 */
filter?: FilterTree, 
/**
 * Text to look for in the search fields; empty for none.
 */
search: string, 
/**
 * The records in the trash instead of the others, where deleting only marks them.
 */
trashed?: boolean, };

/**
 * What was made of it.
 */
export type BytesThumb = { 
/**
 * Nothing where the bytes are no image, or one that is not decoded: too large, or not whole.
 */
thumb: ThumbView | null, };

/**
 * What was written.
 */
export type RecordsExported = { 
/**
 * The path, shortened for people; nothing when they cancelled.
 */
path: string | null, 
/**
 * Records.
 */
rows: number, };

/**
 * Where a file of options was written.
 */
export type OptionsWritten = { 
/**
 * The path, shortened for people; nothing when they cancelled.
 */
path: string | null, };

/**
 * Where bytes are looked at.
 */
export type BytesOf = BytesReq | { 
/**
 * Stands for the file.
 */
file: FileToken, };

/**
 * Where records without a value stand in an order.
 */
export type NullsPlace = "first" | "last";

/**
 * Where they went.
 */
export type BytesSaved = { 
/**
 * The file, as people write it; nothing when the dialog was left.
 */
path: string | null, };

/**
 * Whether somebody may do something.
 */
export type WhyReq = { 
/**
 * In words: `track.edit`, `track.*`, `*`.
 */
permission: string, 
/**
 * With this record; nothing asks in general.
 */
record?: RecordsGetReq, 
/**
 * E-mail of whom it is about; nothing for who asks.
 */
person?: string, };

/**
 * Whether they may, and why.
 */
export type WhyView = { 
/**
 * Whether they may.
 */
allowed: boolean, 
/**
 * What lets them.
 */
because: Array<ReasonView>, 
/**
 * What is in the way.
 */
missing: Array<ReasonView>, };

/**
 * Which file a field shall take in.
 */
export type BytesChooseReq = { 
/**
 * One that was dropped on the field; without it the person is asked.
 */
dropped?: FileToken, };

/**
 * Which part of the trash.
 */
export type TrashListReq = { 
/**
 * Slug of a model; everything when nothing is said.
 */
model?: string, };

/**
 * Which records are to be written, and how. The person is asked where to.
 */
export type RecordsExportReq = { 
/**
 * Fields to sort by, first first; the model's own order when there is none.
 */
sort: Array<SortKey>, 
/**
 * As what.
 */
format: ExportFormat, 
/**
 * In CSV, an apostrophe before texts that a spreadsheet would take for a formula.
 */
safe: boolean, 
/**
 * Which fields, in this order; all when there is none.
 */
fields: Array<string>, 
/**
 * Slug of the model.
 */
model: string, 
/**
 * All must hold.
 */
filters: Array<FilterTerm>, 
/**
 * Must hold as well.
 */
filter?: FilterTree, 
/**
 * Text to look for in the search fields; empty for none.
 */
search: string, 
/**
 * The records in the trash instead of the others, where deleting only marks them.
 */
trashed?: boolean, };

/**
 * Which records: conditions joined, turned round, or on one field.
 */
export type FilterTree = { 
/**
 * Parts; none is every record.
 */
all: Array<FilterTree>, } | { 
/**
 * Parts; none is no record.
 */
any: Array<FilterTree>, } | { 
/**
 * What.
 */
not: FilterTree, } | { 
/**
 * The model's slug, or slug and foreign key.
 */
has: FilterName, } | { 
/**
 * Column name, or foreign key and column of what it refers to.
 */
field: FilterName, 
/**
 * How to compare.
 */
op: TreeOp, 
/**
 * What with.
 */
value?: FilterValue, 
/**
 * What with, for `in` and `between`.
 */
values?: Array<FilterValue>, };

/**
 * Which values a field has in a list.
 */
export type RecordsFacetsReq = { 
/**
 * The field.
 */
field: string, 
/**
 * Most values to tell, 1 to 100.
 */
limit: number, 
/**
 * Slug of the model.
 */
model: string, 
/**
 * All must hold.
 */
filters: Array<FilterTerm>, 
/**
 * Must hold as well.
 */
filter?: FilterTree, 
/**
 * Text to look for in the search fields; empty for none.
 */
search: string, 
/**
 * The records in the trash instead of the others, where deleting only marks them.
 */
trashed?: boolean, };

/**
 * Who signs in.
 */
export type SignInReq = { 
/**
 * E-mail address.
 */
email: string, 
/**
 * Password.
 */
password: string, };

/**
 * Whose eyes to look with.
 */
export type ViewAsReq = { 
/**
 * Name of a role; one's own where there is none.
 */
role: string | null, };

/**
 * Whose history.
 */
export type RecordsHistoryReq = { 
/**
 * Slug of the model.
 */
model: string, 
/**
 * Which record.
 */
key: WireKey, };

/**
 * Whose list.
 */
export type LayoutReq = { 
/**
 * Slug of the model.
 */
model: string, };

/**
 * Why a command failed. The window and the terminal turn the code into words.
 */
export type ApiError = { 
/**
 * Closed list; each code has its severity, text and way out in the window's table.
 */
code: ErrorCode, 
/**
 * Values the text needs, such as `path`, `field`, `seconds`.
 */
params: { [key in string]: string }, 
/**
 * The field at fault when there is exactly one.
 */
field: string | null, 
/**
 * The SQLite result name and number, for the small print (`SQLITE_BUSY (5)`).
 */
hint: string | null, 
/**
 * Every problem of every field, when the input is at fault.
 */
problems: Array<FieldProblem>, 
/**
 * What stood in the way of the records that were to be saved with this one; `problems` are this one's alone.
 */
refused?: Array<RefusedChild>, 
/**
 * Joins what a person reports with the log line.
 */
correlation_id: string, };

/**
 * Why a field has its kind.
 */
export type BecauseView = { 
/**
 * `declared_type`, `no_type`, `name`, `check`, `foreign_key`, `default`, `sample`, `generated`, `contradicted`, `unread`.
 */
code: string, 
/**
 * What its words need.
 */
params: { [key in string]: string }, };

/** Every command, typed. */
export const commands = {
  app_info: (req: Nothing): Promise<AppInfo> => call("app_info", req),
  preferences_set: (req: Preferences): Promise<Preferences> => call("preferences_set", req),
  window_open: (req: WindowOpenReq): Promise<WindowOpened> => call("window_open", req),
  recents_list: (req: Nothing): Promise<Array<RecentFile>> => call("recents_list", req),
  recents_forget: (req: RecentForgetReq): Promise<Nothing> => call("recents_forget", req),
  file_pick: (req: Nothing): Promise<FilePicked> => call("file_pick", req),
  file_create: (req: FileCreateReq): Promise<FilePicked> => call("file_create", req),
  sample_file: (req: Nothing): Promise<FilePicked> => call("sample_file", req),
  workspace_open: (req: WorkspaceOpenReq): Promise<WorkspaceView> => call("workspace_open", req),
  workspace_edit_directly: (req: Nothing): Promise<WorkspaceView> => call("workspace_edit_directly", req),
  workspace_close: (req: Nothing): Promise<Nothing> => call("workspace_close", req),
  enable_plan: (req: Nothing): Promise<EnablePlan> => call("enable_plan", req),
  enable_run: (req: EnableReq): Promise<Enabled> => call("enable_run", req),
  password_check: (req: PasswordCheckReq): Promise<PasswordChecked> => call("password_check", req),
  sign_in: (req: SignInReq): Promise<UserView> => call("sign_in", req),
  sign_out: (req: Nothing): Promise<Nothing> => call("sign_out", req),
  sign_in_code: (req: SignInCodeReq): Promise<UserView> => call("sign_in_code", req),
  view_as: (req: ViewAsReq): Promise<Nothing> => call("view_as", req),
  ours_may: (req: Nothing): Promise<OursView> => call("ours_may", req),
  access_why: (req: WhyReq): Promise<WhyView> => call("access_why", req),
  people_list: (req: Nothing): Promise<Array<PersonView>> => call("people_list", req),
  people_add: (req: PersonAddReq): Promise<Nothing> => call("people_add", req),
  people_set: (req: PersonSetReq): Promise<Nothing> => call("people_set", req),
  people_remove: (req: PersonReq): Promise<Nothing> => call("people_remove", req),
  people_sign_out: (req: PersonReq): Promise<Nothing> => call("people_sign_out", req),
  people_reset: (req: PersonReq): Promise<PersonReset> => call("people_reset", req),
  people_assign: (req: AssignReq): Promise<Nothing> => call("people_assign", req),
  people_unassign: (req: AssignReq): Promise<Nothing> => call("people_unassign", req),
  roles_list: (req: Nothing): Promise<Array<RoleView>> => call("roles_list", req),
  roles_add: (req: RoleAddReq): Promise<RoleView> => call("roles_add", req),
  roles_set: (req: RoleSetReq): Promise<RoleView> => call("roles_set", req),
  roles_rehearse: (req: RoleRehearseReq): Promise<RoleRehearsed> => call("roles_rehearse", req),
  roles_remove: (req: RoleReq): Promise<Nothing> => call("roles_remove", req),
  models_list: (req: Nothing): Promise<Array<ModelView>> => call("models_list", req),
  layout_get: (req: LayoutReq): Promise<Layout> => call("layout_get", req),
  layout_set: (req: LayoutSetReq): Promise<Nothing> => call("layout_set", req),
  options_get: (req: OptionsReq): Promise<OptionsView> => call("options_get", req),
  options_rehearse: (req: OptionsDraftReq): Promise<OptionsRehearsed> => call("options_rehearse", req),
  options_set: (req: OptionsDraftReq): Promise<OptionsChanged> => call("options_set", req),
  options_export: (req: OptionsExportReq): Promise<OptionsText> => call("options_export", req),
  options_import: (req: OptionsText): Promise<OptionsChanged> => call("options_import", req),
  options_read: (req: Nothing): Promise<OptionsPicked> => call("options_read", req),
  options_write: (req: OptionsText): Promise<OptionsWritten> => call("options_write", req),
  records_list: (req: RecordsListReq): Promise<RecordsPage> => call("records_list", req),
  records_count: (req: RecordsCountReq): Promise<RecordsCount> => call("records_count", req),
  records_facets: (req: RecordsFacetsReq): Promise<RecordsFacets> => call("records_facets", req),
  records_totals: (req: RecordsTotalsReq): Promise<RecordsTotals> => call("records_totals", req),
  filter_read: (req: FilterReadReq): Promise<FilterParsed> => call("filter_read", req),
  filter_write: (req: FilterWriteReq): Promise<FilterWritten> => call("filter_write", req),
  records_get: (req: RecordsGetReq): Promise<RecordView> => call("records_get", req),
  records_rights: (req: RecordsGetReq): Promise<RecordRights> => call("records_rights", req),
  bytes_read: (req: BytesReadReq): Promise<BytesPiece> => call("bytes_read", req),
  bytes_thumb: (req: BytesThumbReq): Promise<BytesThumb> => call("bytes_thumb", req),
  bytes_choose: (req: BytesChooseReq): Promise<BytesChosen> => call("bytes_choose", req),
  bytes_save: (req: BytesReq): Promise<BytesSaved> => call("bytes_save", req),
  records_sql: (req: RecordsSqlReq): Promise<RecordsSql> => call("records_sql", req),
  records_export: (req: RecordsExportReq): Promise<RecordsExported> => call("records_export", req),
  records_export_stop: (req: Nothing): Promise<Nothing> => call("records_export_stop", req),
  records_choices: (req: RecordsChoicesReq): Promise<RecordsChoices> => call("records_choices", req),
  records_update: (req: RecordsUpdateReq): Promise<RecordsUpdated> => call("records_update", req),
  records_set: (req: RecordsSetReq): Promise<RecordsSet> => call("records_set", req),
  work_stop: (req: Nothing): Promise<Nothing> => call("work_stop", req),
  actions_run: (req: ActionsRunReq): Promise<ActionRan> => call("actions_run", req),
  records_add: (req: RecordsAddReq): Promise<RecordsUpdated> => call("records_add", req),
  records_delete_plan: (req: RecordsKeysReq): Promise<RecordsDeleted> => call("records_delete_plan", req),
  records_delete: (req: RecordsKeysReq): Promise<RecordsDeleted> => call("records_delete", req),
  records_restore: (req: RecordsRestoreReq): Promise<RecordView> => call("records_restore", req),
  changes_undo: (req: ChangesUndoReq): Promise<Reverted> => call("changes_undo", req),
  changes_redo: (req: Nothing): Promise<Reverted> => call("changes_redo", req),
  trash_list: (req: TrashListReq): Promise<Array<TrashedView>> => call("trash_list", req),
  trash_restore: (req: TrashReq): Promise<Reverted> => call("trash_restore", req),
  trash_purge: (req: TrashReq): Promise<Nothing> => call("trash_purge", req),
  records_history: (req: RecordsHistoryReq): Promise<Array<AuditEntryView>> => call("records_history", req),
};

/** The cache tags each command reads and makes stale. */
export const tags: Record<keyof typeof commands, { reads: readonly Tag[]; invalidates: readonly Tag[] }> = {
  app_info: { reads: ["App", "Session"], invalidates: [] },
  preferences_set: { reads: [], invalidates: ["App"] },
  window_open: { reads: [], invalidates: [] },
  recents_list: { reads: ["Recents"], invalidates: [] },
  recents_forget: { reads: [], invalidates: ["Recents"] },
  file_pick: { reads: [], invalidates: [] },
  file_create: { reads: [], invalidates: [] },
  sample_file: { reads: [], invalidates: [] },
  workspace_open: { reads: [], invalidates: ["App", "Session", "Recents", "Models", "Layouts", "Records", "Counts", "History", "People"] },
  workspace_edit_directly: { reads: [], invalidates: ["App", "Session", "Models"] },
  workspace_close: { reads: [], invalidates: ["App", "Session", "Models", "Layouts", "Records", "Counts", "History", "People"] },
  enable_plan: { reads: ["Session"], invalidates: [] },
  enable_run: { reads: [], invalidates: ["App", "Session", "Recents", "Models"] },
  password_check: { reads: [], invalidates: [] },
  sign_in: { reads: [], invalidates: ["App", "Session", "Models", "Layouts", "Records", "Counts", "History", "People"] },
  sign_out: { reads: [], invalidates: ["App", "Session", "Models", "Layouts", "Records", "Counts", "History", "People"] },
  sign_in_code: { reads: [], invalidates: ["App", "Session", "Models", "Layouts", "Records", "Counts", "History", "People"] },
  view_as: { reads: [], invalidates: ["App", "Session", "Models", "Layouts", "Records", "Counts", "History", "People"] },
  ours_may: { reads: ["Session", "People"], invalidates: [] },
  access_why: { reads: ["Session", "People", "Models", "Records"], invalidates: [] },
  people_list: { reads: ["Session", "People"], invalidates: [] },
  people_add: { reads: [], invalidates: ["People", "History"] },
  people_set: { reads: [], invalidates: ["People", "History"] },
  people_remove: { reads: [], invalidates: ["People", "History"] },
  people_sign_out: { reads: [], invalidates: ["History"] },
  people_reset: { reads: [], invalidates: ["History"] },
  people_assign: { reads: [], invalidates: ["People", "History"] },
  people_unassign: { reads: [], invalidates: ["People", "History"] },
  roles_list: { reads: ["Session", "People", "Models"], invalidates: [] },
  roles_add: { reads: [], invalidates: ["People", "History"] },
  roles_set: { reads: [], invalidates: ["People", "History"] },
  roles_rehearse: { reads: ["Session", "People", "Models", "Counts"], invalidates: [] },
  roles_remove: { reads: [], invalidates: ["People", "History"] },
  models_list: { reads: ["Models", "Session"], invalidates: [] },
  layout_get: { reads: ["Layouts"], invalidates: [] },
  layout_set: { reads: [], invalidates: ["Layouts"] },
  options_get: { reads: ["Models", "Session"], invalidates: [] },
  options_rehearse: { reads: ["Models", "Session", "Records"], invalidates: [] },
  options_set: { reads: [], invalidates: ["Models", "Records", "Counts", "History"] },
  options_export: { reads: ["Models", "Session"], invalidates: [] },
  options_import: { reads: [], invalidates: ["Models", "Records", "Counts", "History"] },
  options_read: { reads: [], invalidates: [] },
  options_write: { reads: [], invalidates: [] },
  records_list: { reads: ["Records"], invalidates: [] },
  records_count: { reads: ["Counts"], invalidates: [] },
  records_facets: { reads: ["Counts"], invalidates: [] },
  records_totals: { reads: ["Counts"], invalidates: [] },
  filter_read: { reads: ["Models", "Session"], invalidates: [] },
  filter_write: { reads: ["Session"], invalidates: [] },
  records_get: { reads: ["Records"], invalidates: [] },
  records_rights: { reads: ["Records", "Session", "People"], invalidates: [] },
  bytes_read: { reads: ["Records"], invalidates: [] },
  bytes_thumb: { reads: [], invalidates: [] },
  bytes_choose: { reads: [], invalidates: [] },
  bytes_save: { reads: [], invalidates: [] },
  records_sql: { reads: [], invalidates: [] },
  records_export: { reads: [], invalidates: ["History"] },
  records_export_stop: { reads: [], invalidates: [] },
  records_choices: { reads: ["Records"], invalidates: [] },
  records_update: { reads: [], invalidates: ["Records", "Counts", "History"] },
  records_set: { reads: [], invalidates: ["Records", "Counts", "History"] },
  work_stop: { reads: [], invalidates: [] },
  actions_run: { reads: [], invalidates: ["Records", "Counts", "History"] },
  records_add: { reads: [], invalidates: ["Records", "Counts", "History"] },
  records_delete_plan: { reads: ["Records"], invalidates: [] },
  records_delete: { reads: [], invalidates: ["Records", "Counts", "History"] },
  records_restore: { reads: [], invalidates: ["Records", "Counts", "History"] },
  changes_undo: { reads: [], invalidates: ["Records", "Counts", "History"] },
  changes_redo: { reads: [], invalidates: ["Records", "Counts", "History"] },
  trash_list: { reads: ["Records"], invalidates: [] },
  trash_restore: { reads: [], invalidates: ["Records", "Counts", "History"] },
  trash_purge: { reads: [], invalidates: ["Records"] },
  records_history: { reads: ["History"], invalidates: [] },
};

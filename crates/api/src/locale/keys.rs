//! Every message key. Written by `cargo xtask gen` from locales/en; never edited by hand.

/// A message of the catalogues, by its key; the documentation of each is its English text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `Bureau, the back office for SQLite, at the terminal.`
    CliAbout,
    /// `as {$email}`
    CliActingAs,
    /// `Run an action on records, all of them or none`
    CliAction,
    /// `Who: whoever signs in and has the verbs the action needs on every record, and its own permission where it takes one; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.`
    CliActionGate,
    /// `It gives a file, {$name}, which nobody asked to keep: say where with --output.`
    CliActionNoOutput,
    /// `{$count} records: done.`
    CliActionRan,
    /// `Add one record`
    CliAdd,
    /// `Who: whoever signs in and may add to the model; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.`
    CliAddGate,
    /// `Passwords are never arguments: BUREAU_PASSWORD, --password-stdin, or a question on the terminal. Exit codes: 0 done, 1 unexpected, 2 usage, 3 sign-in failed or not permitted, 4 not found, 5 invalid input, 6 conflict, 7 the file.`
    CliAfterHelp,
    /// `It is a copy: give it an id of its own`
    CliArgAccept,
    /// `list, restore or purge`
    CliArgAction,
    /// `Also what holds for everything else, as comments`
    CliArgAll,
    /// `Sign in with this e-mail`
    CliArgAs,
    /// `Put the backup here instead of beside the file`
    CliArgBackup,
    /// `What the dialog that chooses a file for a field answers`
    CliArgBytes,
    /// `A permission: MODEL.VERB (view, add, edit, delete, export), MODEL.*, or *`
    CliArgCan,
    /// `field=text, field:=json (field:=null empties it), or field@=file for the bytes of a file`
    CliArgChanges,
    /// `Forget first what the rule said so far`
    CliArgClear,
    /// `How to count the total: exact (unless told), quick (give up soon), none`
    CliArgCount,
    /// `The folder for its own settings and data`
    CliArgData,
    /// `The database file`
    CliArgDb,
    /// `The deletions, by their place as list shows it`
    CliArgDeletions,
    /// `Fill it with the Chinook sample: a music shop`
    CliArgDemo,
    /// `What the role is for, in a sentence`
    CliArgDescription,
    /// `Where the copy goes; nothing may be there yet`
    CliArgDest,
    /// `E-mail they sign in with`
    CliArgEmail,
    /// `Change nothing unless the field still has this value: field=old or field:=json; may be given several times`
    CliArgExpect,
    /// `Say why each field has its kind`
    CliArgExplain,
    /// `Only these fields, with commas between`
    CliArgFields,
    /// `Each new window starts with this file open`
    CliArgFile,
    /// `Only records that match; may be given several times. Operators: is not contains starts ends gt ge lt le in between empty filled`
    CliArgFilter,
    /// `csv, json, ndjson or xlsx; unless told, as the file’s name ends`
    CliArgFormat,
    /// `The backup; its manifest stands beside it`
    CliArgFrom,
    /// `Show this help`
    CliArgHelp,
    /// `A field that is not there for who has the role; may be given several times`
    CliArgHide,
    /// `Print one JSON document`
    CliArgJson,
    /// `The record’s key: 5, or a=1,b=2 (write %3D, %2C, %25 for = , %), or JSON when it starts with {`
    CliArgKey,
    /// `The records: key text, or JSON when it starts with a brace`
    CliArgKeys,
    /// `What people are shown; the name unless told`
    CliArgLabel,
    /// `Speak en, fr or es instead of what LC_ALL and LANG say`
    CliArgLanguage,
    /// `How many of the newest entries; 50 unless told`
    CliArgLimit,
    /// `A field that they see and do not write; may be given several times`
    CliArgLock,
    /// `The exact name of the table, or the model’s slug`
    CliArgModel,
    /// `It is the workspace itself, which was moved`
    CliArgMoved,
    /// `Full name`
    CliArgName,
    /// `What the dialog that makes a file answers`
    CliArgNew,
    /// `What the dialog that saves bytes as a file answers`
    CliArgNewBytes,
    /// `What the dialog that saves an export answers`
    CliArgNewExport,
    /// `What the dialog that makes a file of options answers`
    CliArgNewOptions,
    /// `Take no backup`
    CliArgNoBackup,
    /// `What the dialog that chooses a file of options answers`
    CliArgOptions,
    /// `The file to write, which must not exist yet`
    CliArgOutput,
    /// `Which page, from 1`
    CliArgPage,
    /// `Read the password from standard input, one line`
    CliArgPasswordStdin,
    /// `Records on a page, 1 to 500; unless told, as many as the model’s options say`
    CliArgPerPage,
    /// `A permission it has: MODEL.VERB (view, add, edit, delete, export), MODEL.*, or *; may be given several times`
    CliArgPermission,
    /// `Permissions: MODEL.VERB (view, add, edit, delete, export), MODEL.*, or *`
    CliArgPermissions,
    /// `Edit a plain file directly`
    CliArgPersonal,
    /// `What the dialog that chooses a file answers`
    CliArgPick,
    /// `Delete nothing: tell what would go, and what along with it`
    CliArgPlan,
    /// `The port on 127.0.0.1; 0 takes any free one`
    CliArgPort,
    /// `Undo what a crashed program left halfway in the file; without it such a file is refused`
    CliArgRecover,
    /// `A role, by its name: lower-case letters, digits, _ and -`
    CliArgRole,
    /// `Only these records, as a filter that may say $user.id, $user.email, $user.name and $user.FIELD; '' for every record`
    CliArgRows,
    /// `For spreadsheets: in CSV, an apostrophe goes before texts that begin like a formula`
    CliArgSafe,
    /// `Only records that contain this text`
    CliArgSearch,
    /// `The place of an entry in the audit log, as history and audit show it`
    CliArgSeq,
    /// `Sort by these fields, with - for largest first and :nulls-last or :nulls-first behind: --sort=-total,name:nulls-last`
    CliArgSort,
    /// `Make them a superuser: they may do everything`
    CliArgSuperuser,
    /// `Begin with tables for a purpose: contacts, tasks, stock or invoices`
    CliArgTemplate,
    /// `The file of options`
    CliArgToml,
    /// `Only records marked as deleted, where deleting marks them`
    CliArgTrashed,
    /// `The folder of the built interface`
    CliArgUi,
    /// `The last day on which it counts (UTC), such as 2026-12-31, or a moment`
    CliArgUntil,
    /// `Somebody else than who asks`
    CliArgUser,
    /// `The verb that is narrowed, view unless told, which narrows all: view, add, edit, delete, export; may be given several times`
    CliArgVerb,
    /// `Read the whole log again and check its chain`
    CliArgVerify,
    /// `Show the version`
    CliArgVersion,
    /// `Only records that match: country = 'France' and (total > 50 or created in last 7 days). See docs/guide/filters.md`
    CliArgWhere,
    /// `The same again:`
    CliAskAgain,
    /// `Code:`
    CliAskCode,
    /// `New password:`
    CliAskNewPassword,
    /// `Password:`
    CliAskPassword,
    /// `Read the audit log (of a plain file: its undo journal), or verify it`
    CliAudit,
    /// `The audit log does not hold: entry {$seq} is not what was recorded ({$entries} entries before it are sound).`
    CliAuditBroken,
    /// `Who: superusers; anyone on a plain file, for its undo journal. A log that does not hold ends with exit code 7.`
    CliAuditGate,
    /// `The audit log holds: {$entries} entries, newest {$head}`
    CliAuditHolds,
    /// `Backup, verified: {$path}`
    CliBackedUp,
    /// `Copy the database, verified, while it is in use`
    CliBackup,
    /// `Who: anyone on a plain file; superusers on an enabled one.`
    CliBackupGate,
    /// `{$path} holds what the backup held. What it held before: {$safety}`
    CliBackupRestored,
    /// `a CHECK lists {$values} values`
    CliBecauseCheck,
    /// `its values are no {$guess}; seen: {$seen}`
    CliBecauseContradicted,
    /// `declared as {$declared}`
    CliBecauseDeclaredType,
    /// `of its default, {$expression}`
    CliBecauseDefault,
    /// `it refers to {$model}`
    CliBecauseForeignKey,
    /// `the database computes it; shown as {$shown_as}`
    CliBecauseGenerated,
    /// `of its name; values seen: {$seen}`
    CliBecauseName,
    /// `no type is declared`
    CliBecauseNoType,
    /// `of its values; seen: {$seen}`
    CliBecauseSample,
    /// `its values could not be read in time`
    CliBecauseUnread,
    /// `({$bytes} bytes)`
    CliBytes,
    /// `Say whether somebody may do something, and why`
    CliCan,
    /// `Who: anyone about themselves; users.view and roles.view about others, superusers about others and a record.`
    CliCanGate,
    /// `No. Missing:`
    CliCanNo,
    /// `Yes, because of:`
    CliCanYes,
    /// `{$model}: {$count} more went along.`
    CliCascaded,
    /// `Check pages, references and the audit log`
    CliCheck,
    /// `Audit log`
    CliCheckAudit,
    /// `does not hold; see: bureau audit --verify`
    CliCheckAuditBroken,
    /// `none: the admin is off`
    CliCheckAuditNone,
    /// `holds`
    CliCheckAuditOk,
    /// `{$rows} rows refer to nothing`
    CliCheckDangling,
    /// `References`
    CliCheckForeignKeys,
    /// `Who: anyone on a plain file; whoever signs in on an enabled one. Damage ends with exit code 7.`
    CliCheckGate,
    /// `Pages`
    CliCheckIntegrity,
    /// `{$table}: what it refers to cannot be told apart (no unique columns there)`
    CliCheckMismatch,
    /// `Not checked`
    CliCheckUnchecked,
    /// `Take a workspace’s options out to a file, or in from one`
    CliConfig,
    /// `line {$line}, column {$column}`
    CliConfigAt,
    /// `{$count} options changed`
    CliConfigChanged,
    /// `Write the options to a file`
    CliConfigExport,
    /// `Who: superusers; on a plain file anyone.`
    CliConfigExportGate,
    /// `Who: superusers. A plain file’s options may be taken out by anyone; it has none of its own to take in.`
    CliConfigGate,
    /// `Replace the options by those of a file, all or nothing`
    CliConfigImport,
    /// `Who: superusers. Every change is recorded. On a plain file options come from Rust only.`
    CliConfigImportGate,
    /// `Options written: {$path}`
    CliConfigWritten,
    /// `Tell whether the file is a copy of a known workspace, or settle it`
    CliCopy,
    /// `Who: whoever signs in; superusers for --accept.`
    CliCopyGate,
    /// `This computer knows the same workspace from {$path}. Say --accept when this file is a copy, --moved when it is the workspace itself.`
    CliCopyOf,
    /// `This file is not a copy of a workspace this computer knows.`
    CliCopyOfNothing,
    /// `Make a new workspace, empty or with sample data`
    CliCreate,
    /// `Who: whoever can write the folder. Nothing is overwritten. The superuser’s password comes from BUREAU_PASSWORD.`
    CliCreateGate,
    /// `Make a superuser, or give one a new password`
    CliCreatesuperuser,
    /// `Who: superusers, with --as; or whoever holds the recovery key, in BUREAU_RECOVERY_KEY. The new password comes from BUREAU_NEW_PASSWORD, or from the line after the first with --password-stdin.`
    CliCreatesuperuserGate,
    /// `Delete records, all of them or none`
    CliDelete,
    /// `Who: whoever signs in and may delete the records; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.`
    CliDeleteGate,
    /// `{$count} records would be deleted.`
    CliDeletePlanned,
    /// `{$count} records deleted.`
    CliDeleted,
    /// `Serve the interface to a browser on this computer, for tests`
    CliDevServer,
    /// `Who: whoever starts it. Never part of a release.`
    CliDevServerGate,
    /// `Turn the admin off: remove its tables, with people and history`
    CliDisable,
    /// `Who: superusers. Your own tables stay as they are. Take a backup first if you want to keep the history.`
    CliDisableGate,
    /// `Admin is off in {$path}. Your tables are as they were.`
    CliDisabled,
    /// `Change one record`
    CliEdit,
    /// `Who: whoever signs in and may edit the record; on a plain file whoever says --personal, which keeps an undo journal in the app’s data folder.`
    CliEditGate,
    /// `Turn the admin on in a file: people, history, sign-in`
    CliEnable,
    /// `Who: whoever can write the file. It gets tables whose names begin with bureau_, and its first superuser, whose password comes from BUREAU_PASSWORD. Your own tables are not changed.`
    CliEnableGate,
    /// `Admin is on in {$path}: {$models} models. Sign in as {$email}.`
    CliEnabled,
    /// `Write the whole of a list to a file: CSV, JSON, NDJSON or XLSX`
    CliExport,
    /// `Who: anyone on a plain file; on an enabled one whoever signs in and may export the model.`
    CliExportGate,
    /// `{$count} records written to {$path}`
    CliExported,
    /// `“and” is missing here, before the upper bound`
    CliFilterAnd,
    /// `At character {$position}: {$expected}`
    CliFilterAt,
    /// `At character {$position}, before “{$near}”: {$expected}`
    CliFilterAtNear,
    /// `a closing parenthesis is missing here`
    CliFilterClose,
    /// `these days are not known; such as today, this month, last 7 days`
    CliFilterDays,
    /// `a field’s name is missing here; names with spaces stand in double quotes`
    CliFilterField,
    /// `and, or, or the end is missing here`
    CliFilterJoin,
    /// `values in parentheses, or days such as last 7 days, are missing here`
    CliFilterList,
    /// `the name of a table is missing here`
    CliFilterModel,
    /// `At character {$position}.`
    CliFilterPlace,
    /// `this quote does not end`
    CliFilterQuote,
    /// `the filter is nested too deeply`
    CliFilterShallower,
    /// `the filter is too long`
    CliFilterShorter,
    /// `a test is missing here: = != < <= > >= contains, starts with, ends with, in, between, is empty, is filled`
    CliFilterTest,
    /// `a value is missing here: a number, a date, text in single quotes, or days such as today`
    CliFilterValue,
    /// `Because`
    CliHeadBecause,
    /// `Rules that cannot be obeyed, so nothing is allowed`
    CliHeadBroken,
    /// `For`
    CliHeadDescription,
    /// `E-mail`
    CliHeadEmail,
    /// `Field`
    CliHeadField,
    /// `Fields`
    CliHeadFields,
    /// `Gate`
    CliHeadGate,
    /// `Without meaning here`
    CliHeadInert,
    /// `Key`
    CliHeadKey,
    /// `Kind`
    CliHeadKind,
    /// `Label`
    CliHeadLabel,
    /// `Last sign-in`
    CliHeadLastSignIn,
    /// `Model`
    CliHeadModel,
    /// `Name`
    CliHeadName,
    /// `People`
    CliHeadPeople,
    /// `Permissions`
    CliHeadPermissions,
    /// `Role`
    CliHeadRole,
    /// `Roles`
    CliHeadRoles,
    /// `Rule`
    CliHeadRule,
    /// `State`
    CliHeadState,
    /// `Table`
    CliHeadTable,
    /// `Arguments`
    CliHeadingArguments,
    /// `Commands`
    CliHeadingCommands,
    /// `Options`
    CliHeadingOptions,
    /// `Usage:`
    CliHeadingUsage,
    /// `A filter is FIELD:OP:VALUE. Operators: is not contains starts ends gt ge lt le in between empty filled`
    CliHintFilter,
    /// `A key is 5, or a=1,b=2, or JSON when it starts with {`
    CliHintKey,
    /// `To undo the half change and open the file: --recover`
    CliHintNeedsRecovery,
    /// `To edit this file directly: --personal. To turn the admin on: bureau enable DB --email EMAIL`
    CliHintNotConfirmed,
    /// `To turn the admin on: bureau enable DB --email EMAIL`
    CliHintNotEnabled,
    /// `Say who you are: --as EMAIL`
    CliHintNotSignedIn,
    /// `Tell what happened to one record`
    CliHistory,
    /// `Who: superusers; anyone on a plain file, which has an undo journal on this computer once it was edited directly.`
    CliHistoryGate,
    /// `Left as they were, because you may not write them: {$fields}`
    CliIgnored,
    /// `List a model’s records, a page at a time`
    CliList,
    /// `Who: anyone on a plain file; on an enabled one whoever signs in and may view the model.`
    CliListGate,
    /// `{$rows} records, page {$page}`
    CliListed,
    /// `{$rows} of {$total} records, page {$page}`
    CliListedOf,
    /// `List the models and their fields`
    CliModels,
    /// `Who: anyone on a plain file; whoever signs in on an enabled one.`
    CliModelsGate,
    /// `no`
    CliNo,
    /// `Nothing is recorded for this record.`
    CliNoEntries,
    /// `changed elsewhere before: {$fields}`
    CliOutside,
    /// `Changed by another program since the newest entry: {$fields}`
    CliOutsideSince,
    /// `{$count} records thrown out.`
    CliPurged,
    /// `Recovery key: {$key}`
    CliRecoveryKey,
    /// `The recovery key is shown only now. Keep it somewhere safe: it resets a superuser’s password.`
    CliRecoveryKeyOnce,
    /// `Make a record what it was after an entry of its history`
    CliRestore,
    /// `Restore a backup into the file, after a backup of what is there`
    CliRestoreBackup,
    /// `Who: superusers; on a plain file whoever says --personal. The backup must be one of this workspace, taken by Bureau, with its manifest beside it.`
    CliRestoreBackupGate,
    /// `Who: superusers; on a plain file whoever says --personal.`
    CliRestoreGate,
    /// `{$count} records put back.`
    CliRestored,
    /// `Roles: named sets of permissions`
    CliRole,
    /// `Make a role`
    CliRoleAdd,
    /// `Who: roles.add, and only with permissions of your own.`
    CliRoleAddGate,
    /// `Give someone a role, for good or until a day`
    CliRoleAssign,
    /// `Who: users.edit, and only roles that allow no more than your own.`
    CliRoleAssignGate,
    /// `{$email} has the role {$role}.`
    CliRoleAssigned,
    /// `{$email} has the role {$role} until {$until}.`
    CliRoleAssignedUntil,
    /// `Who: as the permissions on roles say. Nobody grants or assigns more than they hold.`
    CliRoleGate,
    /// `Add permissions to a role; all but view bring view with them`
    CliRoleGrant,
    /// `Who: roles.edit, and only permissions of your own.`
    CliRoleGrantGate,
    /// `List the roles`
    CliRoleList,
    /// `Who: roles.view.`
    CliRoleListGate,
    /// `Remove a role, and take it from everyone who has it`
    CliRoleRemove,
    /// `Who: roles.delete; superusers where the role allows everything.`
    CliRoleRemoveGate,
    /// `The role {$role} is gone.`
    CliRoleRemoved,
    /// `Take permissions from a role; with view goes everything else on that model`
    CliRoleRevoke,
    /// `Who: roles.edit; superusers where the role allows everything.`
    CliRoleRevokeGate,
    /// `Narrow what a role covers on a model: its records, its fields`
    CliRoleRule,
    /// `Who: roles.edit, and only where you hold all the role has on that model yourself, without a rule; superusers where the role allows everything.`
    CliRoleRuleGate,
    /// `Show a role: what it allows, and who has it`
    CliRoleShow,
    /// `Who: roles.view.`
    CliRoleShowGate,
    /// `Take a role from someone`
    CliRoleUnassign,
    /// `Who: users.edit. Not your own roles.`
    CliRoleUnassignGate,
    /// `{$email} no longer has the role {$role}.`
    CliRoleUnassigned,
    /// `hidden: {$fields}`
    CliRuleHidden,
    /// `read-only: {$fields}`
    CliRuleLocked,
    /// `(hidden)`
    CliSecret,
    /// `Show one record`
    CliShow,
    /// `Who: anyone on a plain file; on an enabled one whoever signs in and may view the record.`
    CliShowGate,
    /// `{$email} can sign in as a superuser with the new password.`
    CliSuperuserMade,
    /// `See, put back or throw out deleted records`
    CliTrash,
    /// `The trash is empty.`
    CliTrashEmpty,
    /// `Who: to see and throw out, whoever may delete in the model; to put back, whoever may edit.`
    CliTrashGate,
    /// `Kept in the trash: bureau trash restore puts it back.`
    CliTrashed,
    /// `Take a change back, whole`
    CliUndo,
    /// `Who: whoever made the change; with --seq, which takes back anyone’s, superusers; on a plain file whoever says --personal.`
    CliUndoGate,
    /// `{$count} records are as they were.`
    CliUndone,
    /// `“{$text}” is not field=text, field:=json or field@=file.`
    CliUsageChange,
    /// `{$argument} and {$other} do not go together.`
    CliUsageConflict,
    /// `Say which format: --format csv, json, ndjson or xlsx, or a file with such an ending.`
    CliUsageFormat,
    /// `Something is missing: {$argument}`
    CliUsageMissing,
    /// `Say what to do: no command was given.`
    CliUsageNoCommand,
    /// `No password: set BUREAU_PASSWORD (BUREAU_NEW_PASSWORD for a new one), or use --password-stdin.`
    CliUsageNoPassword,
    /// `The two passwords differ. Nothing was changed.`
    CliUsagePasswordsDiffer,
    /// `Say what the rule is: --rows, --hide or --lock; or --clear.`
    CliUsageRule,
    /// `See: bureau --help, or bureau COMMAND --help`
    CliUsageSeeHelp,
    /// `Standard input held no password.`
    CliUsageStdinEmpty,
    /// `Give deletions to restore or purge, and none to list.`
    CliUsageTrash,
    /// `“{$argument}” is not an argument of this command.`
    CliUsageUnknownArgument,
    /// `There is no command “{$command}”.`
    CliUsageUnknownCommand,
    /// `“{$value}” does not fit {$argument}.`
    CliUsageValue,
    /// `{$argument} needs a value.`
    CliUsageValueMissing,
    /// `These arguments do not go together.`
    CliUsageWrong,
    /// `Accounts: who may sign in`
    CliUser,
    /// `Let someone sign in again`
    CliUserActivate,
    /// `Who: users.edit.`
    CliUserActivateGate,
    /// `{$email} can sign in again.`
    CliUserActivated,
    /// `active`
    CliUserActive,
    /// `Make an account`
    CliUserAdd,
    /// `Who: users.add; superusers for --superuser. The new password comes from BUREAU_NEW_PASSWORD. Roles beyond your own cannot be given.`
    CliUserAddGate,
    /// `{$email} can sign in.`
    CliUserAdded,
    /// `Switch an account off: whoever is signed in with it is out at once`
    CliUserDeactivate,
    /// `Who: users.edit. Not your own account.`
    CliUserDeactivateGate,
    /// `{$email} can no longer sign in.`
    CliUserDeactivated,
    /// `Who: as the permissions on users say. Superusers are made and touched by superusers only, and the last one stays.`
    CliUserGate,
    /// `switched off`
    CliUserInactive,
    /// `List the accounts, with roles and last sign-in`
    CliUserList,
    /// `Who: users.view.`
    CliUserListGate,
    /// `Set a new password with the code of a reset`
    CliUserRedeem,
    /// `Who: whoever has the code, in BUREAU_RESET_CODE. The new password comes from BUREAU_NEW_PASSWORD.`
    CliUserRedeemGate,
    /// `{$email} has a new password.`
    CliUserRedeemed,
    /// `Remove an account; what it did stays in the history`
    CliUserRemove,
    /// `Who: users.delete. Not your own account.`
    CliUserRemoveGate,
    /// `{$email} no longer has an account.`
    CliUserRemoved,
    /// `Make a code for someone who forgot their password`
    CliUserReset,
    /// `Who: users.edit, and nobody who holds less than that person; superusers for superusers. The code is for one use within 24 hours.`
    CliUserResetGate,
    /// `{$email} signs in with this code and a new password, once, until {$until}: {$code}`
    CliUserResetMade,
    /// `superuser`
    CliUserSuperuser,
    /// `yes`
    CliYes,
    /// `Choose`
    DialogBytesAccept,
    /// `content`
    DialogBytesName,
    /// `Choose a file`
    DialogBytesOpenTitle,
    /// `Save the content`
    DialogBytesTitle,
    /// `Files of this format`
    DialogExportFiles,
    /// `records`
    DialogExportName,
    /// `Export the records`
    DialogExportTitle,
    /// `Create`
    DialogNewAccept,
    /// `New database.sqlite`
    DialogNewName,
    /// `Create a database`
    DialogNewTitle,
    /// `Open`
    DialogOpenAccept,
    /// `All files`
    DialogOpenAllFiles,
    /// `Cancel`
    DialogOpenCancel,
    /// `SQLite databases`
    DialogOpenDatabases,
    /// `Open a database`
    DialogOpenTitle,
    /// `Save`
    DialogOptionsAccept,
    /// `Files of options`
    DialogOptionsFiles,
    /// `options.toml`
    DialogOptionsName,
    /// `Save the options`
    DialogOptionsNewTitle,
    /// `Choose a file of options`
    DialogOptionsTitle,
    /// `{$message}`
    ErrorActionFailed,
    /// `To run “{$action}” somebody needs the permission {$permission}. A superuser can give it in Roles.`
    ErrorActionForbidden,
    /// `{$message}`
    ErrorActionRefused,
    /// `There is no action “{$action}” for this. Nothing was changed.`
    ErrorActionUnknown,
    /// `Admin is already on in this file. Sign in to go on.`
    ErrorAlreadyEnabled,
    /// `The history could not be written or does not verify, so nothing was changed. Make a backup and look at the audit log.`
    ErrorAuditBroken,
    /// `This is a backup of another workspace. Nothing was changed. Choose a backup of this one.`
    ErrorBackupForeign,
    /// `This is not a whole backup made by Bureau: its manifest is missing, or the file is not what the manifest says. Nothing was changed. Choose another backup.`
    ErrorBackupNotWhole,
    /// `Stopped.`
    ErrorCancelled,
    /// `This file of options cannot be used. Nothing was changed.`
    ErrorConfigInvalid,
    /// `This export is larger than its format: a text may have {$most} characters, and {$field} has a longer one in record {$row}. Leave the field out, or take CSV or JSON.`
    ErrorExportTooLarge,
    /// `There is no such field here, or you may not see it. Open the list again.`
    ErrorFieldUnknown,
    /// `Another program is writing this file and does not finish. Nothing was changed. Close it there, or try again in a moment.`
    ErrorFileBusy,
    /// `SQLite found damage in this file. Nothing was changed. Open a backup, or recover the file with the sqlite3 tool.`
    ErrorFileCorrupt,
    /// `The system does not let Bureau use this file or folder. Ask its owner for access.`
    ErrorFileDenied,
    /// `This file looks like an encrypted database. Bureau cannot open encrypted files: decrypt it with the program that made it.`
    ErrorFileEncrypted,
    /// `Something is already there. Nothing was overwritten. Choose another name.`
    ErrorFileExists,
    /// `The disk is full. Nothing was changed. Free some space, then try again.`
    ErrorFileFull,
    /// `The file was moved, deleted or replaced while it was open. Open it again from where it is now.`
    ErrorFileGone,
    /// `The disk did not answer. Nothing was changed. Check the drive, then try again.`
    ErrorFileIo,
    /// `Another program keeps this file to itself, so it cannot even be read. Close it there, or try again in a moment.`
    ErrorFileLocked,
    /// `This file is not there. It may have been moved or renamed, or its drive is not connected.`
    ErrorFileMissing,
    /// `A program stopped halfway through a change of this file. Nothing was changed. Undoing that half change writes the file, so it needs your consent.`
    ErrorFileNeedsRecovery,
    /// `This file is not a SQLite database. Choose another file.`
    ErrorFileNotADatabase,
    /// `This is not a file. Choose the database file itself, not its folder.`
    ErrorFileNotRegular,
    /// `This file cannot be written. You can look, not change. The file, its folder or its drive is read-only.`
    ErrorFileReadOnly,
    /// `The folder this file is to be made in is not there. Make the folder first, or choose another place.`
    ErrorFolderMissing,
    /// `You may not do this. A superuser can change that in Roles.`
    ErrorForbidden,
    /// `A newer version of Bureau wrote this file. Update Bureau to open it.`
    ErrorFormatNewer,
    /// `Something went wrong in Bureau. Nothing was changed. Copy the details and report them.`
    ErrorInternal,
    /// `Invalid credentials. Check the email and the password.`
    ErrorInvalidCredentials,
    /// `This filter does not fit its field. Change the value or remove the filter.`
    ErrorInvalidFilter,
    /// `Not saved. See the marked fields.`
    ErrorInvalidInput,
    /// `This link does not name a record of this table.`
    ErrorInvalidKey,
    /// `This is not the recovery key of this file. Check every group of letters.`
    ErrorInvalidRecoveryKey,
    /// `Bureau asked itself something it does not understand. Nothing was changed. Copy the details and report them.`
    ErrorInvalidRequest,
    /// `This is the last superuser who can sign in. Make another one first.`
    ErrorLastSuperuser,
    /// `There is no such table here, or you may not see it.`
    ErrorModelNotFound,
    /// `{$model} cannot be changed: the database gives it to be read only.`
    ErrorModelReadOnly,
    /// `You cannot give {$permission}: you do not hold it yourself.`
    ErrorMoreThanHeld,
    /// `This file already has a table named {$name}, a name that Bureau needs. Rename that table, then try again.`
    ErrorNameTaken,
    /// `This is not available here.`
    ErrorNotAvailable,
    /// `You are looking at this file. To change it, confirm that you edit it directly, or enable the admin.`
    ErrorNotConfirmed,
    /// `Admin is not on in this file. Enable it first.`
    ErrorNotEnabled,
    /// `You are signed out. Sign in to go on.`
    ErrorNotSignedIn,
    /// `You cannot do this to yourself. Ask another superuser.`
    ErrorNotYourself,
    /// `There is no change left to undo.`
    ErrorNothingToUndo,
    /// `You are looking as {$role}. Nothing is changed meanwhile: go back to yourself first.`
    ErrorOnlyLooking,
    /// `Your role covers only some of {$model}, and this would not be among them. Nothing was changed; a superuser can change the role.`
    ErrorOutsideRule,
    /// `Someone changed this record after you opened it. Nothing was saved. Compare, then save again.`
    ErrorRecordConflict,
    /// `Nothing was deleted: {$by} still refer to this record. Delete or change them first.`
    ErrorRecordInUse,
    /// `It may have been deleted, or the link is from another database.`
    ErrorRecordNotFound,
    /// `{$message}`
    ErrorRefusedByPolicy,
    /// `The database refused: {$message}`
    ErrorRefusedByTrigger,
    /// `Someone changed this role after you opened it. Nothing was saved. Discard your changes to see theirs.`
    ErrorRoleConflict,
    /// `There is no role {$role} here, or this person does not have it.`
    ErrorRoleNotFound,
    /// `The database refused: {$message}. Its own definition names something that is not there, or that only another program brings.`
    ErrorSchemaBroken,
    /// `The tables of this file changed just now. Nothing was saved. Open the list again.`
    ErrorSchemaChanged,
    /// `The settings of this table let nobody do this. A superuser can change that in Settings, Models.`
    ErrorSwitchedOff,
    /// `Too many attempts. Try again in {$seconds} seconds.`
    ErrorTooManyAttempts,
    /// `{$model} {$key} was changed since: {$fields}. Nothing was taken back. Its history shows who and when.`
    ErrorUndoConflict,
    /// `Nobody with the email {$user} has an account here.`
    ErrorUserNotFound,
    /// `The history of this record has no entry {$seq} that says what it was. Nothing was changed.`
    ErrorVersionNotFound,
    /// `Copy details`
    ErrorsCopyDetails,
    /// `Details copied`
    ErrorsDetailsCopied,
    /// `About Bureau`
    MenuAbout,
    /// `Select all`
    MenuAll,
    /// `Bureau`
    MenuApp,
    /// `Back`
    MenuBack,
    /// `Close window`
    MenuClose,
    /// `Copy`
    MenuCopy,
    /// `Cut`
    MenuCut,
    /// `Edit`
    MenuEdit,
    /// `File`
    MenuFile,
    /// `Forward`
    MenuForward,
    /// `Enter or leave full screen`
    MenuFull,
    /// `Go`
    MenuGo,
    /// `Guide`
    MenuGuide,
    /// `Help`
    MenuHelp,
    /// `Hide Bureau`
    MenuHide,
    /// `Larger`
    MenuIn,
    /// `Keyboard shortcuts`
    MenuKeys,
    /// `Zoom`
    MenuMaximize,
    /// `Minimise`
    MenuMinimize,
    /// `New database…`
    MenuNew,
    /// `Open database…`
    MenuOpen,
    /// `Hide others`
    MenuOthers,
    /// `Smaller`
    MenuOut,
    /// `Actual size`
    MenuOwn,
    /// `Paste`
    MenuPaste,
    /// `Quit Bureau`
    MenuQuit,
    /// `Redo`
    MenuRedo,
    /// `Settings…`
    MenuSettings,
    /// `Show all`
    MenuShow,
    /// `Narrow or widen the sidebar`
    MenuSidebar,
    /// `Undo`
    MenuUndo,
    /// `View`
    MenuView,
    /// `Window`
    MenuWindow,
    /// `This cannot be hidden: it tells records apart, or says which are deleted`
    ProblemCannotHide,
    /// `The table does not accept this value: {$rule}`
    ProblemCheckFailed,
    /// `The smaller bound is above the larger`
    ProblemConfigCrossed,
    /// `Write something, or leave the key out`
    ProblemConfigEmpty,
    /// `Cannot be read. Write it like: {$expected}`
    ProblemConfigMalformed,
    /// `Does not fit this field, whose kind is {$kind}`
    ProblemConfigMisfit,
    /// `“{$key}” must be said`
    ProblemConfigMissing,
    /// `“{$model}” has no field “{$value}”`
    ProblemConfigNoSuchField,
    /// `No model has a table named “{$value}”`
    ProblemConfigNoSuchTable,
    /// `“{$value}” is none of: {$allowed}`
    ProblemConfigNotAWord,
    /// `{$value} is not between {$min} and {$max}`
    ProblemConfigOutOfRange,
    /// `Named more than once`
    ProblemConfigRepeated,
    /// `The slug “{$value}” is taken`
    ProblemConfigSlugTaken,
    /// `Not TOML: {$message}`
    ProblemConfigSyntax,
    /// `There is no such key. Known here: {$allowed}`
    ProblemConfigUnknownKey,
    /// `A newer Bureau wrote this version`
    ProblemConfigVersion,
    /// `Write text, a number, true or false`
    ProblemConfigWrongType,
    /// `The file has changed since it was chosen. Choose it again`
    ProblemFileChanged,
    /// `The file is no longer there. Choose it again`
    ProblemFileGone,
    /// `This database is open here. Close it first, or choose a copy of it`
    ProblemFileInUse,
    /// `The file cannot be read. Choose another`
    ProblemFileUnread,
    /// `The key of a record cannot be changed. Duplicate the record instead`
    ProblemFixedKey,
    /// `Your roles do not let you change this here`
    ProblemLocked,
    /// `Bytes come from a file: choose one`
    ProblemNeedsFile,
    /// `This field keeps no time zone: enter the time without one`
    ProblemNoZone,
    /// `Choose yes or no`
    ProblemNotABoolean,
    /// `Choose one of the listed values`
    ProblemNotAChoice,
    /// `Enter a colour, such as #1a2b3c`
    ProblemNotAColour,
    /// `Enter a date, such as 2026-11-20`
    ProblemNotADate,
    /// `Enter a length of time, such as 1:30:00`
    ProblemNotADuration,
    /// `Enter words separated by commas`
    ProblemNotAList,
    /// `Enter a number`
    ProblemNotANumber,
    /// `Enter a file name or path on one line`
    ProblemNotAPath,
    /// `No permission of this file: {$permission}`
    ProblemNotAPermission,
    /// `Enter a telephone number`
    ProblemNotAPhone,
    /// `Use letters, digits, hyphens and underscores only`
    ProblemNotASlug,
    /// `Enter a time of day, such as 16:30`
    ProblemNotATime,
    /// `Enter a full address, such as https://example.org`
    ProblemNotAUrl,
    /// `Enter a UUID: 32 hexadecimal digits`
    ProblemNotAUuid,
    /// `Enter an email address, such as name@example.com`
    ProblemNotAnEmail,
    /// `Enter a whole number`
    ProblemNotAnInteger,
    /// `The role does not have {$permission}`
    ProblemNotGranted,
    /// `Enter valid JSON`
    ProblemNotJson,
    /// `Another record already has this value`
    ProblemNotUnique,
    /// `Another record already has these values together: {$together}`
    ProblemNotUniqueTogether,
    /// `The database sets this value itself`
    ProblemNotWritable,
    /// `This number is too large to store`
    ProblemOutOfRange,
    /// `Not in the form this field asks for: {$pattern}`
    ProblemPatternMismatch,
    /// `There is no such record. Choose another`
    ProblemReferenceMissing,
    /// `{$by} refer to the value that is here. Change or delete them first`
    ProblemReferredTo,
    /// `Enter a value`
    ProblemRequired,
    /// `How passwords are kept here cannot be told: no other is there to go by`
    ProblemSchemeUnknown,
    /// `New passwords cannot be made as they are kept here ({$scheme})`
    ProblemSchemeUnsupported,
    /// `Already in use. Choose another`
    ProblemTaken,
    /// `This is a common password. Choose another`
    ProblemTooCommon,
    /// `At most {$max}`
    ProblemTooLarge,
    /// `At most {$max} characters`
    ProblemTooLong,
    /// `At most {$max} MB of data`
    ProblemTooManyBytes,
    /// `The password contains the name or the email. Choose another`
    ProblemTooPersonal,
    /// `This field cannot keep that many digits`
    ProblemTooPrecise,
    /// `At least {$min} characters`
    ProblemTooShort,
    /// `At least {$min}`
    ProblemTooSmall,
    /// `This is too easy to guess. Add a word or two`
    ProblemTooWeak,
    /// `The column does not accept a value of this type`
    ProblemWrongType,
}

impl Key {
    /// The key as the catalogues write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CliAbout => "cli-about",
            Self::CliActingAs => "cli-acting-as",
            Self::CliAction => "cli-action",
            Self::CliActionGate => "cli-action-gate",
            Self::CliActionNoOutput => "cli-action-no-output",
            Self::CliActionRan => "cli-action-ran",
            Self::CliAdd => "cli-add",
            Self::CliAddGate => "cli-add-gate",
            Self::CliAfterHelp => "cli-after-help",
            Self::CliArgAccept => "cli-arg-accept",
            Self::CliArgAction => "cli-arg-action",
            Self::CliArgAll => "cli-arg-all",
            Self::CliArgAs => "cli-arg-as",
            Self::CliArgBackup => "cli-arg-backup",
            Self::CliArgBytes => "cli-arg-bytes",
            Self::CliArgCan => "cli-arg-can",
            Self::CliArgChanges => "cli-arg-changes",
            Self::CliArgClear => "cli-arg-clear",
            Self::CliArgCount => "cli-arg-count",
            Self::CliArgData => "cli-arg-data",
            Self::CliArgDb => "cli-arg-db",
            Self::CliArgDeletions => "cli-arg-deletions",
            Self::CliArgDemo => "cli-arg-demo",
            Self::CliArgDescription => "cli-arg-description",
            Self::CliArgDest => "cli-arg-dest",
            Self::CliArgEmail => "cli-arg-email",
            Self::CliArgExpect => "cli-arg-expect",
            Self::CliArgExplain => "cli-arg-explain",
            Self::CliArgFields => "cli-arg-fields",
            Self::CliArgFile => "cli-arg-file",
            Self::CliArgFilter => "cli-arg-filter",
            Self::CliArgFormat => "cli-arg-format",
            Self::CliArgFrom => "cli-arg-from",
            Self::CliArgHelp => "cli-arg-help",
            Self::CliArgHide => "cli-arg-hide",
            Self::CliArgJson => "cli-arg-json",
            Self::CliArgKey => "cli-arg-key",
            Self::CliArgKeys => "cli-arg-keys",
            Self::CliArgLabel => "cli-arg-label",
            Self::CliArgLanguage => "cli-arg-language",
            Self::CliArgLimit => "cli-arg-limit",
            Self::CliArgLock => "cli-arg-lock",
            Self::CliArgModel => "cli-arg-model",
            Self::CliArgMoved => "cli-arg-moved",
            Self::CliArgName => "cli-arg-name",
            Self::CliArgNew => "cli-arg-new",
            Self::CliArgNewBytes => "cli-arg-new-bytes",
            Self::CliArgNewExport => "cli-arg-new-export",
            Self::CliArgNewOptions => "cli-arg-new-options",
            Self::CliArgNoBackup => "cli-arg-no-backup",
            Self::CliArgOptions => "cli-arg-options",
            Self::CliArgOutput => "cli-arg-output",
            Self::CliArgPage => "cli-arg-page",
            Self::CliArgPasswordStdin => "cli-arg-password-stdin",
            Self::CliArgPerPage => "cli-arg-per-page",
            Self::CliArgPermission => "cli-arg-permission",
            Self::CliArgPermissions => "cli-arg-permissions",
            Self::CliArgPersonal => "cli-arg-personal",
            Self::CliArgPick => "cli-arg-pick",
            Self::CliArgPlan => "cli-arg-plan",
            Self::CliArgPort => "cli-arg-port",
            Self::CliArgRecover => "cli-arg-recover",
            Self::CliArgRole => "cli-arg-role",
            Self::CliArgRows => "cli-arg-rows",
            Self::CliArgSafe => "cli-arg-safe",
            Self::CliArgSearch => "cli-arg-search",
            Self::CliArgSeq => "cli-arg-seq",
            Self::CliArgSort => "cli-arg-sort",
            Self::CliArgSuperuser => "cli-arg-superuser",
            Self::CliArgTemplate => "cli-arg-template",
            Self::CliArgToml => "cli-arg-toml",
            Self::CliArgTrashed => "cli-arg-trashed",
            Self::CliArgUi => "cli-arg-ui",
            Self::CliArgUntil => "cli-arg-until",
            Self::CliArgUser => "cli-arg-user",
            Self::CliArgVerb => "cli-arg-verb",
            Self::CliArgVerify => "cli-arg-verify",
            Self::CliArgVersion => "cli-arg-version",
            Self::CliArgWhere => "cli-arg-where",
            Self::CliAskAgain => "cli-ask-again",
            Self::CliAskCode => "cli-ask-code",
            Self::CliAskNewPassword => "cli-ask-new-password",
            Self::CliAskPassword => "cli-ask-password",
            Self::CliAudit => "cli-audit",
            Self::CliAuditBroken => "cli-audit-broken",
            Self::CliAuditGate => "cli-audit-gate",
            Self::CliAuditHolds => "cli-audit-holds",
            Self::CliBackedUp => "cli-backed-up",
            Self::CliBackup => "cli-backup",
            Self::CliBackupGate => "cli-backup-gate",
            Self::CliBackupRestored => "cli-backup-restored",
            Self::CliBecauseCheck => "cli-because-check",
            Self::CliBecauseContradicted => "cli-because-contradicted",
            Self::CliBecauseDeclaredType => "cli-because-declared-type",
            Self::CliBecauseDefault => "cli-because-default",
            Self::CliBecauseForeignKey => "cli-because-foreign-key",
            Self::CliBecauseGenerated => "cli-because-generated",
            Self::CliBecauseName => "cli-because-name",
            Self::CliBecauseNoType => "cli-because-no-type",
            Self::CliBecauseSample => "cli-because-sample",
            Self::CliBecauseUnread => "cli-because-unread",
            Self::CliBytes => "cli-bytes",
            Self::CliCan => "cli-can",
            Self::CliCanGate => "cli-can-gate",
            Self::CliCanNo => "cli-can-no",
            Self::CliCanYes => "cli-can-yes",
            Self::CliCascaded => "cli-cascaded",
            Self::CliCheck => "cli-check",
            Self::CliCheckAudit => "cli-check-audit",
            Self::CliCheckAuditBroken => "cli-check-audit-broken",
            Self::CliCheckAuditNone => "cli-check-audit-none",
            Self::CliCheckAuditOk => "cli-check-audit-ok",
            Self::CliCheckDangling => "cli-check-dangling",
            Self::CliCheckForeignKeys => "cli-check-foreign-keys",
            Self::CliCheckGate => "cli-check-gate",
            Self::CliCheckIntegrity => "cli-check-integrity",
            Self::CliCheckMismatch => "cli-check-mismatch",
            Self::CliCheckUnchecked => "cli-check-unchecked",
            Self::CliConfig => "cli-config",
            Self::CliConfigAt => "cli-config-at",
            Self::CliConfigChanged => "cli-config-changed",
            Self::CliConfigExport => "cli-config-export",
            Self::CliConfigExportGate => "cli-config-export-gate",
            Self::CliConfigGate => "cli-config-gate",
            Self::CliConfigImport => "cli-config-import",
            Self::CliConfigImportGate => "cli-config-import-gate",
            Self::CliConfigWritten => "cli-config-written",
            Self::CliCopy => "cli-copy",
            Self::CliCopyGate => "cli-copy-gate",
            Self::CliCopyOf => "cli-copy-of",
            Self::CliCopyOfNothing => "cli-copy-of-nothing",
            Self::CliCreate => "cli-create",
            Self::CliCreateGate => "cli-create-gate",
            Self::CliCreatesuperuser => "cli-createsuperuser",
            Self::CliCreatesuperuserGate => "cli-createsuperuser-gate",
            Self::CliDelete => "cli-delete",
            Self::CliDeleteGate => "cli-delete-gate",
            Self::CliDeletePlanned => "cli-delete-planned",
            Self::CliDeleted => "cli-deleted",
            Self::CliDevServer => "cli-dev-server",
            Self::CliDevServerGate => "cli-dev-server-gate",
            Self::CliDisable => "cli-disable",
            Self::CliDisableGate => "cli-disable-gate",
            Self::CliDisabled => "cli-disabled",
            Self::CliEdit => "cli-edit",
            Self::CliEditGate => "cli-edit-gate",
            Self::CliEnable => "cli-enable",
            Self::CliEnableGate => "cli-enable-gate",
            Self::CliEnabled => "cli-enabled",
            Self::CliExport => "cli-export",
            Self::CliExportGate => "cli-export-gate",
            Self::CliExported => "cli-exported",
            Self::CliFilterAnd => "cli-filter-and",
            Self::CliFilterAt => "cli-filter-at",
            Self::CliFilterAtNear => "cli-filter-at-near",
            Self::CliFilterClose => "cli-filter-close",
            Self::CliFilterDays => "cli-filter-days",
            Self::CliFilterField => "cli-filter-field",
            Self::CliFilterJoin => "cli-filter-join",
            Self::CliFilterList => "cli-filter-list",
            Self::CliFilterModel => "cli-filter-model",
            Self::CliFilterPlace => "cli-filter-place",
            Self::CliFilterQuote => "cli-filter-quote",
            Self::CliFilterShallower => "cli-filter-shallower",
            Self::CliFilterShorter => "cli-filter-shorter",
            Self::CliFilterTest => "cli-filter-test",
            Self::CliFilterValue => "cli-filter-value",
            Self::CliHeadBecause => "cli-head-because",
            Self::CliHeadBroken => "cli-head-broken",
            Self::CliHeadDescription => "cli-head-description",
            Self::CliHeadEmail => "cli-head-email",
            Self::CliHeadField => "cli-head-field",
            Self::CliHeadFields => "cli-head-fields",
            Self::CliHeadGate => "cli-head-gate",
            Self::CliHeadInert => "cli-head-inert",
            Self::CliHeadKey => "cli-head-key",
            Self::CliHeadKind => "cli-head-kind",
            Self::CliHeadLabel => "cli-head-label",
            Self::CliHeadLastSignIn => "cli-head-last-sign-in",
            Self::CliHeadModel => "cli-head-model",
            Self::CliHeadName => "cli-head-name",
            Self::CliHeadPeople => "cli-head-people",
            Self::CliHeadPermissions => "cli-head-permissions",
            Self::CliHeadRole => "cli-head-role",
            Self::CliHeadRoles => "cli-head-roles",
            Self::CliHeadRule => "cli-head-rule",
            Self::CliHeadState => "cli-head-state",
            Self::CliHeadTable => "cli-head-table",
            Self::CliHeadingArguments => "cli-heading-arguments",
            Self::CliHeadingCommands => "cli-heading-commands",
            Self::CliHeadingOptions => "cli-heading-options",
            Self::CliHeadingUsage => "cli-heading-usage",
            Self::CliHintFilter => "cli-hint-filter",
            Self::CliHintKey => "cli-hint-key",
            Self::CliHintNeedsRecovery => "cli-hint-needs-recovery",
            Self::CliHintNotConfirmed => "cli-hint-not-confirmed",
            Self::CliHintNotEnabled => "cli-hint-not-enabled",
            Self::CliHintNotSignedIn => "cli-hint-not-signed-in",
            Self::CliHistory => "cli-history",
            Self::CliHistoryGate => "cli-history-gate",
            Self::CliIgnored => "cli-ignored",
            Self::CliList => "cli-list",
            Self::CliListGate => "cli-list-gate",
            Self::CliListed => "cli-listed",
            Self::CliListedOf => "cli-listed-of",
            Self::CliModels => "cli-models",
            Self::CliModelsGate => "cli-models-gate",
            Self::CliNo => "cli-no",
            Self::CliNoEntries => "cli-no-entries",
            Self::CliOutside => "cli-outside",
            Self::CliOutsideSince => "cli-outside-since",
            Self::CliPurged => "cli-purged",
            Self::CliRecoveryKey => "cli-recovery-key",
            Self::CliRecoveryKeyOnce => "cli-recovery-key-once",
            Self::CliRestore => "cli-restore",
            Self::CliRestoreBackup => "cli-restore-backup",
            Self::CliRestoreBackupGate => "cli-restore-backup-gate",
            Self::CliRestoreGate => "cli-restore-gate",
            Self::CliRestored => "cli-restored",
            Self::CliRole => "cli-role",
            Self::CliRoleAdd => "cli-role-add",
            Self::CliRoleAddGate => "cli-role-add-gate",
            Self::CliRoleAssign => "cli-role-assign",
            Self::CliRoleAssignGate => "cli-role-assign-gate",
            Self::CliRoleAssigned => "cli-role-assigned",
            Self::CliRoleAssignedUntil => "cli-role-assigned-until",
            Self::CliRoleGate => "cli-role-gate",
            Self::CliRoleGrant => "cli-role-grant",
            Self::CliRoleGrantGate => "cli-role-grant-gate",
            Self::CliRoleList => "cli-role-list",
            Self::CliRoleListGate => "cli-role-list-gate",
            Self::CliRoleRemove => "cli-role-remove",
            Self::CliRoleRemoveGate => "cli-role-remove-gate",
            Self::CliRoleRemoved => "cli-role-removed",
            Self::CliRoleRevoke => "cli-role-revoke",
            Self::CliRoleRevokeGate => "cli-role-revoke-gate",
            Self::CliRoleRule => "cli-role-rule",
            Self::CliRoleRuleGate => "cli-role-rule-gate",
            Self::CliRoleShow => "cli-role-show",
            Self::CliRoleShowGate => "cli-role-show-gate",
            Self::CliRoleUnassign => "cli-role-unassign",
            Self::CliRoleUnassignGate => "cli-role-unassign-gate",
            Self::CliRoleUnassigned => "cli-role-unassigned",
            Self::CliRuleHidden => "cli-rule-hidden",
            Self::CliRuleLocked => "cli-rule-locked",
            Self::CliSecret => "cli-secret",
            Self::CliShow => "cli-show",
            Self::CliShowGate => "cli-show-gate",
            Self::CliSuperuserMade => "cli-superuser-made",
            Self::CliTrash => "cli-trash",
            Self::CliTrashEmpty => "cli-trash-empty",
            Self::CliTrashGate => "cli-trash-gate",
            Self::CliTrashed => "cli-trashed",
            Self::CliUndo => "cli-undo",
            Self::CliUndoGate => "cli-undo-gate",
            Self::CliUndone => "cli-undone",
            Self::CliUsageChange => "cli-usage-change",
            Self::CliUsageConflict => "cli-usage-conflict",
            Self::CliUsageFormat => "cli-usage-format",
            Self::CliUsageMissing => "cli-usage-missing",
            Self::CliUsageNoCommand => "cli-usage-no-command",
            Self::CliUsageNoPassword => "cli-usage-no-password",
            Self::CliUsagePasswordsDiffer => "cli-usage-passwords-differ",
            Self::CliUsageRule => "cli-usage-rule",
            Self::CliUsageSeeHelp => "cli-usage-see-help",
            Self::CliUsageStdinEmpty => "cli-usage-stdin-empty",
            Self::CliUsageTrash => "cli-usage-trash",
            Self::CliUsageUnknownArgument => "cli-usage-unknown-argument",
            Self::CliUsageUnknownCommand => "cli-usage-unknown-command",
            Self::CliUsageValue => "cli-usage-value",
            Self::CliUsageValueMissing => "cli-usage-value-missing",
            Self::CliUsageWrong => "cli-usage-wrong",
            Self::CliUser => "cli-user",
            Self::CliUserActivate => "cli-user-activate",
            Self::CliUserActivateGate => "cli-user-activate-gate",
            Self::CliUserActivated => "cli-user-activated",
            Self::CliUserActive => "cli-user-active",
            Self::CliUserAdd => "cli-user-add",
            Self::CliUserAddGate => "cli-user-add-gate",
            Self::CliUserAdded => "cli-user-added",
            Self::CliUserDeactivate => "cli-user-deactivate",
            Self::CliUserDeactivateGate => "cli-user-deactivate-gate",
            Self::CliUserDeactivated => "cli-user-deactivated",
            Self::CliUserGate => "cli-user-gate",
            Self::CliUserInactive => "cli-user-inactive",
            Self::CliUserList => "cli-user-list",
            Self::CliUserListGate => "cli-user-list-gate",
            Self::CliUserRedeem => "cli-user-redeem",
            Self::CliUserRedeemGate => "cli-user-redeem-gate",
            Self::CliUserRedeemed => "cli-user-redeemed",
            Self::CliUserRemove => "cli-user-remove",
            Self::CliUserRemoveGate => "cli-user-remove-gate",
            Self::CliUserRemoved => "cli-user-removed",
            Self::CliUserReset => "cli-user-reset",
            Self::CliUserResetGate => "cli-user-reset-gate",
            Self::CliUserResetMade => "cli-user-reset-made",
            Self::CliUserSuperuser => "cli-user-superuser",
            Self::CliYes => "cli-yes",
            Self::DialogBytesAccept => "dialog-bytes-accept",
            Self::DialogBytesName => "dialog-bytes-name",
            Self::DialogBytesOpenTitle => "dialog-bytes-open-title",
            Self::DialogBytesTitle => "dialog-bytes-title",
            Self::DialogExportFiles => "dialog-export-files",
            Self::DialogExportName => "dialog-export-name",
            Self::DialogExportTitle => "dialog-export-title",
            Self::DialogNewAccept => "dialog-new-accept",
            Self::DialogNewName => "dialog-new-name",
            Self::DialogNewTitle => "dialog-new-title",
            Self::DialogOpenAccept => "dialog-open-accept",
            Self::DialogOpenAllFiles => "dialog-open-all-files",
            Self::DialogOpenCancel => "dialog-open-cancel",
            Self::DialogOpenDatabases => "dialog-open-databases",
            Self::DialogOpenTitle => "dialog-open-title",
            Self::DialogOptionsAccept => "dialog-options-accept",
            Self::DialogOptionsFiles => "dialog-options-files",
            Self::DialogOptionsName => "dialog-options-name",
            Self::DialogOptionsNewTitle => "dialog-options-new-title",
            Self::DialogOptionsTitle => "dialog-options-title",
            Self::ErrorActionFailed => "error-action-failed",
            Self::ErrorActionForbidden => "error-action-forbidden",
            Self::ErrorActionRefused => "error-action-refused",
            Self::ErrorActionUnknown => "error-action-unknown",
            Self::ErrorAlreadyEnabled => "error-already-enabled",
            Self::ErrorAuditBroken => "error-audit-broken",
            Self::ErrorBackupForeign => "error-backup-foreign",
            Self::ErrorBackupNotWhole => "error-backup-not-whole",
            Self::ErrorCancelled => "error-cancelled",
            Self::ErrorConfigInvalid => "error-config-invalid",
            Self::ErrorExportTooLarge => "error-export-too-large",
            Self::ErrorFieldUnknown => "error-field-unknown",
            Self::ErrorFileBusy => "error-file-busy",
            Self::ErrorFileCorrupt => "error-file-corrupt",
            Self::ErrorFileDenied => "error-file-denied",
            Self::ErrorFileEncrypted => "error-file-encrypted",
            Self::ErrorFileExists => "error-file-exists",
            Self::ErrorFileFull => "error-file-full",
            Self::ErrorFileGone => "error-file-gone",
            Self::ErrorFileIo => "error-file-io",
            Self::ErrorFileLocked => "error-file-locked",
            Self::ErrorFileMissing => "error-file-missing",
            Self::ErrorFileNeedsRecovery => "error-file-needs-recovery",
            Self::ErrorFileNotADatabase => "error-file-not-a-database",
            Self::ErrorFileNotRegular => "error-file-not-regular",
            Self::ErrorFileReadOnly => "error-file-read-only",
            Self::ErrorFolderMissing => "error-folder-missing",
            Self::ErrorForbidden => "error-forbidden",
            Self::ErrorFormatNewer => "error-format-newer",
            Self::ErrorInternal => "error-internal",
            Self::ErrorInvalidCredentials => "error-invalid-credentials",
            Self::ErrorInvalidFilter => "error-invalid-filter",
            Self::ErrorInvalidInput => "error-invalid-input",
            Self::ErrorInvalidKey => "error-invalid-key",
            Self::ErrorInvalidRecoveryKey => "error-invalid-recovery-key",
            Self::ErrorInvalidRequest => "error-invalid-request",
            Self::ErrorLastSuperuser => "error-last-superuser",
            Self::ErrorModelNotFound => "error-model-not-found",
            Self::ErrorModelReadOnly => "error-model-read-only",
            Self::ErrorMoreThanHeld => "error-more-than-held",
            Self::ErrorNameTaken => "error-name-taken",
            Self::ErrorNotAvailable => "error-not-available",
            Self::ErrorNotConfirmed => "error-not-confirmed",
            Self::ErrorNotEnabled => "error-not-enabled",
            Self::ErrorNotSignedIn => "error-not-signed-in",
            Self::ErrorNotYourself => "error-not-yourself",
            Self::ErrorNothingToUndo => "error-nothing-to-undo",
            Self::ErrorOnlyLooking => "error-only-looking",
            Self::ErrorOutsideRule => "error-outside-rule",
            Self::ErrorRecordConflict => "error-record-conflict",
            Self::ErrorRecordInUse => "error-record-in-use",
            Self::ErrorRecordNotFound => "error-record-not-found",
            Self::ErrorRefusedByPolicy => "error-refused-by-policy",
            Self::ErrorRefusedByTrigger => "error-refused-by-trigger",
            Self::ErrorRoleConflict => "error-role-conflict",
            Self::ErrorRoleNotFound => "error-role-not-found",
            Self::ErrorSchemaBroken => "error-schema-broken",
            Self::ErrorSchemaChanged => "error-schema-changed",
            Self::ErrorSwitchedOff => "error-switched-off",
            Self::ErrorTooManyAttempts => "error-too-many-attempts",
            Self::ErrorUndoConflict => "error-undo-conflict",
            Self::ErrorUserNotFound => "error-user-not-found",
            Self::ErrorVersionNotFound => "error-version-not-found",
            Self::ErrorsCopyDetails => "errors-copy-details",
            Self::ErrorsDetailsCopied => "errors-details-copied",
            Self::MenuAbout => "menu-about",
            Self::MenuAll => "menu-all",
            Self::MenuApp => "menu-app",
            Self::MenuBack => "menu-back",
            Self::MenuClose => "menu-close",
            Self::MenuCopy => "menu-copy",
            Self::MenuCut => "menu-cut",
            Self::MenuEdit => "menu-edit",
            Self::MenuFile => "menu-file",
            Self::MenuForward => "menu-forward",
            Self::MenuFull => "menu-full",
            Self::MenuGo => "menu-go",
            Self::MenuGuide => "menu-guide",
            Self::MenuHelp => "menu-help",
            Self::MenuHide => "menu-hide",
            Self::MenuIn => "menu-in",
            Self::MenuKeys => "menu-keys",
            Self::MenuMaximize => "menu-maximize",
            Self::MenuMinimize => "menu-minimize",
            Self::MenuNew => "menu-new",
            Self::MenuOpen => "menu-open",
            Self::MenuOthers => "menu-others",
            Self::MenuOut => "menu-out",
            Self::MenuOwn => "menu-own",
            Self::MenuPaste => "menu-paste",
            Self::MenuQuit => "menu-quit",
            Self::MenuRedo => "menu-redo",
            Self::MenuSettings => "menu-settings",
            Self::MenuShow => "menu-show",
            Self::MenuSidebar => "menu-sidebar",
            Self::MenuUndo => "menu-undo",
            Self::MenuView => "menu-view",
            Self::MenuWindow => "menu-window",
            Self::ProblemCannotHide => "problem-cannot-hide",
            Self::ProblemCheckFailed => "problem-check-failed",
            Self::ProblemConfigCrossed => "problem-config-crossed",
            Self::ProblemConfigEmpty => "problem-config-empty",
            Self::ProblemConfigMalformed => "problem-config-malformed",
            Self::ProblemConfigMisfit => "problem-config-misfit",
            Self::ProblemConfigMissing => "problem-config-missing",
            Self::ProblemConfigNoSuchField => "problem-config-no-such-field",
            Self::ProblemConfigNoSuchTable => "problem-config-no-such-table",
            Self::ProblemConfigNotAWord => "problem-config-not-a-word",
            Self::ProblemConfigOutOfRange => "problem-config-out-of-range",
            Self::ProblemConfigRepeated => "problem-config-repeated",
            Self::ProblemConfigSlugTaken => "problem-config-slug-taken",
            Self::ProblemConfigSyntax => "problem-config-syntax",
            Self::ProblemConfigUnknownKey => "problem-config-unknown-key",
            Self::ProblemConfigVersion => "problem-config-version",
            Self::ProblemConfigWrongType => "problem-config-wrong-type",
            Self::ProblemFileChanged => "problem-file-changed",
            Self::ProblemFileGone => "problem-file-gone",
            Self::ProblemFileInUse => "problem-file-in-use",
            Self::ProblemFileUnread => "problem-file-unread",
            Self::ProblemFixedKey => "problem-fixed-key",
            Self::ProblemLocked => "problem-locked",
            Self::ProblemNeedsFile => "problem-needs-file",
            Self::ProblemNoZone => "problem-no-zone",
            Self::ProblemNotABoolean => "problem-not-a-boolean",
            Self::ProblemNotAChoice => "problem-not-a-choice",
            Self::ProblemNotAColour => "problem-not-a-colour",
            Self::ProblemNotADate => "problem-not-a-date",
            Self::ProblemNotADuration => "problem-not-a-duration",
            Self::ProblemNotAList => "problem-not-a-list",
            Self::ProblemNotANumber => "problem-not-a-number",
            Self::ProblemNotAPath => "problem-not-a-path",
            Self::ProblemNotAPermission => "problem-not-a-permission",
            Self::ProblemNotAPhone => "problem-not-a-phone",
            Self::ProblemNotASlug => "problem-not-a-slug",
            Self::ProblemNotATime => "problem-not-a-time",
            Self::ProblemNotAUrl => "problem-not-a-url",
            Self::ProblemNotAUuid => "problem-not-a-uuid",
            Self::ProblemNotAnEmail => "problem-not-an-email",
            Self::ProblemNotAnInteger => "problem-not-an-integer",
            Self::ProblemNotGranted => "problem-not-granted",
            Self::ProblemNotJson => "problem-not-json",
            Self::ProblemNotUnique => "problem-not-unique",
            Self::ProblemNotUniqueTogether => "problem-not-unique-together",
            Self::ProblemNotWritable => "problem-not-writable",
            Self::ProblemOutOfRange => "problem-out-of-range",
            Self::ProblemPatternMismatch => "problem-pattern-mismatch",
            Self::ProblemReferenceMissing => "problem-reference-missing",
            Self::ProblemReferredTo => "problem-referred-to",
            Self::ProblemRequired => "problem-required",
            Self::ProblemSchemeUnknown => "problem-scheme-unknown",
            Self::ProblemSchemeUnsupported => "problem-scheme-unsupported",
            Self::ProblemTaken => "problem-taken",
            Self::ProblemTooCommon => "problem-too-common",
            Self::ProblemTooLarge => "problem-too-large",
            Self::ProblemTooLong => "problem-too-long",
            Self::ProblemTooManyBytes => "problem-too-many-bytes",
            Self::ProblemTooPersonal => "problem-too-personal",
            Self::ProblemTooPrecise => "problem-too-precise",
            Self::ProblemTooShort => "problem-too-short",
            Self::ProblemTooSmall => "problem-too-small",
            Self::ProblemTooWeak => "problem-too-weak",
            Self::ProblemWrongType => "problem-wrong-type",
        }
    }
}

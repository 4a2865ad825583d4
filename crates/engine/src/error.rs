//! One closed list of what can go wrong. Codes and parameters only: the words are the faces' business.
//!
//! Each variant says who acts on it: *person* (can mend it in the window), *owner* (of the file or the computer),
//! *developer* (a defect, or another program's).

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// What every public function of the engine returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

macro_rules! codes {
    ($(#[$outer:meta])* $name:ident { $( $(#[$meta:meta])* $variant:ident = $text:literal, )* }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name { $( $(#[$meta])* #[serde(rename = $text)] $variant, )* }

        impl $name {
            /// Every code, in order; what generators and tests walk.
            pub const ALL: &'static [$name] = &[$( $name::$variant, )*];

            /// The code as it stands on the wire, such as `record_conflict`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( $name::$variant => $text, )* }
            }
        }
    };
}

codes! {
    /// Why something failed.
    ErrorCode {
        /// No file at that path. Person.
        FileMissing = "file_missing",
        /// No folder there for a file that is to be made. Person.
        FolderMissing = "folder_missing",
        /// A folder, a pipe or a device. Person.
        FileNotRegular = "file_not_regular",
        /// Not a SQLite database. Person.
        FileNotADatabase = "file_not_a_database",
        /// Looks like an encrypted database: whole pages of noise. Person.
        FileEncrypted = "file_encrypted",
        /// SQLite found damage. Owner.
        FileCorrupt = "file_corrupt",
        /// A program crashed halfway through a change; rolling it back writes the file and needs consent. Person.
        FileNeedsRecovery = "file_needs_recovery",
        /// Another program keeps the file to itself: not even reading. Person.
        FileLocked = "file_locked",
        /// Another program is writing and does not come to an end. Person.
        FileBusy = "file_busy",
        /// The medium, the folder or the file forbids writing. Owner.
        FileReadOnly = "file_read_only",
        /// The system forbids reading. Owner.
        FileDenied = "file_denied",
        /// No space left. Owner.
        FileFull = "file_full",
        /// The device failed. Owner.
        FileIo = "file_io",
        /// Something is already at the destination. Person.
        FileExists = "file_exists",
        /// Not a whole backup of Bureau's: no manifest, or not what it says. Person.
        BackupNotWhole = "backup_not_whole",
        /// A whole backup, but of another workspace. Person.
        BackupForeign = "backup_foreign",
        /// The file was moved, deleted or replaced while open. Person.
        FileGone = "file_gone",
        /// A newer Bureau wrote this file. Person.
        FormatNewer = "format_newer",
        /// Our tables are in the file already. Person.
        AlreadyEnabled = "already_enabled",
        /// The operation needs our tables, and they are not in the file. Person.
        NotEnabled = "not_enabled",
        /// A plain file is looked at until a person confirms that it is edited directly. Person.
        NotConfirmed = "not_confirmed",
        /// A table of the file has a name we need. Owner.
        NameTaken = "name_taken",
        /// Wrong e-mail, wrong password, or nobody who may enter: one answer. Person.
        InvalidCredentials = "invalid_credentials",
        /// Too many wrong tries; `seconds` to wait. Person.
        TooManyAttempts = "too_many_attempts",
        /// Nobody is signed in. Person.
        NotSignedIn = "not_signed_in",
        /// The recovery key is not the one. Person.
        InvalidRecoveryKey = "invalid_recovery_key",
        /// The person may not. Person.
        Forbidden = "forbidden",
        /// The options of the model let nobody: `model` and `verb`. Person.
        SwitchedOff = "switched_off",
        /// No such model, or not for this person. Person.
        ModelNotFound = "model_not_found",
        /// The database lets nobody write there: a view, a virtual table. Person.
        ModelReadOnly = "model_read_only",
        /// No such record, or not for this person. Person.
        RecordNotFound = "record_not_found",
        /// Someone else changed the record since it was read. Person.
        RecordConflict = "record_conflict",
        /// Someone else changed the role since it was read: `role`. Person.
        RoleConflict = "role_conflict",
        /// Other records refer to it: `by` says which and how many. Person.
        RecordInUse = "record_in_use",
        /// A record is no longer what the change made of it that is to be taken back: `model`, `key` and `fields`. Person.
        UndoConflict = "undo_conflict",
        /// The history of a record has no such entry, or too little is known of what it was then: `seq`. Person.
        VersionNotFound = "version_not_found",
        /// There is no change to take back. Person.
        NothingToUndo = "nothing_to_undo",
        /// No account of that e-mail: `user`. Person.
        UserNotFound = "user_not_found",
        /// No role of that name, or not theirs: `role`. Person.
        RoleNotFound = "role_not_found",
        /// Nobody grants or assigns what they do not hold: `permission`. Person.
        MoreThanHeld = "more_than_held",
        /// Nobody switches off or removes themselves, or takes their own roles. Person.
        NotYourself = "not_yourself",
        /// Somebody must be able to do everything. Person.
        LastSuperuser = "last_superuser",
        /// No such field, or not for this person. Person.
        FieldUnknown = "field_unknown",
        /// One or more fields have problems; see them. Person.
        InvalidInput = "invalid_input",
        /// A filter that cannot be. Person.
        InvalidFilter = "invalid_filter",
        /// A key that does not fit the model. Person.
        InvalidKey = "invalid_key",
        /// A request that does not fit its command. Developer.
        InvalidRequest = "invalid_request",
        /// A file of options that cannot be: `line`, `column`, `key` and `problem` of the first problem. Person.
        ConfigInvalid = "config_invalid",
        /// A trigger of the database refused; `message` is its own. Person.
        RefusedByTrigger = "refused_by_trigger",
        /// A role is looked as, `role`: nothing is changed meanwhile.
        OnlyLooking = "only_looking",
        /// A policy of the program refused, with words of its own: `message`.
        RefusedByPolicy = "refused_by_policy",
        /// What the database says of itself does not hold together, or needs something of another program: `message`. Owner.
        SchemaBroken = "schema_broken",
        /// No such action, or none for as many records: `action`. Person.
        ActionUnknown = "action_unknown",
        /// An action takes a permission of its own, `permission`. Person.
        ActionForbidden = "action_forbidden",
        /// A record stands in an action's way, in words of the program's: `message`. Person.
        ActionRefused = "action_refused",
        /// An action of the program did not do it, in words of its own: `message`. Person.
        ActionFailed = "action_failed",
        /// The tables changed shape underneath; try again. Person.
        SchemaChanged = "schema_changed",
        /// The audit log does not verify, or could not be written. Owner.
        AuditBroken = "audit_broken",
        /// Stopped on request. Nobody.
        Cancelled = "cancelled",
        /// More than the format takes: `what` is `rows` or `text`, and there may be `most` of it. Person.
        ExportTooLarge = "export_too_large",
        /// What a change made of a record is outside what the person's roles let them do: `model` and `verb`. Person.
        OutsideRule = "outside_rule",
        /// No window or desktop ability for this here. Person.
        NotAvailable = "not_available",
        /// A defect. Developer.
        Internal = "internal",
    }
}

codes! {
    /// What is wrong with one field.
    ProblemCode {
        /// Must have a value.
        Required = "required",
        /// Not a whole number.
        NotAnInteger = "not_an_integer",
        /// Outside 64 bits.
        OutOfRange = "out_of_range",
        /// Not a number.
        NotANumber = "not_a_number",
        /// Neither yes nor no.
        NotABoolean = "not_a_boolean",
        /// Not a date or a time.
        NotADate = "not_a_date",
        /// Not a time of day.
        NotATime = "not_a_time",
        /// Not a length of time.
        NotADuration = "not_a_duration",
        /// Names a time zone where the column keeps none.
        NoZone = "no_zone",
        /// More digits than the column can keep.
        TooPrecise = "too_precise",
        /// Not one of the choices.
        NotAChoice = "not_a_choice",
        /// Not a list of words.
        NotAList = "not_a_list",
        /// Not JSON.
        NotJson = "not_json",
        /// Not a UUID.
        NotAUuid = "not_a_uuid",
        /// Not the address of a page.
        NotAUrl = "not_a_url",
        /// Not a telephone number.
        NotAPhone = "not_a_phone",
        /// Not a colour.
        NotAColour = "not_a_colour",
        /// Not a word for addresses.
        NotASlug = "not_a_slug",
        /// Not the path of a file.
        NotAPath = "not_a_path",
        /// Longer than `max` characters.
        TooLong = "too_long",
        /// More than `max` megabytes.
        TooManyBytes = "too_many_bytes",
        /// Nothing in the column tells how its passwords are kept.
        SchemeUnknown = "scheme_unknown",
        /// Passwords are kept in a way that no new one is made in; `scheme` names it.
        SchemeUnsupported = "scheme_unsupported",
        /// The file that was chosen is no longer there.
        FileGone = "file_gone",
        /// The file that was chosen is another one by now.
        FileChanged = "file_changed",
        /// The file that was chosen cannot be read.
        FileUnread = "file_unread",
        /// The file that was chosen is a database that is open here.
        FileInUse = "file_in_use",
        /// No permission of this file: `permission`.
        NotAPermission = "not_a_permission",
        /// A permission that the role does not have: `permission`.
        NotGranted = "not_granted",
        /// A field that tells records apart, or says which are deleted: nobody can be kept from seeing it.
        CannotHide = "cannot_hide",
        /// Another record has this value.
        NotUnique = "not_unique",
        /// Another record has the same values in these fields: `together`.
        NotUniqueTogether = "not_unique_together",
        /// Others refer to the value that is there: `by` says which and how many.
        ReferredTo = "referred_to",
        /// What a record is addressed by does not change.
        FixedKey = "fixed_key",
        /// Bytes come from a file.
        NeedsFile = "needs_file",
        /// No such record to refer to.
        ReferenceMissing = "reference_missing",
        /// A CHECK of the table refuses it; `rule` is its text.
        CheckFailed = "check_failed",
        /// The column's type refuses it (STRICT tables).
        WrongType = "wrong_type",
        /// The person may not change it there.
        Locked = "locked",
        /// The database computes or fixes this value.
        NotWritable = "not_writable",
        /// Not an e-mail address.
        NotAnEmail = "not_an_email",
        /// Shorter than `min` characters.
        TooShort = "too_short",
        /// Among the common passwords.
        TooCommon = "too_common",
        /// Contains the name or the e-mail.
        TooPersonal = "too_personal",
        /// Too easily guessed.
        TooWeak = "too_weak",
        /// In use already.
        Taken = "taken",
        /// Below `min`.
        TooSmall = "too_small",
        /// Above `max`.
        TooLarge = "too_large",
        /// Does not match the field's pattern.
        PatternMismatch = "pattern_mismatch",
        /// Options: not TOML; `message` is the reader's.
        ConfigSyntax = "config_syntax",
        /// Options: a version this program does not know.
        ConfigVersion = "config_version",
        /// Options: no such key; `allowed` lists those there are.
        ConfigUnknownKey = "config_unknown_key",
        /// Options: the key `key` must be there.
        ConfigMissing = "config_missing",
        /// Options: `expected` is `text`, `integer`, `boolean`, `scalar`, `list` or `table`.
        ConfigWrongType = "config_wrong_type",
        /// Options: not one of `allowed`.
        ConfigNotAWord = "config_not_a_word",
        /// Options: no table of that name becomes a model.
        ConfigNoSuchTable = "config_no_such_table",
        /// Options: the model has no such field.
        ConfigNoSuchField = "config_no_such_field",
        /// Options: named more than once.
        ConfigRepeated = "config_repeated",
        /// Options: must not be empty.
        ConfigEmpty = "config_empty",
        /// Options: outside `min` to `max`.
        ConfigOutOfRange = "config_out_of_range",
        /// Options: the smaller bound is above the larger.
        ConfigCrossed = "config_crossed",
        /// Options: does not fit the field, whose kind is `kind`.
        ConfigMisfit = "config_misfit",
        /// Options: not written as it must be; `expected` shows how.
        ConfigMalformed = "config_malformed",
        /// Options: the slug belongs to another model or to Bureau itself.
        ConfigSlugTaken = "config_slug_taken",
    }
}

/// One thing wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Column name (or form field, for people).
    pub field: String,
    /// What.
    pub code: ProblemCode,
    /// What the words need.
    pub params: BTreeMap<String, String>,
}

impl Problem {
    /// A problem without parameters.
    pub fn new(field: impl Into<String>, code: ProblemCode) -> Self {
        Self { field: field.into(), code, params: BTreeMap::new() }
    }

    /// Adds what the words need.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// A failure: its code, what the words need, and the technical cause for the log.
#[derive(Debug)]
pub struct Error {
    /// What went wrong.
    pub code: ErrorCode,
    /// What the words need: `path`, `seconds`, `field`, …
    pub params: BTreeMap<String, String>,
    /// Every problem of every field, for [`ErrorCode::InvalidInput`].
    pub problems: Vec<Problem>,
    /// SQLite's result name and number, for the small print.
    pub hint: Option<String>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// A failure without parameters.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self { code, params: BTreeMap::new(), problems: Vec::new(), hint: None, source: None }
    }

    /// Adds what the words need.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// Keeps the technical cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// [`ErrorCode::InvalidInput`] with all problems at once.
    #[must_use]
    pub fn invalid(problems: Vec<Problem>) -> Self {
        Self { problems, ..Self::new(ErrorCode::InvalidInput) }
    }

    /// [`ErrorCode::Internal`] with a cause; for what should never happen.
    #[must_use]
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::new(ErrorCode::Internal).because(cause)
    }

    /// The technical cause as text, for the log only.
    #[must_use]
    pub fn detail(&self) -> Option<String> {
        self.source.as_ref().map(ToString::to_string)
    }
}

impl From<ErrorCode> for Error {
    fn from(code: ErrorCode) -> Self {
        Self::new(code)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())?;
        for problem in &self.problems {
            write!(f, " {}:{}", problem.field, problem.code.as_str())?;
        }
        if let Some(source) = &self.source {
            write!(f, " ({source})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

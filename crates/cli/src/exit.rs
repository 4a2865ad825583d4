//! Exit codes. Scripts rely on them: a total match, so that a new error code does not compile until it is classified.

use bureau_engine::error::ErrorCode;

/// What kind of end a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// A defect, or stopped halfway.
    Unexpected = 1,
    /// The arguments are wrong.
    Usage = 2,
    /// Sign-in failed, or not permitted.
    Denied = 3,
    /// Not found, or hidden from this person.
    NotFound = 4,
    /// The input is wrong.
    Invalid = 5,
    /// Someone else was there first.
    Conflict = 6,
    /// The file is the trouble.
    File = 7,
}

impl Exit {
    /// The class of an error code.
    pub const fn of(code: ErrorCode) -> Self {
        use ErrorCode as E;
        match code {
            E::Internal | E::Cancelled | E::NotAvailable => Self::Unexpected,
            E::InvalidRequest => Self::Usage,
            E::InvalidCredentials
            | E::TooManyAttempts
            | E::NotSignedIn
            | E::InvalidRecoveryKey
            | E::Forbidden
            | E::SwitchedOff
            | E::ActionForbidden
            | E::NotEnabled
            | E::MoreThanHeld
            | E::OutsideRule
            | E::RefusedByPolicy
            | E::OnlyLooking
            | E::NotYourself
            | E::NotConfirmed => Self::Denied,
            E::ActionUnknown
            | E::VersionNotFound
            | E::ModelNotFound
            | E::RecordNotFound
            | E::UserNotFound
            | E::RoleNotFound
            | E::NothingToUndo => Self::NotFound,
            E::FieldUnknown
            | E::InvalidInput
            | E::InvalidFilter
            | E::InvalidKey
            | E::ModelReadOnly
            | E::RecordInUse
            | E::ConfigInvalid
            | E::ExportTooLarge
            | E::ActionRefused
            | E::ActionFailed
            | E::RefusedByTrigger => Self::Invalid,
            E::RecordConflict
            | E::UndoConflict
            | E::RoleConflict
            | E::AlreadyEnabled
            | E::BackupForeign
            | E::FileExists
            | E::LastSuperuser
            | E::NameTaken
            | E::SchemaChanged => Self::Conflict,
            E::FileMissing
            | E::FolderMissing
            | E::FileNotRegular
            | E::FileNotADatabase
            | E::FileEncrypted
            | E::FileCorrupt
            | E::FileNeedsRecovery
            | E::FileLocked
            | E::FileBusy
            | E::FileReadOnly
            | E::FileDenied
            | E::FileFull
            | E::FileIo
            | E::FileGone
            | E::BackupNotWhole
            | E::FormatNewer
            | E::SchemaBroken
            | E::AuditBroken => Self::File,
        }
    }

    /// For the operating system.
    pub fn code(self) -> std::process::ExitCode {
        std::process::ExitCode::from(self as u8)
    }
}

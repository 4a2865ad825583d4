//! Passwords: recognising how other programs hashed them, and hashing another the same way. None is verified here, and no hash
//! is ever shown.

mod like;

pub(crate) use like::like;

/// How a stored password was hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// `$argon2id$…`, also behind Django's `argon2`.
    Argon2,
    /// `$2b$…`, also behind Django's `bcrypt…$`.
    Bcrypt,
    /// `pbkdf2_sha256$…` and its kin, as Django writes it.
    DjangoPbkdf2,
    /// `pbkdf2:sha256:…`, as Werkzeug writes it, and `$pbkdf2-…`, as passlib does.
    Pbkdf2,
    /// `scrypt:…`, `$scrypt$…`, `scrypt$…`, `$7$…`.
    Scrypt,
    /// `$1$`, `$5$`, `$6$`, `$y$`: crypt(3).
    Crypt,
    /// `{SSHA}…`: LDAP.
    Ldap,
}

/// Beginnings of hashes.
const BEGINNINGS: [(&str, Scheme); 22] = [
    ("$argon2", Scheme::Argon2),
    ("argon2$argon2", Scheme::Argon2),
    ("$2a$", Scheme::Bcrypt),
    ("$2b$", Scheme::Bcrypt),
    ("$2x$", Scheme::Bcrypt),
    ("$2y$", Scheme::Bcrypt),
    ("bcrypt$$2", Scheme::Bcrypt),
    ("bcrypt_sha256$$2", Scheme::Bcrypt),
    ("pbkdf2_sha256$", Scheme::DjangoPbkdf2),
    ("pbkdf2_sha1$", Scheme::DjangoPbkdf2),
    ("pbkdf2:", Scheme::Pbkdf2),
    ("$pbkdf2", Scheme::Pbkdf2),
    ("scrypt:", Scheme::Scrypt),
    ("$scrypt$", Scheme::Scrypt),
    ("scrypt$", Scheme::Scrypt),
    ("$7$", Scheme::Scrypt),
    ("$1$", Scheme::Crypt),
    ("$5$", Scheme::Crypt),
    ("$6$", Scheme::Crypt),
    ("$y$", Scheme::Crypt),
    ("{SSHA", Scheme::Ldap),
    ("{SHA}", Scheme::Ldap),
];
/// Shortest hash of any of them, in bytes.
const SHORTEST: usize = 20;

impl Scheme {
    /// The scheme of a stored text; nothing when it is none we know.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let is_one = text.len() >= SHORTEST && !text.bytes().any(|byte| byte.is_ascii_whitespace());
        let found = BEGINNINGS.into_iter().find(|(beginning, _)| is_one && text.starts_with(beginning));
        found.map(|(_, scheme)| scheme)
    }

    /// Its name, for programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Argon2 => "argon2",
            Self::Bcrypt => "bcrypt",
            Self::DjangoPbkdf2 => "django_pbkdf2",
            Self::Pbkdf2 => "pbkdf2",
            Self::Scrypt => "scrypt",
            Self::Crypt => "crypt",
            Self::Ldap => "ldap",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_known_by_their_beginnings() {
        for (hash, scheme) in [
            ("pbkdf2_sha256$600000$c2FsdA$aGFzaGhhc2g=", Scheme::DjangoPbkdf2),
            ("$2b$12$abcdefghijklmnopqrstuv", Scheme::Bcrypt),
            ("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", Scheme::Argon2),
            ("argon2$argon2id$v=19$m=102400,t=2,p=8$c2FsdA$aGFzaA", Scheme::Argon2),
            ("scrypt:32768:8:1$salt$00112233445566", Scheme::Scrypt),
            ("pbkdf2:sha256:600000$salt$0011223344", Scheme::Pbkdf2),
            ("$6$saltsalt$0123456789abcdef", Scheme::Crypt),
            ("{SSHA}MTIzNDU2Nzg5MDEyMzQ1Ng==", Scheme::Ldap),
        ] {
            assert_eq!(Scheme::of(hash), Some(scheme), "{hash}");
        }
        for none in ["", "hunter2", "$2b$", "$5.00 for all of them", "pbkdf2_sha256$ with words in it"] {
            assert_eq!(Scheme::of(none), None, "{none}");
        }
    }
}

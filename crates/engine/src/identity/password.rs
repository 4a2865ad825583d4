//! Passwords: what is accepted, and argon2id.
//!
//! Parameters: OWASP Password Storage Cheat Sheet and RFC 9106 (argon2id, 64 MiB, 3 passes, 1 lane unless
//! [`PasswordCost`] says otherwise); stored parameters outside sane bounds are refused before anything is computed.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc};
use argon2::{Algorithm, Argon2, Params, Version};
use zxcvbn::feedback::Warning;
use zxcvbn::{Score, zxcvbn};

use crate::error::{Error, Problem, ProblemCode, Result};

const LANES: u32 = 1;
/// Bounds of stored parameters: below, a hash is too cheap to trust; above, it is an attack on the computer.
const MEMORY_BOUNDS: std::ops::RangeInclusive<u32> = 19 * 1024..=1024 * 1024;
const PASSES_BOUNDS: std::ops::RangeInclusive<u32> = 2..=10;
const LANES_BOUNDS: std::ops::RangeInclusive<u32> = 1..=8;
/// Shortest password.
const SHORTEST: usize = 8;
/// zxcvbn looks at so many characters at most: its time grows fast with length.
const LOOKED_AT: usize = 128;

/// Passwords that were verified, in tests: every path must make exactly one verification.
#[cfg(test)]
pub(super) static VERIFIED: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());

/// What one look at a password costs: argon2id's memory and passes, with one lane.
///
/// Everyone who shares a file should mean the same by it: the wrong password of a known person costs what is stored with
/// their right one, an unknown person what is said here, and a difference tells the two apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    memory_kib: u32,
    passes: u32,
}

impl PasswordCost {
    /// The least one may trust (OWASP Password Storage Cheat Sheet): 19 MiB, 2 passes. For small computers and tests.
    pub const LEAST: Self = Self { memory_kib: *MEMORY_BOUNDS.start(), passes: *PASSES_BOUNDS.start() };

    /// Memory in KiB, from 19 MiB to 1 GiB, and passes over it, 2 to 10; `None` beyond.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32) -> Option<Self> {
        let within = MEMORY_BOUNDS.contains(&memory_kib) && PASSES_BOUNDS.contains(&passes);
        within.then_some(Self { memory_kib, passes })
    }
}

/// 64 MiB, 3 passes.
impl Default for PasswordCost {
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3 }
    }
}

/// How good a password is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strength {
    /// zxcvbn score, 0 to 4 (Wheeler, USENIX Security 2016).
    pub score: u8,
    /// Characters.
    pub length: usize,
    /// Not among the common passwords.
    pub uncommon: bool,
    /// Free of the owner's name and e-mail.
    pub impersonal: bool,
}

impl Strength {
    /// At least eight characters.
    #[must_use]
    pub const fn long_enough(&self) -> bool {
        self.length >= SHORTEST
    }

    /// Whether the password may be used: long enough, uncommon, impersonal and of score 2 or more.
    #[must_use]
    pub const fn acceptable(&self) -> bool {
        self.long_enough() && self.uncommon && self.impersonal && self.score >= 2
    }
}

/// Looks at a password, knowing whose it is.
#[must_use]
pub fn strength(password: &str, name: &str, email: &str) -> Strength {
    let start: String = password.chars().take(LOOKED_AT).collect();
    let local = email.split('@').next().unwrap_or(email);
    let entropy = zxcvbn(&start, &[name, email, local]);
    let common = matches!(
        entropy.feedback().and_then(zxcvbn::feedback::Feedback::warning),
        Some(Warning::ThisIsATop10Password | Warning::ThisIsATop100Password | Warning::ThisIsACommonPassword)
    );
    Strength {
        score: u8::from(entropy.score()).min(u8::from(Score::Four)),
        length: password.chars().count(),
        uncommon: !common,
        impersonal: !contains_any(password, name, local, email),
    }
}

/// Words of three characters or more count: everyone's password contains some short name.
fn contains_any(password: &str, name: &str, local: &str, email: &str) -> bool {
    let password = password.to_lowercase();
    name.split_whitespace()
        .chain([local, email])
        .map(str::to_lowercase)
        .any(|word| word.chars().count() >= 3 && password.contains(&word))
}

/// The problem with a password, in the order a person would mend them.
pub(super) fn problem(password: &str, name: &str, email: &str) -> Option<Problem> {
    let strength = strength(password, name, email);
    let code = if !strength.long_enough() {
        ProblemCode::TooShort
    } else if !strength.uncommon {
        ProblemCode::TooCommon
    } else if !strength.impersonal {
        ProblemCode::TooPersonal
    } else if !strength.acceptable() {
        ProblemCode::TooWeak
    } else {
        return None;
    };
    Some(Problem::new("password", code).with("min", SHORTEST))
}

/// The PHC string of a password. Takes a fifth to a third of a second on purpose; runs off the async threads.
pub(crate) async fn hash(password: String, cost: PasswordCost) -> Result<String> {
    blocking(move || {
        let hash: phc::PasswordHash =
            hasher(cost)?.hash_password(password.as_bytes()).map_err(|error| Error::internal(error.to_string()))?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether the password is the stored one. Without a stored hash (unknown e-mail) the same work is done for nothing.
pub(super) async fn verify(password: String, stored: Option<String>, cost: PasswordCost) -> Result<bool> {
    blocking(move || {
        #[cfg(test)]
        VERIFIED.lock().unwrap().push(password.clone());
        let hasher = hasher(cost)?;
        let Some(stored) = stored else {
            let _: Result<phc::PasswordHash, _> = hasher.hash_password(password.as_bytes());
            return Ok(false);
        };
        let Ok(stored) = phc::PasswordHash::new(&stored) else { return Ok(false) };
        let within = Params::try_from(&stored).is_ok_and(|params| {
            MEMORY_BOUNDS.contains(&params.m_cost())
                && PASSES_BOUNDS.contains(&params.t_cost())
                && LANES_BOUNDS.contains(&params.p_cost())
        });
        Ok(within && hasher.verify_password(password.as_bytes(), &stored).is_ok())
    })
    .await
}

/// What a stored password should cost from now on, when it costs less than what is said now or is not argon2id in its last
/// version: at sign-in it is there in clear, and can be stored anew (OWASP Password Storage Cheat Sheet). Never less than it
/// cost before: programs that share a file and say different things would take turns.
pub(super) fn raised(stored: &str, cost: PasswordCost) -> Option<PasswordCost> {
    let stored = phc::PasswordHash::new(stored).ok()?;
    let params = Params::try_from(&stored).ok()?;
    let newest = stored.algorithm == Algorithm::Argon2id.ident() && stored.version == Some(Version::V0x13.into());
    let raised =
        PasswordCost { memory_kib: cost.memory_kib.max(params.m_cost()), passes: cost.passes.max(params.t_cost()) };
    (!newest || raised.memory_kib > params.m_cost() || raised.passes > params.t_cost()).then_some(raised)
}

fn hasher(cost: PasswordCost) -> Result<Argon2<'static>> {
    let params =
        Params::new(cost.memory_kib, cost.passes, LANES, None).map_err(|error| Error::internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_passwords_are_told_apart() {
        let code = |password| problem(password, "Andrew Adams", "andrew@chinook.example").map(|p| p.code);
        assert_eq!(code("short"), Some(ProblemCode::TooShort));
        assert_eq!(code("password"), Some(ProblemCode::TooCommon));
        assert_eq!(code("andrew-likes-tea"), Some(ProblemCode::TooPersonal));
        assert_eq!(code("aaaaaaaaaaaa"), Some(ProblemCode::TooWeak));
        assert_eq!(code("correct horse battery"), None);
        assert_eq!(code(&"long ".repeat(60)), code(&"long ".repeat(61)), "hundreds of characters are fine");
    }

    #[tokio::test]
    async fn only_the_password_verifies_and_strange_parameters_are_refused() {
        let cost = PasswordCost::default();
        let verify = |password: &str, stored: Option<String>| verify(password.to_owned(), stored, cost);
        let stored = hash("correct horse battery".to_owned(), cost).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{stored}");
        assert!(verify("correct horse battery", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse battery", None).await.unwrap());
        let cheap = stored.replace("m=65536", "m=8");
        assert!(!verify("correct horse battery", Some(cheap)).await.unwrap());
        // Four terabytes: whoever asked the system for them would be ended by it.
        let huge = stored.replace("m=65536", "m=4294967295");
        assert!(!verify("correct horse battery", Some(huge)).await.unwrap());
    }

    #[tokio::test]
    async fn a_stored_cost_is_raised_and_never_lowered() {
        let cost = |memory_kib, passes| PasswordCost::new(memory_kib, passes).unwrap();
        let stored = hash("correct horse battery".to_owned(), cost(20 * 1024, 3)).await.unwrap();
        for (said, expected) in [
            (cost(20 * 1024, 3), None),
            (PasswordCost::LEAST, None),
            (cost(21 * 1024, 3), Some(cost(21 * 1024, 3))),
            (cost(19 * 1024, 4), Some(cost(20 * 1024, 4))),
        ] {
            assert_eq!(raised(&stored, said), expected, "{said:?}");
        }
        for older in [stored.replace("argon2id", "argon2i"), stored.replace("v=19", "v=16")] {
            assert_eq!(raised(&older, PasswordCost::LEAST), Some(cost(20 * 1024, 3)), "{older}");
        }
        assert_eq!(raised("not a hash", PasswordCost::LEAST), None);
    }

    #[tokio::test]
    async fn a_cost_is_kept_with_the_hash_and_never_below_the_least() {
        let stored = hash("correct horse battery".to_owned(), PasswordCost::LEAST).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        let dearer = PasswordCost::new(20 * 1024, 4).unwrap();
        assert!(verify("correct horse battery".to_owned(), Some(stored), dearer).await.unwrap(), "by its own cost");
        assert_eq!(PasswordCost::new(19 * 1024, 2), Some(PasswordCost::LEAST));
        for (memory_kib, passes) in [(19 * 1024 - 1, 2), (19 * 1024, 1), (1024 * 1024 + 1, 2), (19 * 1024, 11)] {
            assert_eq!(PasswordCost::new(memory_kib, passes), None, "{memory_kib} KiB, {passes} passes");
        }
    }
}

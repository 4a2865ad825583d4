//! Hashes written like one that is there: the same scheme, the same work, a fresh salt. How passwords are kept is the business
//! of the program they belong to, which must find its own again.

use argon2::password_hash::{PasswordHasher, phc};
use argon2::{Algorithm, Argon2, Params, Version};
use data_encoding::{BASE32_NOPAD, BASE64, BASE64_NOPAD, HEXLOWER};
use pbkdf2::pbkdf2_hmac;
use sha2::{Digest, Sha256, Sha512};

use super::Scheme;
use crate::error::ProblemCode;
use crate::model::kind::Flaw;

/// Most work that a file may ask of whoever changes a password in it: memory of Argon2 in KiB, its passes and lanes, the cost of
/// bcrypt, rounds of PBKDF2, the logarithm of scrypt's N.
const MOST: (u32, u32, u32, u32, u32, u8) = (1024 * 1024, 10, 16, 15, 5_000_000, 18);
/// Bytes bcrypt takes in; what is beyond would not count.
const BCRYPT_TAKES: usize = 71;
/// Lengths of sums and of salts that are bytes.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=64;

/// The hash of a password, written like `example`. Takes as long as the example's work does: off the async threads.
///
/// # Errors
/// [`ProblemCode::SchemeUnsupported`] with `scheme`; [`ProblemCode::TooLong`] with `max` for bcrypt.
pub(crate) fn like(example: &str, password: &str) -> Result<String, Flaw> {
    let unsupported = || {
        let scheme = Scheme::of(example).map_or("", Scheme::name);
        (ProblemCode::SchemeUnsupported, Some(("scheme", scheme.to_owned())))
    };
    let form = Form::of(example).ok_or_else(unsupported)?;
    if let Form::Bcrypt { folded: false, .. } = form
        && password.len() > BCRYPT_TAKES
    {
        return Err((ProblemCode::TooLong, Some(("max", BCRYPT_TAKES.to_string()))));
    }
    let salt = form.fresh_salt().ok_or_else(unsupported)?;
    form.write(password.as_bytes(), &salt).ok_or_else(unsupported)
}

/// How a hash is written, without its salt and its sum.
enum Form {
    /// `$argon2id$v=19$m=…,t=…,p=…$salt$sum`, with a word before it where Django wrote it.
    Argon2 { before: &'static str, algorithm: Algorithm, version: Version, params: Params, salt: usize },
    /// `$2b$12$…`, with a word before it where Django wrote it; `folded`: of the password's SHA-256.
    Bcrypt { before: &'static str, version: bcrypt::Version, cost: u32, folded: bool },
    /// What stands before the salt, between salt and sum, and how both are written.
    Plain { before: String, work: Work, salt: Salt, between: String, sum: Letters, length: usize },
}

enum Work {
    Pbkdf2 { rounds: u32, long: bool },
    Scrypt(scrypt::Params),
}

/// Salts that are letters, and those that are written in letters.
enum Salt {
    Text,
    Bytes(Letters, usize),
}

#[derive(Clone, Copy)]
enum Letters {
    Hex,
    Base64,
    Bare,
    /// Base 64 as passlib writes it: bare, with `.` for `+`.
    Dotted,
}

impl Letters {
    fn write(self, bytes: &[u8]) -> String {
        match self {
            Self::Hex => HEXLOWER.encode(bytes),
            Self::Base64 => BASE64.encode(bytes),
            Self::Bare => BASE64_NOPAD.encode(bytes),
            Self::Dotted => BASE64_NOPAD.encode(bytes).replace('+', "."),
        }
    }

    fn read(self, text: &str) -> Option<Vec<u8>> {
        let read = match self {
            Self::Hex => HEXLOWER.decode(text.as_bytes()),
            Self::Base64 => BASE64.decode(text.as_bytes()),
            Self::Bare => BASE64_NOPAD.decode(text.as_bytes()),
            Self::Dotted => BASE64_NOPAD.decode(text.replace('.', "+").as_bytes()),
        };
        read.ok().filter(|bytes| LENGTHS.contains(&bytes.len()))
    }
}

impl Form {
    fn of(example: &str) -> Option<Self> {
        if let Some(rest) = example.strip_prefix("bcrypt_sha256$") {
            return Self::bcrypt("bcrypt_sha256$", rest, true);
        }
        if let Some(rest) = example.strip_prefix("bcrypt$") {
            return Self::bcrypt("bcrypt$", rest, false);
        }
        if example.starts_with("$2") {
            return Self::bcrypt("", example, false);
        }
        if let Some(rest) = example.strip_prefix("argon2").filter(|rest| rest.starts_with("$argon2")) {
            return Self::argon2("argon2", rest);
        }
        if example.starts_with("$argon2") {
            return Self::argon2("", example);
        }
        Self::plain(example)
    }

    fn argon2(before: &'static str, phc: &str) -> Option<Self> {
        let hash = phc::PasswordHash::new(phc).ok()?;
        let params = Params::try_from(&hash).ok()?;
        let within = params.m_cost() <= MOST.0 && params.t_cost() <= MOST.1 && params.p_cost() <= MOST.2;
        let salt = hash.salt.as_ref().map(|salt| salt.len()).filter(|length| LENGTHS.contains(length))?;
        within.then_some(())?;
        let version = hash.version.map_or(Ok(Version::V0x10), Version::try_from).ok()?;
        Some(Self::Argon2 { before, algorithm: Algorithm::new(hash.algorithm.as_str()).ok()?, version, params, salt })
    }

    fn bcrypt(before: &'static str, hash: &str, folded: bool) -> Option<Self> {
        let (version, rest) = hash.strip_prefix("$2")?.split_once('$')?;
        let version = match version {
            "a" => bcrypt::Version::TwoA,
            "b" => bcrypt::Version::TwoB,
            "y" => bcrypt::Version::TwoY,
            _ => return None,
        };
        let cost: u32 = rest.split_once('$')?.0.parse().ok()?;
        (4..=MOST.3).contains(&cost).then_some(Self::Bcrypt { before, version, cost, folded })
    }

    /// Those whose parts stand between `$`.
    fn plain(example: &str) -> Option<Self> {
        let parts: Vec<&str> = example.split('$').collect();
        let (before, work, salt, between, letters, sum) = match parts.as_slice() {
            // Django.
            ["pbkdf2_sha256", rounds, _, sum] => (
                format!("pbkdf2_sha256${rounds}$"),
                pbkdf2("sha256", rounds)?,
                Salt::Text,
                String::new(),
                Letters::Base64,
                sum,
            ),
            ["scrypt", n, _, r, p, sum] => {
                (format!("scrypt${n}$"), scrypt(log2(n)?, r, p)?, Salt::Text, format!("{r}${p}$"), Letters::Base64, sum)
            }
            // passlib.
            ["", name @ ("pbkdf2-sha256" | "pbkdf2-sha512"), rounds, salt, sum] => {
                let salt = Salt::Bytes(Letters::Dotted, Letters::Dotted.read(salt)?.len());
                let sha = name.strip_prefix("pbkdf2-")?;
                (format!("${name}${rounds}$"), pbkdf2(sha, rounds)?, salt, String::new(), Letters::Dotted, sum)
            }
            ["", "scrypt", work, salt, sum] => {
                let [n, r, p] = work.split(',').collect::<Vec<_>>().try_into().ok()?;
                let number = |text: &'_ str, name| text.strip_prefix(name).map(ToOwned::to_owned);
                let (n, r, p) = (number(n, "ln=")?, number(r, "r=")?, number(p, "p=")?);
                let salt = Salt::Bytes(Letters::Bare, Letters::Bare.read(salt)?.len());
                (format!("$scrypt${work}$"), scrypt(n.parse().ok()?, &r, &p)?, salt, String::new(), Letters::Bare, sum)
            }
            // Werkzeug.
            [method, _, sum] => {
                let work = match method.split(':').collect::<Vec<_>>().as_slice() {
                    ["pbkdf2", sha, rounds] => pbkdf2(sha, rounds)?,
                    ["scrypt", n, r, p] => scrypt(log2(n)?, r, p)?,
                    _ => return None,
                };
                (format!("{method}$"), work, Salt::Text, String::new(), Letters::Hex, sum)
            }
            _ => return None,
        };
        let length = letters.read(sum)?.len();
        Some(Self::Plain { before, work, salt, between, sum: letters, length })
    }

    fn fresh_salt(&self) -> Option<Vec<u8>> {
        let length = match self {
            Self::Argon2 { salt, .. } | Self::Plain { salt: Salt::Bytes(_, salt), .. } => *salt,
            Self::Bcrypt { .. } | Self::Plain { salt: Salt::Text, .. } => 16,
        };
        let mut salt = vec![0; length];
        getrandom::fill(&mut salt).ok()?;
        let is_text = matches!(self, Self::Plain { salt: Salt::Text, .. });
        Some(if is_text { BASE32_NOPAD.encode(&salt).to_lowercase().into_bytes() } else { salt })
    }

    fn write(&self, password: &[u8], salt: &[u8]) -> Option<String> {
        match self {
            Self::Argon2 { before, algorithm, version, params, .. } => {
                let hasher = Argon2::new(*algorithm, *version, params.clone());
                let hash: phc::PasswordHash = hasher.hash_password_with_salt(password, salt).ok()?;
                Some(format!("{before}{hash}"))
            }
            Self::Bcrypt { before, version, cost, folded } => {
                let sum = folded.then(|| HEXLOWER.encode(&Sha256::digest(password)));
                let password = sum.as_ref().map_or(password, |sum| sum.as_bytes());
                let hash = bcrypt::hash_with_salt(password, *cost, salt.try_into().ok()?).ok()?;
                Some(format!("{before}{}", hash.format_for_version(version.clone())))
            }
            Self::Plain { before, work, salt: written, between, sum, length } => {
                let mut bytes = vec![0; *length];
                match work {
                    Work::Pbkdf2 { rounds, long: false } => pbkdf2_hmac::<Sha256>(password, salt, *rounds, &mut bytes),
                    Work::Pbkdf2 { rounds, long: true } => pbkdf2_hmac::<Sha512>(password, salt, *rounds, &mut bytes),
                    Work::Scrypt(params) => scrypt::scrypt(password, salt, params, &mut bytes).ok()?,
                }
                let salt = match written {
                    Salt::Text => String::from_utf8(salt.to_vec()).ok()?,
                    Salt::Bytes(letters, _) => letters.write(salt),
                };
                Some(format!("{before}{salt}${between}{}", sum.write(&bytes)))
            }
        }
    }
}

fn pbkdf2(sha: &str, rounds: &str) -> Option<Work> {
    let rounds: u32 = rounds.parse().ok()?;
    let long = match sha {
        "sha256" => false,
        "sha512" => true,
        _ => return None,
    };
    (1..=MOST.4).contains(&rounds).then_some(Work::Pbkdf2 { rounds, long })
}

fn scrypt(log_n: u8, r: &str, p: &str) -> Option<Work> {
    let (r, p): (u32, u32) = (r.parse().ok()?, p.parse().ok()?);
    // 128 bytes for each of N times r: a quarter of a gigabyte at most.
    let within = log_n <= MOST.5 && (1..=8).contains(&r) && (1..=16).contains(&p);
    within.then(|| scrypt::Params::new(log_n, r, p).ok().map(Work::Scrypt)).flatten()
}

/// The logarithm of a power of two.
fn log2(number: &str) -> Option<u8> {
    let number: u32 = number.parse().ok()?;
    number.is_power_of_two().then(|| u8::try_from(number.ilog2()).ok()).flatten()
}

#[cfg(test)]
mod tests;

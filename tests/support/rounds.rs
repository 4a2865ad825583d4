//! How long a proof runs and where its chance comes from: `BUREAU_ROUNDS` and `BUREAU_SEED`, set by `cargo xtask prove`.

use std::str::FromStr;

/// Seed of the short form.
const SEED: u64 = 20_261_121;

/// Rounds asked for, else `short`.
#[must_use]
pub fn rounds(short: u32) -> u32 {
    environment("BUREAU_ROUNDS").unwrap_or(short)
}

/// Random numbers of this run; `salt` keeps proofs of one run apart.
#[must_use]
pub fn random(salt: u64) -> fastrand::Rng {
    fastrand::Rng::with_seed(seed() ^ salt)
}

/// The run's seed.
#[must_use]
pub fn seed() -> u64 {
    environment("BUREAU_SEED").unwrap_or(SEED)
}

fn environment<T: FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok().and_then(|value| value.parse().ok())
}

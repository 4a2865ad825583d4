//! Long proofs that need no killing: another process that alters, writes, locks and vacuums while we read and edit (the
//! storm), changes that are dropped on their way (leaving), random schemas, some with triggers, against plain SQL (the
//! corpus), random lists and filter trees against naive evaluators (the oracle, trees), random roles and rules against
//! a naive evaluator that denies what nothing allows (rules), values of every kind and typed keys through the wire and
//! back (values, keys), and no room left (full). `BUREAU_ROUNDS` and `BUREAU_SEED` repeat a run.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that cannot go on stops on the spot"
)]

mod closing;
mod corpus;
mod full;
mod keys;
mod leaving;
mod oracle;
mod rules;
mod storm;
mod trees;
mod values;

//! What the journeys through the real app share: a virtual display, the app's window under a driver, its page addressed by
//! role and name as a person would, and copies of the sample database. It asserts nothing: the tests do.

pub mod dialog;
pub mod drag;
pub mod dropped;
pub mod fixture;
pub mod kills;
pub mod page;
pub mod rounds;
pub mod screen;
pub mod trace;
pub mod visitor;
pub mod wait;
pub mod window;

/// Anything can go wrong between a test and a window; tests unwrap.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

//! The command line as scripts meet it: the program itself, on real files. What is asserted here, scripts rely on.

mod bench;
mod documents;
mod editing;
mod failures;
mod people;
mod reading;

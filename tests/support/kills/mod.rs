//! Processes that are killed while they work, and what may be found afterwards: the victim and its words, the small world
//! it changes, and the ground it stands on. It asserts nothing about Bureau: the tests do.

pub mod ground;
pub mod said;
pub mod victim;
pub mod world;

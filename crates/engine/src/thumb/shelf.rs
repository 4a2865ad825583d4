//! Thumbs that were made, by what they were made of: the same bytes have the same thumb, wherever they stand.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::Thumb;

/// Most that are kept: some screens of a list, a few megabytes at most.
const MOST: usize = 256;

/// What bytes are known by: nobody makes others that are known by the same.
pub(crate) type Seal = [u8; 32];

/// The seal of bytes.
pub(crate) fn seal(bytes: &[u8]) -> Seal {
    Sha256::digest(bytes).into()
}

/// The newest ones. That bytes have none is kept too: what took long to be refused is not tried again.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<VecDeque<(Seal, Option<Arc<Thumb>>)>>);

impl Shelf {
    /// The thumb of bytes of that seal; outer nothing when it was not made yet.
    pub(crate) fn find(&self, seal: &Seal) -> Option<Option<Arc<Thumb>>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(of, _)| of == seal).map(|(_, thumb)| thumb.clone())
    }

    /// Keeps it; the oldest one goes.
    pub(crate) fn keep(&self, seal: Seal, thumb: Option<Arc<Thumb>>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(of, _)| *of != seal);
        if kept.len() >= MOST {
            kept.pop_front();
        }
        kept.push_back((seal, thumb));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_are_kept_with_those_that_have_none() {
        let shelf = Shelf::default();
        let of = |number: usize| seal(&number.to_be_bytes());
        for number in 0..=MOST {
            shelf.keep(of(number), None);
        }
        assert_eq!(shelf.find(&of(0)), None);
        assert_eq!(shelf.find(&of(1)), Some(None));
        let thumb = Arc::new(Thumb { media: "image/png", bytes: vec![1], width: 1, height: 1 });
        shelf.keep(of(1), Some(Arc::clone(&thumb)));
        assert_eq!(shelf.find(&of(1)), Some(Some(thumb)));
        assert_eq!(shelf.find(&of(2)), Some(None), "in its own place");
    }
}

//! A view of the file to read lists in: one read transaction, its statements run at the connection's own desk.

use bureau_guard::Desk;

use super::connect::Reader;
use super::lend::Lent;
use super::read::{self, Doing, Extent, Jobs};
use crate::error::{Error, ErrorCode, Result};

/// One consistent view of the file.
pub(crate) enum View {
    /// On a connection made for it.
    Own {
        /// The connection.
        lent: Lent,
        /// A job has read in this view: what the next one reads must be the same view.
        begun: bool,
    },
    /// In a transaction of sqlx's.
    Reader(Reader),
}

impl View {
    pub(super) fn on(lent: Lent) -> Self {
        Self::Own { lent, begun: false }
    }
}

impl Jobs for View {
    fn until<'a, T: Send + 'static>(
        &'a mut self,
        stop: impl Future<Output = ()> + Send + 'a,
        extent: Extent,
        mut job: impl FnMut(&mut Desk<'_>) -> Result<T> + Send + 'static,
    ) -> Doing<'a, T> {
        let (lent, begun) = match self {
            Self::Own { lent, begun } => (lent, begun),
            Self::Reader(reader) => {
                return reader.until(stop, extent, move |desk| still(desk).and_then(|()| job(desk)));
            }
        };
        let first = !*begun;
        let viewed = move |desk: &mut Desk<'_>| {
            if first { desk.begin().map_err(read::unread) } else { still(desk) }?;
            job(desk)
        };
        let reading = lent.until(stop, extent, viewed);
        Box::pin(async move {
            let done = reading.await;
            *begun |= done.is_ok();
            done
        })
    }
}

/// SQLite ends a transaction by itself when the disk fails. What is read after that would be another state of the file
/// than the one in which it was asked who is reading; what is written would stay, whatever comes afterwards.
pub(super) fn still(desk: &Desk<'_>) -> Result<()> {
    if desk.has_view() { Ok(()) } else { Err(Error::new(ErrorCode::FileIo).because("the transaction has ended")) }
}

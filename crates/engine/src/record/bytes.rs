//! The bytes of one field of one record.

use bureau_guard::Desk;

use super::view::missing;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Catalog, RecordKey};
use crate::policy::{Actor, Verb, authorize, may_read};
use crate::store::{self, Extent, Jobs, View};

/// The bytes of a field, at most `most`; nothing when they are more, or none. A password's are nobody's, however it is stored.
///
/// # Errors
/// [`ErrorCode::RecordNotFound`], [`ErrorCode::FieldUnknown`].
pub(crate) async fn bytes(
    view: &mut View,
    (catalog, actor): (&Catalog, &Actor),
    (model, key, field): (&str, &RecordKey, &str),
    most: u64,
) -> Result<Option<Vec<u8>>> {
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let found = grant.model().field(field).filter(|found| grant.shows(&found.name) && !found.kind.is_secret());
    let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", field).with("model", model);
    let column = found.ok_or_else(unknown)?.name.clone();
    may_read(actor, grant.model(), std::slice::from_ref(key)).await?;
    let (extent, key) = (Extent::of_page(grant.computed()), key.clone());
    let job = move |desk: &mut Desk<'_>| {
        store::bytes_of(desk, &grant, &key, (&column, most))?.ok_or_else(|| missing(&grant, &key))
    };
    view.run(extent, job).await
}

//! Records as statements for another program.

use bureau_guard::Desk;

use super::view::missing;
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::model::{Catalog, Field, RecordKey};
use crate::policy::{Actor, Verb, authorize};
use crate::store::{self, Extent, Jobs, View};

/// Bytes of text, from which on it is no longer for a clipboard: 64 MiB.
const MOST: usize = 64 << 20;

/// One `INSERT` per record, in the order of the keys, with those of the fields that can be written and are no secret.
pub(crate) async fn insertions(
    view: &mut View,
    catalog: &Catalog,
    actor: &Actor,
    model: &str,
    keys: Vec<RecordKey>,
    fields: &[String],
) -> Result<String> {
    let grant = authorize(actor, Verb::View, &catalog.model(model)?)?;
    let mut columns = Vec::new();
    for name in fields {
        let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", model);
        let field = grant.model().field(name).filter(|field| grant.shows(&field.name)).ok_or_else(unknown)?;
        columns.extend(is_copied(field).then(|| field.name.clone()));
    }
    let extent = if keys.len() > 1 { Extent::More } else { Extent::of_page(grant.computed()) };
    let job = move |desk: &mut Desk<'_>| {
        let mut text = String::new();
        for key in &keys {
            let row = store::find_record(desk, &grant, key)?.ok_or_else(|| missing(&grant, key))?;
            let value = |name: &String| row.values.iter().find(|(field, _)| field == name).map(|(_, value)| value);
            let cells = columns.iter().filter_map(|name| Some((name.as_str(), value(name)?)));
            text.push_str(&store::insertion(&grant.model().table, cells));
            text.push('\n');
            if text.len() > MOST {
                return Err(Error::invalid(vec![Problem::new("", ProblemCode::TooLong).with("max", MOST)]));
            }
        }
        Ok(text)
    };
    view.run(extent, job).await
}

/// What the database works out itself it refuses to be given.
fn is_copied(field: &Field) -> bool {
    !field.generated && !field.kind.is_secret()
}

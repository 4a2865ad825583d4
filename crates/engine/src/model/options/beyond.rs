//! What a newer program stored of a model and this one does not understand: it stays when this one stores something else of it.

use toml::{Table, Value};

use super::part::Part;
use super::{Document, ModelOptions, stored};

/// The options of a model as they are kept, with what stood in `before` and this program does not understand.
pub(crate) fn stored_over(model: &ModelOptions, before: &str) -> String {
    let before = before.parse::<Table>().unwrap_or_default();
    let understood = Document::of_model(&before.to_string());
    let beyond = without(before, &table(understood.write()), 0);
    if beyond.is_empty() {
        return stored(model);
    }
    lay(beyond, table(model.write()), 0).to_string()
}

fn table(value: Value) -> Table {
    match value {
        Value::Table(table) => table,
        _ => Table::new(),
    }
}

/// Tables of which every key is said on its own: `fields`, each field in it, `validation` of a field.
fn opens(depth: u8, key: &str) -> bool {
    match depth {
        0 => key == "fields",
        1 => true,
        2 => key == "validation",
        _ => false,
    }
}

fn without(stored: Table, understood: &Table, depth: u8) -> Table {
    let left = stored.into_iter().filter_map(|(key, value)| match (value, understood.get(&key)) {
        (value, None) => Some((key, value)),
        (Value::Table(inner), Some(Value::Table(known))) if opens(depth, &key) => {
            let inner = without(inner, known, depth + 1);
            (!inner.is_empty()).then_some((key, Value::Table(inner)))
        }
        _ => None,
    });
    left.collect()
}

fn lay(mut under: Table, over: Table, depth: u8) -> Table {
    for (key, value) in over {
        let value = match (under.remove(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) if opens(depth, &key) => {
                Value::Table(lay(under, over, depth + 1))
            }
            (_, value) => value,
        };
        under.insert(key, value);
    }
    under
}

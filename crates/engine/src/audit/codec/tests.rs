//! The codec loses nothing and accepts nothing it did not write.

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Integer),
        any::<u64>().prop_map(|bits| Value::Real(f64::from_bits(bits))),
        ".{0,40}".prop_map(Value::Text),
        proptest::collection::vec(any::<u8>(), 0..6000).prop_map(Value::Blob),
        proptest::collection::vec(128u8..=255, 1..20).prop_map(Value::RawText),
    ]
}

fn entry() -> impl Strategy<Value = Entry> {
    let change = (".{1,12}", proptest::option::of(value()), proptest::option::of(value()))
        .prop_filter("what is the same before and after is kept", |(_, old, new)| old.is_none() || old != new)
        .prop_map(|(field, old, new)| FieldChange { field, old, new });
    let subject = (".{1,12}", proptest::collection::vec(value(), 1..3))
        .prop_map(|(table, parts)| Subject { table, key: RecordKey(parts) });
    (
        any::<i64>(),
        any::<i64>(),
        proptest::array::uniform6(".{0,12}"),
        proptest::option::of(".{0,12}"),
        proptest::option::of(subject),
        (proptest::collection::vec(change, 0..4), proptest::collection::vec((".{1,12}", value()), 0..4)),
    )
        .prop_map(
            |(
                seq,
                at,
                [change_id, actor_id, actor, actor_name, action, origin],
                acting_as,
                subject,
                (changes, kept),
            )| {
                Entry {
                    seq,
                    at,
                    change_id,
                    actor_id,
                    actor,
                    actor_name,
                    acting_as,
                    action,
                    origin,
                    subject,
                    changes,
                    kept,
                }
                .with_what_can_be_kept()
            },
        )
}

impl Entry {
    /// Only what is edited keeps anything.
    fn with_what_can_be_kept(mut self) -> Self {
        match self.kept.is_empty() || self.subject.is_none() {
            true => self.kept.clear(),
            false => self.action = "edit".into(),
        }
        self
    }
}

proptest! {
    #[test]
    fn what_is_encoded_is_decoded(entry in entry()) {
        let (bytes, outside) = encode(&entry);
        let outside: HashMap<Hash, Vec<u8>> = outside.into_iter().collect();
        let decoded = decode(&bytes, &|hash| outside.get(hash).cloned()).expect("own bytes are read");
        prop_assert_eq!(decoded, entry);
    }

    #[test]
    fn no_prefix_is_an_entry(entry in entry(), cut in any::<prop::sample::Index>()) {
        let (bytes, outside) = encode(&entry);
        let outside: HashMap<Hash, Vec<u8>> = outside.into_iter().collect();
        let shorter = &bytes[..cut.index(bytes.len())];
        prop_assert!(decode(shorter, &|hash| outside.get(hash).cloned()).is_err());
    }

    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(&bytes, &|_| None);
    }

    /// An entry has one way to be written: whatever else is read back must be those very bytes. The same is a fuzz target.
    #[test]
    fn changed_bytes_are_refused_or_are_another_entrys(
        entry in entry(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0..4u8, any::<u8>()), 1..4),
    ) {
        let (mut bytes, outside) = encode(&entry);
        let outside: HashMap<Hash, Vec<u8>> = outside.into_iter().collect();
        for (place, what, byte) in edits {
            let place = place.index(bytes.len());
            match what {
                0 => bytes[place] = byte,
                1 => bytes[place] ^= 1 << (byte % 8),
                2 => bytes.insert(place, byte),
                _ => drop(bytes.remove(place)),
            }
        }
        if let Ok(read) = decode(&bytes, &|hash| outside.get(hash).cloned()) {
            prop_assert_eq!(encode(&read).0, bytes);
        }
    }
}

#[test]
fn large_values_stand_outside_and_are_checked() {
    let change = FieldChange { field: "f".into(), old: None, new: Some(Value::Text("x".repeat(5000))) };
    let entry = Entry {
        seq: 1,
        at: 2,
        change_id: String::new(),
        actor_id: String::new(),
        actor: String::new(),
        actor_name: String::new(),
        acting_as: None,
        action: "edit".into(),
        origin: "cli".into(),
        subject: None,
        changes: vec![change],
        kept: Vec::new(),
    };
    let (bytes, outside) = encode(&entry);
    assert!(bytes.len() < 300, "the entry holds the hash, not the value");
    assert_eq!(outside.len(), 1);
    assert!(decode(&bytes, &|_| Some(b"tampered".to_vec())).is_err(), "a value that was swapped is noticed");
    assert!(decode(&bytes, &|_| None).is_err(), "a value that was removed is noticed");
    let mut inside = Encoder::default();
    inside.value(&Value::Text(String::new()));
    inside.bytes.truncate(1);
    inside.part(&[b'x'; INLINE + 1]);
    let mut input = Decoder { bytes: &inside.bytes, outside: &|_| None };
    assert!(input.value().is_err(), "a large value has one place, and that is outside");
}

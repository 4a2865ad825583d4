//! The execution flowchart of the Amis page, gate by gate: what is asked goes through the site, the application (here a group), the
//! page (here a model) and then list, read, create, update or delete; the first that is closed answers, in its own words.

use std::sync::{Arc, Mutex};

use bureau_engine::error::ErrorCode;
use bureau_engine::model::{Model, RecordKey};
use bureau_engine::policy::{Denial, Policy, User, Values, Verdict, async_trait};
use bureau_engine::record::{ListQuery, Record};
use bureau_engine::session::Session;

use crate::fixture::{File, builder, key, set};
use crate::roles::{code, enter, someone};

/// The gates that are closed, by their names.
#[derive(Clone, Default)]
struct Gates(Arc<Mutex<Vec<&'static str>>>);

impl Gates {
    fn close(&self, gates: &[&'static str]) {
        *self.0.lock().unwrap() = gates.to_vec();
    }

    fn at(&self, gate: &'static str) -> Verdict {
        if self.0.lock().unwrap().contains(&gate) { Err(Denial::because(gate)) } else { Ok(()) }
    }
}

#[async_trait]
impl Policy for Gates {
    async fn site(&self, _who: &User) -> Verdict {
        self.at("site")
    }
    async fn group(&self, _who: &User, group: &str) -> Verdict {
        if group == "Music" { self.at("app") } else { Ok(()) }
    }
    async fn access(&self, _who: &User, _model: &Model) -> Verdict {
        self.at("page")
    }
    async fn list(&self, _who: &User, _model: &Model, _query: Option<&ListQuery>) -> Verdict {
        self.at("list")
    }
    async fn read(&self, _who: &User, _model: &Model, _keys: Option<&[RecordKey]>) -> Verdict {
        self.at("read")
    }
    async fn add(&self, _who: &User, _model: &Model, _values: Option<&Values>) -> Verdict {
        self.at("create")
    }
    async fn edit(&self, _who: &User, _model: &Model, _record: Option<(&Record, &Values)>) -> Verdict {
        self.at("update")
    }
    async fn delete(&self, _who: &User, _model: &Model, _record: Option<&Record>) -> Verdict {
        self.at("delete")
    }
}

/// Which gate answered each of list, read, create, update and delete; nothing where it went through. `spare` is deleted where
/// nothing can be made.
async fn answers(bo: &Session, spare: &RecordKey) -> [Option<String>; 5] {
    fn gate<T>(outcome: bureau_engine::error::Result<T>) -> Option<String> {
        let error = outcome.err()?;
        assert_eq!(error.code, ErrorCode::RefusedByPolicy, "{error:?}");
        error.params.get("message").cloned()
    }
    let added = bo.add("genre", set(&[("Name", "New".into())])).await;
    let last = added.as_ref().map_or_else(|_| spare.clone(), |added| added.record.key.clone());
    [
        gate(bo.list("genre", &ListQuery::default()).await),
        gate(bo.get("genre", &key(1)).await),
        gate(added),
        gate(bo.update("genre", &key(2), set(&[("Name", "Other".into())])).await),
        gate(bo.delete("genre", &last).await),
    ]
}

#[tokio::test]
async fn flowchart_the_first_closed_gate_answers() {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["genre.*"]).await;
    let spare = superuser.add("genre", set(&[("Name", "Spare".into())])).await.unwrap().record.key;
    superuser.admin().close().await;
    let gates = Gates::default();
    let music = builder().model("Genre", |model| model.group("Music")).policy(gates.clone());
    let bo = enter(&music.open(&file.path).await.unwrap(), "bo@b.example").await.unwrap();
    let all = |gate: &str| [(); 5].map(|()| Some(gate.to_owned()));
    // From the inside out: whatever is closed further in, the outermost gate answers.
    let mut closed = vec![];
    for (place, gate) in ["list", "read", "create", "update", "delete"].into_iter().enumerate() {
        gates.close(&[gate]);
        let mut expected = [(); 5].map(|()| None);
        expected[place] = Some(gate.to_owned());
        if gate == "read" {
            // Ours: an edit answers with the record, so whoever may not read it may not edit it either.
            expected[3] = Some(gate.to_owned());
        }
        assert_eq!(answers(&bo, &spare).await, expected, "{gate} alone");
        closed.push(gate);
    }
    for gate in ["page", "app"] {
        closed.push(gate);
        gates.close(&closed);
        assert_eq!(answers(&bo, &spare).await, all(gate));
    }
    closed.push("site");
    gates.close(&closed);
    assert_eq!(code(bo.list("genre", &ListQuery::default()).await), Some(ErrorCode::NotSignedIn), "out of the site");
    gates.close(&[]);
    assert_eq!(answers(&bo, &spare).await, [(); 5].map(|()| None));
}

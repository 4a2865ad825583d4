//! Policies written in Rust: each gate alone, from outside in, and that none of them opens more than roles do.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bureau_engine::error::{ErrorCode, Result};
use bureau_engine::model::{Model, ModelOptions, RecordKey};
use bureau_engine::policy::{Denial, Fields, Policy, User, Values, Verb, Verdict, async_trait};
use bureau_engine::record::{Change, CountMode, Draft, Filter, ListQuery, Op, Record};
use bureau_engine::session::{Origin, Session};
use bureau_engine::transfer::{Cells, Export, Format};
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{EMAIL, File, PASSWORD, builder, key, set};
use crate::roles::{code, enter, person, role, someone};
use crate::rules::{count, keys};

/// Chinook with a role that may do everything to its models, as `policy` leaves it to its holder.
async fn under(policy: impl Policy) -> (File, Session) {
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["artist.*", "album.*", "track.*", "customer.*", "invoice.*"]).await;
    superuser.admin().close().await;
    let admin = builder().model("Invoice", billing).model("InvoiceLine", billing).policy(policy).open(&file.path).await;
    let bo = enter(&admin.unwrap(), "bo@b.example").await.unwrap();
    (file, bo)
}

fn billing(model: ModelOptions) -> ModelOptions {
    model.group("Billing")
}

fn words(words: &str) -> Verdict {
    Err(Denial::because(words))
}

/// What was refused, and in which words of the program's.
fn told<T>(outcome: Result<T>) -> (Option<ErrorCode>, Option<String>) {
    let error = outcome.err();
    (error.as_ref().map(|error| error.code), error.and_then(|error| error.params.get("message").cloned()))
}

fn own(said: &str) -> (Option<ErrorCode>, Option<String>) {
    (Some(ErrorCode::RefusedByPolicy), Some(said.into()))
}

const PLAIN: (Option<ErrorCode>, Option<String>) = (Some(ErrorCode::Forbidden), None);

async fn shown(session: &Session) -> Vec<String> {
    let models = session.models().await.unwrap();
    models.iter().filter(|allowed| !allowed.model.hidden()).map(|allowed| allowed.model.slug.clone()).collect()
}

async fn verbs(session: &Session, slug: &str) -> Vec<Verb> {
    let models = session.models().await.unwrap();
    models.into_iter().find(|allowed| allowed.model.slug == slug).map(|allowed| allowed.verbs).unwrap_or_default()
}

/// Aksara, "Site-level permissions": it stands in place of the gate for staff, at the sign-in and with every call.
#[tokio::test]
async fn a_policy_of_the_site_says_who_enters() {
    struct Names(Arc<AtomicBool>);
    #[async_trait]
    impl Policy for Names {
        async fn site(&self, who: &User) -> Verdict {
            if self.0.load(Ordering::SeqCst) && who.email.ends_with("@b.example") { Ok(()) } else { words("Not here.") }
        }
    }
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["artist.view"]).await;
    superuser.add_person(person("no@b.example", &[])).await.unwrap();
    superuser.admin().close().await;
    let open = Arc::new(AtomicBool::new(true));
    let admin = builder().policy(Names(Arc::clone(&open))).open(&file.path).await.unwrap();
    let bo = enter(&admin, "bo@b.example").await.unwrap();
    assert_eq!(shown(&bo).await, ["artist"]);
    let without_a_role = enter(&admin, "no@b.example").await.unwrap();
    assert!(shown(&without_a_role).await.is_empty(), "entry alone grants nothing");
    let superuser = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await;
    let refused = superuser.err().unwrap();
    assert_eq!((refused.code, refused.params.len()), (ErrorCode::InvalidCredentials, 0), "no word of why");
    open.store(false, Ordering::SeqCst);
    for session in [bo, without_a_role] {
        assert_eq!(code(session.models().await), Some(ErrorCode::NotSignedIn), "out at once");
    }
}

/// Amis: a denied application denies all inside; a denied page its list and every verb.
#[tokio::test]
async fn a_closed_outer_gate_closes_everything_inside() {
    struct Closed;
    #[async_trait]
    impl Policy for Closed {
        async fn group(&self, _who: &User, group: &str) -> Verdict {
            if group == "Billing" { words("Billing is closed today.") } else { Ok(()) }
        }
        async fn access(&self, _who: &User, model: &Model) -> Verdict {
            if model.slug == "album" { Err(Denial::new()) } else { Ok(()) }
        }
    }
    let (_file, bo) = under(Closed).await;
    assert_eq!(shown(&bo).await, ["artist", "customer", "track"]);
    let all = ListQuery::default();
    assert_eq!(told(bo.list("invoice", &all).await), own("Billing is closed today."));
    assert_eq!(told(bo.get("invoice", &key(1)).await), own("Billing is closed today."));
    assert_eq!(told(bo.delete("invoice", &key(1)).await), own("Billing is closed today."));
    assert_eq!(told(bo.list("album", &all).await), PLAIN);
    assert_eq!(told(bo.add("album", set(&[("Title", "New".into())])).await), PLAIN);
    assert_eq!(bo.get("track", &key(1)).await.unwrap().label("AlbumId"), None, "no name of what is closed");
    assert!(bo.choices("track", "AlbumId", "").await.is_err());
    let why = bo.can("album.edit", None, None).await.unwrap();
    let gates: Vec<(&str, &str)> = why.missing.iter().map(|it| (it.gate.as_str(), it.rule.as_str())).collect();
    assert_eq!((why.allowed, gates), (false, vec![("model", "policy")]));
    let why = bo.can("invoice.view", None, None).await.unwrap();
    let gates: Vec<(&str, &str)> = why.missing.iter().map(|it| (it.gate.as_str(), it.rule.as_str())).collect();
    assert_eq!(gates, [("group", "Billing is closed today.")]);
}

/// Aksara, "Module-level permissions": what is hidden is not listed, and guarded by the gates it has.
#[tokio::test]
async fn hidden_from_menus_is_not_closed() {
    struct Hidden;
    #[async_trait]
    impl Policy for Hidden {
        async fn visible(&self, who: &User, model: &Model) -> bool {
            who.is_admin || model.slug != "artist"
        }
    }
    let (file, bo) = under(Hidden).await;
    assert_eq!(shown(&bo).await, ["album", "customer", "invoice", "track"]);
    assert!(bo.model("artist").await.unwrap().hidden());
    assert_eq!(bo.get("artist", &key(1)).await.unwrap().display, "AC/DC");
    let superuser = bo.admin().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert!(shown(&superuser).await.contains(&"artist".to_owned()));
    drop(file);
}

/// Amis: lists are asked about their query, records about their keys; with nothing in hand it is asked in general.
#[tokio::test]
async fn lists_and_records_are_asked_about_apart() {
    struct Narrow;
    #[async_trait]
    impl Policy for Narrow {
        async fn list(&self, _who: &User, model: &Model, query: Option<&ListQuery>) -> Verdict {
            match query {
                _ if model.slug == "album" => words("No list of albums."),
                Some(query) if model.slug == "track" && query.filter.is_everything() => words("Filter first."),
                _ => Ok(()),
            }
        }
        async fn read(&self, _who: &User, model: &Model, keys: Option<&[RecordKey]>) -> Verdict {
            let first = keys.is_some_and(|keys| keys.contains(&key(1)));
            if model.slug == "artist" && first { words("Not that one.") } else { Ok(()) }
        }
    }
    let (file, bo) = under(Narrow).await;
    let all = ListQuery::default();
    let filtered = ListQuery { filter: Filter::term("GenreId", Op::Is, "1").unwrap(), ..ListQuery::default() };
    assert_eq!(told(bo.list("track", &all).await), own("Filter first."));
    assert!(bo.list("track", &filtered).await.is_ok());
    for model in ["track", "album"] {
        let said = own(if model == "track" { "Filter first." } else { "No list of albums." });
        assert_eq!(told(bo.count(model, &all, CountMode::Exact).await), said);
        assert_eq!(told(bo.stream(model, &all).await.map(drop)), said);
        let field = if model == "track" { "GenreId" } else { "ArtistId" };
        assert_eq!(told(bo.facets(model, field, &all, 5).await), said);
        assert_eq!(told(bo.totals(model, &[], &all).await), said);
        let export = Export { format: Format::Csv, cells: Cells::Exact, fields: Vec::new() };
        let to = file.folder.path().join(format!("{model}.csv"));
        let told = told(bo.export(model, &all, &export, &to, (&|_| (), &CancellationToken::new())).await);
        assert_eq!(told, said);
    }
    assert_eq!(told(bo.choices("track", "AlbumId", "").await), own("No list of albums."), "nor to choose from");
    let superuser = bo.admin().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert_eq!(told(superuser.history("artist", &key(1)).await), own("Not that one."));
    assert_eq!(bo.get("album", &key(1)).await.unwrap().display, "For Those About To Rock We Salute You");
    assert_eq!(told(bo.get("artist", &key(1)).await), own("Not that one."));
    assert_eq!(told(bo.insertions("artist", vec![key(2), key(1)], &["Name".into()]).await), own("Not that one."));
    assert!(bo.get("artist", &key(2)).await.is_ok() && bo.list("artist", &all).await.is_ok());
}

/// Aksara, "Object-level permissions": in general for what is offered, and about the very record, whole, when it changes.
#[tokio::test]
async fn changes_are_asked_about_with_the_record_and_its_values() {
    struct Careful;
    #[async_trait]
    impl Policy for Careful {
        async fn add(&self, _who: &User, model: &Model, values: Option<&Values>) -> Verdict {
            match values {
                None if model.slug == "album" => words("No albums."),
                Some(values) if values.get("Name") == Some(&Value::from("Nameless")) => words("No."),
                _ => Ok(()),
            }
        }
        async fn edit(&self, _who: &User, model: &Model, record: Option<(&Record, &Values)>) -> Verdict {
            let Some((record, values)) = record.filter(|_| model.slug == "customer") else { return Ok(()) };
            // A field that the person does not see, and one that they are about to change.
            let canadian = record.value("Country") == Some(&Value::from("Canada"));
            if canadian || values.contains_key("Email") { words("Not so.") } else { Ok(()) }
        }
        async fn delete(&self, _who: &User, model: &Model, record: Option<&Record>) -> Verdict {
            let named = record.is_some_and(|record| record.display == "AC/DC");
            if model.slug == "artist" && named { words("Never.") } else { Ok(()) }
        }
        async fn fields(&self, _who: &User, model: &Model, _record: Option<&Record>) -> Fields {
            if model.slug == "customer" { Fields::except(["Country"]) } else { Fields::All }
        }
    }
    let (file, bo) = under(Careful).await;
    assert_eq!(verbs(&bo, "album").await, [Verb::View, Verb::Edit, Verb::Delete, Verb::Export], "not even offered");
    assert_eq!(told(bo.add("album", set(&[("Title", "T".into())])).await), own("No albums."));
    assert_eq!(told(bo.add("artist", set(&[("name", "Nameless".into())])).await), own("No."), "in whatever case");
    let added = bo.add("artist", set(&[("Name", "Named".into())])).await.unwrap().record;
    // Customer 3 is of Canada, 2 of Germany.
    assert_eq!(told(bo.update("customer", &key(3), set(&[("City", "M".into())])).await), own("Not so."));
    assert_eq!(told(bo.update("customer", &key(2), set(&[("EMAIL", "a@b.example".into())])).await), own("Not so."));
    bo.update("customer", &key(2), set(&[("City", "M".into())])).await.unwrap();
    bo.delete("artist", &added.key).await.unwrap();
    let delete = |id| Change::Delete { model: "artist".into(), key: key(id) };
    let lone = bo.add("artist", set(&[("Name", "Lone".into())])).await.unwrap().record.key;
    let two = vec![Change::Delete { model: "artist".into(), key: lone.clone() }, delete(1)];
    let refused = bo.apply(two, |_| (), CancellationToken::new()).await.unwrap_err();
    let at: Vec<(usize, ErrorCode)> = refused.0.iter().map(|(place, error)| (*place, error.code)).collect();
    assert_eq!(at, [(1, ErrorCode::RefusedByPolicy)], "all or nothing, and which");
    assert!(bo.get("artist", &lone).await.is_ok());
    // Superusers are not beyond it, nor is taking back.
    let superuser = bo.admin().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert_eq!(told(superuser.update("customer", &key(3), set(&[("City", "M".into())])).await), own("Not so."));
    file.run("UPDATE Customer SET Country = 'Canada' WHERE CustomerId = 2").await;
    let newest = superuser.history("customer", &key(2)).await.unwrap().entries[0].seq;
    assert_eq!(told(superuser.undo(Some(newest)).await), own("Not so."));
}

/// What is written is what is asked about: the parent that a child is saved under, one spelling of a field, and no
/// answer shows more of a record than its page.
#[tokio::test]
async fn nothing_is_written_or_answered_that_was_not_asked_about() {
    struct Exact;
    #[async_trait]
    impl Policy for Exact {
        async fn add(&self, _who: &User, model: &Model, values: Option<&Values>) -> Verdict {
            let first = values.is_some_and(|values| values.get("ArtistId") == Some(&Value::Integer(1)));
            if model.slug == "album" && first { words("Not under that one.") } else { Ok(()) }
        }
        async fn read(&self, _who: &User, model: &Model, keys: Option<&[RecordKey]>) -> Verdict {
            let third = keys.is_some_and(|keys| keys.contains(&key(3)));
            if model.slug == "artist" && third { words("Not that one.") } else { Ok(()) }
        }
        async fn fields(&self, _who: &User, model: &Model, record: Option<&Record>) -> Fields {
            if model.slug == "customer" && record.is_some() { Fields::except(["Phone"]) } else { Fields::All }
        }
        async fn readonly(&self, _who: &User, model: &Model, record: Option<&Record>) -> Vec<String> {
            if model.slug == "invoice" && record.is_some() { vec!["Gone".into()] } else { Vec::new() }
        }
    }
    let (_file, bo) = under(Exact).await;
    let child = set(&[("Title", "T".into()), ("ArtistId", Value::Integer(2))]);
    let parent = Change::Edit { model: "artist".into(), key: key(1), draft: Draft::default() };
    let add = Box::new(Change::Add { model: "album".into(), draft: child });
    let both = vec![parent, Change::Under { parent: 0, field: "ArtistId".into(), change: add }];
    let refused = bo.apply(both, |_| (), CancellationToken::new()).await.unwrap_err();
    assert_eq!(refused.0[0].1.params.get("message").map(String::as_str), Some("Not under that one."));
    let twice = set(&[("Title", "T".into()), ("ArtistId", Value::Integer(2)), ("artistid", Value::Integer(1))]);
    assert_eq!(code(bo.add("album", twice).await), Some(ErrorCode::InvalidRequest));
    assert_eq!(told(bo.update("artist", &key(3), Draft::default()).await), own("Not that one."));
    let mut guess = set(&[("City", "x".into())]);
    guess.base.insert("Phone".into(), "not this".into());
    let updated = bo.update("customer", &key(4), guess).await.unwrap().record;
    assert!(updated.value("Phone").is_none() && updated.value("City").is_some());
    assert_eq!(told(bo.update("invoice", &key(1), set(&[("BillingCity", "x".into())])).await), PLAIN, "fails closed");
    assert_eq!(code(bo.as_role("one").await), Some(ErrorCode::Forbidden));
    let superuser = bo.admin().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert_eq!(code(superuser.as_role("one").await), Some(ErrorCode::NotAvailable));
}

/// Aksara, "Field-level permissions" and "Filtering visible records".
#[tokio::test]
async fn fields_and_rows_narrow_every_way_to_them() {
    struct Less;
    #[async_trait]
    impl Policy for Less {
        async fn fields(&self, who: &User, model: &Model, record: Option<&Record>) -> Fields {
            let own = record.is_some_and(|record| record.value("City") == Some(&Value::from("Oslo")));
            match model.slug.as_str() {
                "customer" if own => Fields::except(["Phone", "Address"]),
                "customer" if !who.is_admin => Fields::except(["Phone"]),
                "artist" if who.is_admin => Fields::only(["ArtistId"]),
                _ => Fields::All,
            }
        }
        async fn readonly(&self, _who: &User, model: &Model, record: Option<&Record>) -> Vec<String> {
            let oslo = record.is_some_and(|record| record.value("City") == Some(&Value::from("Oslo")));
            match model.slug.as_str() {
                "customer" if oslo => vec!["Email".into(), "Company".into()],
                "customer" => vec!["Company".into()],
                _ => Vec::new(),
            }
        }
        async fn rows(&self, who: &User, model: &Model) -> Option<Filter> {
            let norwegian = Filter::term("Country", Op::Is, "Norway").filter(|_| model.slug == "customer");
            norwegian.filter(|_| !who.is_admin)
        }
    }
    let (_file, bo) = under(Less).await;
    let all = ListQuery::default();
    assert_eq!(keys(&bo, "customer", &all).await, ["4"]);
    assert_eq!(count(&bo, "customer").await, Some(1));
    assert_eq!(code(bo.get("customer", &key(1)).await), Some(ErrorCode::RecordNotFound));
    assert_eq!(
        code(bo.update("customer", &key(1), set(&[("City", "x".into())])).await),
        Some(ErrorCode::RecordNotFound)
    );
    let away = bo.update("customer", &key(4), set(&[("Country", "Sweden".into())])).await;
    assert_eq!(code(away), Some(ErrorCode::OutsideRule), "no moving out of one's sight");
    let sorted = ListQuery { sort: vec![bureau_engine::record::Sort::by("Phone")], ..ListQuery::default() };
    assert_eq!(code(bo.list("customer", &sorted).await), Some(ErrorCode::FieldUnknown));
    let listed = bo.list("customer", &all).await.unwrap().records;
    assert!(listed[0].value("Phone").is_none() && listed[0].value("Address").is_some());
    let one = bo.get("customer", &key(4)).await.unwrap();
    assert!(one.value("Phone").is_none() && one.value("Address").is_none(), "its own page has less");
    let change =
        Draft { values: set(&[("email", "x@b.example".into()), ("City", "Bergen".into())]).values, ..Draft::default() };
    let updated = bo.update("customer", &key(4), change).await.unwrap();
    assert_eq!(
        (updated.ignored, updated.record.value("City")),
        (vec!["email".to_owned()], Some(&Value::from("Bergen")))
    );
    assert_eq!(updated.record.value("Email"), Some(&Value::from("bjorn.hansen@yahoo.no")));
    let updated = bo.update("customer", &key(4), set(&[("Company", "B".into())])).await.unwrap();
    assert_eq!(updated.ignored, ["Company"]);
    // A superuser's history has no more than they see.
    let superuser = bo.admin().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert!(superuser.list("artist", &all).await.unwrap().records[0].value("Name").is_none());
    bo.update("artist", &key(1), set(&[("Name", "Renamed".into())])).await.unwrap();
    let history = superuser.history("artist", &key(1)).await.unwrap();
    assert_eq!((history.entries.len(), history.entries[0].changes.len()), (1, 0));
    let log = superuser.audit(1).await.unwrap();
    assert_eq!((log[0].0.action.as_str(), log[0].0.changes.len()), ("edit", 0));
}

/// A policy only narrows; of several all must agree; one that names what is not there closes the model.
#[tokio::test]
async fn no_policy_opens_more_than_roles_do() {
    struct Wide;
    impl Policy for Wide {}
    struct Stale;
    #[async_trait]
    impl Policy for Stale {
        async fn fields(&self, _who: &User, model: &Model, _record: Option<&Record>) -> Fields {
            if model.slug == "album" { Fields::except(["Salary"]) } else { Fields::All }
        }
        async fn rows(&self, _who: &User, model: &Model) -> Option<Filter> {
            Filter::term("gone", Op::Is, "1").filter(|_| model.slug == "track")
        }
        async fn delete(&self, _who: &User, _model: &Model, _record: Option<&Record>) -> Verdict {
            Err(Denial::new())
        }
    }
    let file = File::chinook();
    let (superuser, _) = someone(&file, &["artist.view", "album.view", "track.view"]).await;
    superuser.add_role(role("two", &["artist.delete"])).await.unwrap();
    superuser.add_person(person("cy@b.example", &["two"])).await.unwrap();
    superuser.admin().close().await;
    let admin = builder().policy(Wide).policy(Stale).open(&file.path).await.unwrap();
    let bo = enter(&admin, "bo@b.example").await.unwrap();
    assert_eq!(shown(&bo).await, ["artist"]);
    assert_eq!(verbs(&bo, "artist").await, [Verb::View]);
    assert_eq!(told(bo.list("customer", &ListQuery::default()).await), PLAIN);
    let cy = enter(&admin, "cy@b.example").await.unwrap();
    assert_eq!(verbs(&cy, "artist").await, [Verb::View]);
    let superuser = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert!(!verbs(&superuser, "artist").await.contains(&Verb::Delete));
    assert_eq!(told(superuser.list("album", &ListQuery::default()).await), PLAIN);
}

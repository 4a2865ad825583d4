//! Options: each does what it says; the workspace's before Rust's, Rust's before what is inferred.

use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::model::options::{Choice, FieldGroup, Fieldset, Format, Scalar, SoftDelete, Widget};
use bureau_engine::model::{Field, Kind, ModelOptions};
use bureau_engine::policy::Verb;
use bureau_engine::record::ListQuery;
use bureau_engine::session::Origin;
use bureau_engine::value::Value;
use bureau_engine::{Admin, Session};

use crate::fixture::{EMAIL, File, PASSWORD, key, set};

pub const SHOP: &str = r#"
CREATE TABLE "Item" ("Id" INTEGER PRIMARY KEY, "Name" TEXT NOT NULL, "Code" TEXT, "Size" INTEGER, "Price" NUMERIC(10,2),
    "Live" BOOLEAN, "Day" DATE, "State" TEXT CHECK ("State" IN ('new', 'old', 'gone')), "Note" TEXT,
    "Shelf" INTEGER REFERENCES "Shelf" ("Id"), "Twice" GENERATED ALWAYS AS ("Size" * 2));
CREATE TABLE "Shelf" ("Id" INTEGER PRIMARY KEY, "Name" TEXT, "Row" TEXT);
INSERT INTO "Shelf" VALUES (1, 'Top', 'A'), (2, 'Low', 'B');
INSERT INTO "Item" ("Id", "Name", "Code", "Size", "Price", "Live", "Day", "State", "Note", "Shelf") VALUES
    (1, 'Apple', 'A1', 3, 1.5, 1, '2026-01-01', 'new', 'red', 1),
    (2, 'Pear', 'P2', 1, 2.5, 0, '2026-02-01', 'old', 'green', 1),
    (3, 'Fig', 'F3', 2, 3.5, 1, '2026-03-01', 'new', NULL, 2);
"#;

/// The shop, with what a Rust program says about `Item`; nothing stored.
async fn registered(say: impl FnOnce(ModelOptions) -> ModelOptions) -> (File, Session) {
    let file = File::with(SHOP).await;
    file.enable().await;
    let admin = Admin::builder().model("Item", say).open(&file.path).await.unwrap();
    let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    (file, session)
}

/// The shop, with a file of options taken in.
pub async fn imported(toml: &str) -> (File, Session) {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    session.import_options(toml).await.unwrap();
    (file, session)
}

async fn keys(session: &Session, query: &ListQuery) -> Vec<i64> {
    let page = session.list("item", query).await.unwrap();
    let number = |value: &Value| if let Value::Integer(number) = value { *number } else { panic!("{value:?}") };
    page.records.iter().map(|record| number(&record.key.0[0])).collect()
}

async fn refused(session: &Session, changes: &[(&str, Value)]) -> Vec<(String, ProblemCode)> {
    let error = session.update("item", &key(1), set(changes)).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidInput);
    error.problems.into_iter().map(|problem| (problem.field, problem.code)).collect()
}

async fn accepted(session: &Session, changes: &[(&str, Value)]) {
    session.update("item", &key(1), set(changes)).await.unwrap_or_else(|error| panic!("{changes:?}: {error}"));
}

#[tokio::test]
async fn names_icon_group_and_order_are_as_said() {
    let (_file, session) = registered(|m| m.label("Goods").icon("apple").group("Shop").order(7)).await;
    let models = session.models().await.unwrap();
    let labels: Vec<&str> = models.iter().map(|allowed| allowed.model.label.as_str()).collect();
    assert_eq!(labels, ["Shelves", "Goods"], "order before label");
    let item = &models[1].model;
    assert_eq!((item.label_one.as_str(), item.icon.as_str(), item.group()), ("Good", "apple", Some("Shop")));
    let (_file, session) = registered(|m| m.label_one("Ware")).await;
    let item = session.model("item").await.unwrap();
    assert_eq!((item.label.as_str(), item.label_one.as_str()), ("Wares", "Ware"), "one word gives the other");
}

#[tokio::test]
async fn a_hidden_model_says_so_and_still_opens() {
    let (_file, session) = registered(|m| m.hidden(true)).await;
    let models = session.models().await.unwrap();
    let hidden: Vec<bool> = models.iter().map(|allowed| allowed.model.hidden()).collect();
    assert_eq!(hidden, [true, false]);
    assert_eq!(keys(&session, &ListQuery::default()).await, [1, 2, 3]);
}

#[tokio::test]
async fn lists_have_their_columns_order_and_size() {
    let (_file, session) = registered(|m| m.list_display(["Price", "Name"]).ordering(["-Size"]).per_page(2)).await;
    let item = session.model("item").await.unwrap();
    assert_eq!(item.listed().iter().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["Price", "Name"]);
    assert_eq!(keys(&session, &ListQuery::of(&item)).await, [1, 3], "largest first, two to a page");
    let by_name = ListQuery { sort: vec![bureau_engine::record::Sort::by("Name")], ..ListQuery::default() };
    assert_eq!(keys(&session, &by_name).await, [1, 3, 2], "an order that is asked for wins");
}

#[tokio::test]
async fn a_position_orders_a_list_that_has_no_order() {
    let (_file, session) = registered(|m| m.position("Size")).await;
    assert_eq!(keys(&session, &ListQuery::default()).await, [2, 3, 1]);
    let (_file, session) = registered(|m| m.position("Size").ordering(["Name"])).await;
    assert_eq!(keys(&session, &ListQuery::default()).await, [1, 3, 2]);
}

#[tokio::test]
async fn the_search_looks_where_it_is_told() {
    let search = |text: &str| ListQuery { search: text.into(), ..ListQuery::default() };
    let (_file, session) = registered(|m| m.search_fields(["Note"])).await;
    assert_eq!(keys(&session, &search("red")).await, [1]);
    assert_eq!(keys(&session, &search("Apple")).await, [0; 0], "the name is not among them");
}

#[tokio::test]
async fn a_template_names_records_and_is_searched_as_it_reads() {
    let file = File::with(SHOP).await;
    let admin = Admin::builder().model("Shelf", |m| m.display("{Row}, {Name}")).open(&file.path).await.unwrap();
    let session = admin.owner(Origin::Library).unwrap();
    assert_eq!(session.get("shelf", &key(1)).await.unwrap().display, "A, Top");
    let page = session.list("item", &ListQuery::default()).await.unwrap();
    assert_eq!(page.records[0].label("Shelf"), Some("A, Top"), "where it is referred to, too");
    let found = session.choices("item", "Shelf", "b, l").await.unwrap();
    assert_eq!(found.choices, [(Value::Integer(2), "B, Low".to_owned())]);
}

#[tokio::test]
async fn fields_that_are_shown_or_left_out_only_are_left_alone() {
    let (file, session) = registered(|m| m.readonly_fields(["Code"]).form_exclude(["Note"])).await;
    let item = session.model("item").await.unwrap();
    assert!(item.field("Code").unwrap().read_only && item.field("Note").unwrap().excluded);
    let changes = [("Code", Value::from("X")), ("Note", Value::from("X")), ("Size", Value::Integer(9))];
    let updated = session.update("item", &key(1), set(&changes)).await.unwrap();
    assert_eq!(updated.ignored, ["Code", "Note"]);
    let row = file.ask("SELECT i.Code || i.Note || i.Size FROM Item AS i WHERE i.Id = 1").await;
    assert_eq!(row, ["A1red9"], "the rest is written");
}

#[tokio::test]
async fn every_field_stands_in_one_group() {
    let groups = async |sets: Vec<Fieldset>| {
        let (file, session) = registered(|m| m.fieldsets(sets)).await;
        file.run("ALTER TABLE Item DROP COLUMN Code").await;
        file.run("ALTER TABLE Item DROP COLUMN Note").await;
        let item = session.model("item").await.unwrap();
        let names = |group: &FieldGroup<'_>| {
            let fields: Vec<&str> = group.fields.iter().map(|field| field.name.as_str()).collect();
            format!("{}{}: {}", group.label.unwrap_or("-"), if group.collapsed { "*" } else { "" }, fields.join(" "))
        };
        item.field_groups().iter().map(names).collect::<Vec<_>>()
    };
    let sets = vec![
        Fieldset::new("Sale", ["PRICE", "Live", "Code"]),
        Fieldset::new("Gone", ["Note"]),
        Fieldset::new("Place", ["Shelf"]).collapsed(true),
    ];
    let expected = ["Sale: Price Live", "Place*: Shelf", "-: Id Name Size Day State Twice"];
    assert_eq!(groups(sets).await, expected, "what is gone stands nowhere, what is nowhere stands last");
    assert_eq!(groups(vec![Fieldset::new("Gone", ["Note"])]).await, [""; 0], "nothing is left to group by");
    assert_eq!(groups(Vec::new()).await, [""; 0]);
}

#[tokio::test]
async fn fields_are_entered_and_offered_as_said() {
    let (file, session) = registered(|m| {
        m.inline_edit_fields(["PRICE", "Note"])
            .list_filter(["State", "Note", "Price"])
            .prepopulated_fields([("Code", ["Note", "NAME"]), ("Name", ["Note", "Code"])])
            .raw_id_fields(["Shelf"])
            .field("Price", |field| field.format(Format::Percent))
    })
    .await;
    file.run("ALTER TABLE Item DROP COLUMN Note").await;
    let item = session.model("item").await.unwrap();
    let names = |fields: Vec<&Field>| fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>().join(" ");
    assert_eq!(item.edited_in_list().map(names).as_deref(), Some("Price"), "what is gone is not there");
    assert_eq!(item.offered_filters().map(names).as_deref(), Some("State Price"));
    let made: Vec<_> = item.prepopulated().into_iter().map(|(to, from)| (to.name.clone(), names(from))).collect();
    assert_eq!(made, [("Code", "Name"), ("Name", "Code")].map(|(to, from)| (to.to_owned(), from.to_owned())));
    let shelf = item.field("Shelf").unwrap();
    assert_eq!(item.widget(shelf), Some(Widget::Input), "one line for its key");
    assert_eq!(item.field("Price").unwrap().format(), Some(Format::Percent));

    let (_file, session) = imported(
        "[models.Item]\ninline_edit_fields = []\nraw_id_fields = [\"Shelf\"]\nfields.Shelf.widget = \"search\"",
    )
    .await;
    let item = session.model("item").await.unwrap();
    assert_eq!(item.edited_in_list(), Some(Vec::new()), "none is not all");
    assert_eq!(item.offered_filters(), None);
    assert_eq!(item.widget(item.field("Shelf").unwrap()), Some(Widget::Search), "what is said of the field itself");
}

#[tokio::test]
async fn what_is_switched_off_is_off_for_superusers_too() {
    for (verb, say) in [
        (Verb::Add, (|m| m.can_add(false)) as fn(ModelOptions) -> ModelOptions),
        (Verb::Edit, |m| m.can_edit(false)),
        (Verb::Delete, |m| m.can_delete(false)),
    ] {
        let (_file, session) = registered(say).await;
        let models = session.models().await.unwrap();
        let item = models.iter().find(|allowed| allowed.model.slug == "item").unwrap();
        assert!(!item.verbs.contains(&verb), "{verb:?}");
        assert_eq!(item.verbs.len(), 4, "and nothing else is: {:?}", item.verbs);
    }
    let (_file, session) = registered(|m| m.can_edit(false)).await;
    let error = session.update("item", &key(1), set(&[("Size", Value::Integer(9))])).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::SwitchedOff);
}

#[tokio::test]
async fn a_field_has_its_label_kind_and_default() {
    let (_file, session) = registered(|m| {
        m.field("Note", |f| f.label("Remark").kind("long_text").help("Short, please").initial("none"))
            .field("Size", |f| f.kind("boolean").initial(true))
    })
    .await;
    let item = session.model("item").await.unwrap();
    let note = item.field("Note").unwrap();
    assert_eq!((note.label.as_str(), &note.kind), ("Remark", &Kind::LongText(None)));
    assert_eq!(note.options.help.as_deref(), Some("Short, please"));
    assert_eq!(note.default_value(), Some(Value::from("none")));
    assert_eq!(item.field("Size").unwrap().default_value(), Some(Value::Integer(1)), "yes, as the column stores it");
    assert_eq!(refused(&session, &[("Size", Value::Integer(5))]).await, [("Size".into(), ProblemCode::NotABoolean)]);
}

#[tokio::test]
async fn choices_are_the_values_a_field_may_have() {
    let (_file, session) = registered(|m| {
        m.field("Code", |f| f.choices(["A1", "B2"].map(Choice::new)))
            .field("State", |f| f.choices([Choice::new("old").label("Was").color("#aa0000"), Choice::new("new")]))
            .field("Live", |f| f.choices([Choice::new(true).label("Sold"), Choice::new(false)]))
    })
    .await;
    assert_eq!(refused(&session, &[("Code", Value::from("C3"))]).await, [("Code".into(), ProblemCode::NotAChoice)]);
    assert_eq!(refused(&session, &[("State", Value::from("gone"))]).await, [("State".into(), ProblemCode::NotAChoice)]);
    accepted(&session, &[("Code", Value::from("B2"))]).await;
    let item = session.model("item").await.unwrap();
    let was = item.field("State").unwrap().choice(&Value::from("old")).unwrap();
    assert_eq!((was.label.as_deref(), was.color.as_deref()), (Some("Was"), Some("#aa0000")));
    let live = item.field("Live").unwrap();
    assert!(matches!(live.kind, Kind::Boolean(_)), "yes and no stay what they are");
    assert_eq!(live.choice(&Value::Integer(1)).unwrap().label.as_deref(), Some("Sold"));
}

#[tokio::test]
async fn values_are_what_the_validation_asks_for() {
    let (_file, session) = registered(|m| {
        m.field("Note", |f| f.validation(|v| v.required(true)))
            .field("Name", |f| f.validation(|v| v.min_length(2).max_length(4)))
            .field("Size", |f| f.validation(|v| v.min(1).max(10)))
            .field("Day", |f| f.kind("datetime").validation(|v| v.min("2026-01-01").max("2026-12-31")))
            .field("Code", |f| f.validation(|v| v.pattern("[A-Z][0-9]")))
    })
    .await;
    use ProblemCode as P;
    for (field, wrong, code, right) in [
        ("Note", Value::Null, P::Required, Value::from("x")),
        ("Note", Value::from("  "), P::Required, Value::from("x")),
        ("Name", Value::from("A"), P::TooShort, Value::from("AB")),
        ("Name", Value::from("Apple"), P::TooLong, Value::from("Appl")),
        ("Size", Value::Integer(0), P::TooSmall, Value::Integer(1)),
        ("Size", Value::Integer(11), P::TooLarge, Value::Integer(10)),
        ("Day", Value::from("2025-12-31"), P::TooSmall, Value::from("2026-01-01")),
        ("Day", Value::from("2027-01-01"), P::TooLarge, Value::from("2026-12-31 23:59")),
        ("Code", Value::from("A11"), P::PatternMismatch, Value::from("Z9")),
    ] {
        assert_eq!(refused(&session, &[(field, wrong.clone())]).await, [(field.to_owned(), code)], "{field} {wrong:?}");
        accepted(&session, &[(field, right)]).await;
    }
    let both = refused(&session, &[("Size", Value::Integer(0)), ("Name", Value::from("A"))]).await;
    assert_eq!(both.len(), 2, "all problems at once");
    assert!(session.model("item").await.unwrap().field("Note").unwrap().required);
}

#[tokio::test]
async fn values_are_unique_together_where_that_is_said() {
    let (_file, session) = registered(|m| {
        m.field("Name", |f| f.validation(|v| v.unique_with(["Shelf"])))
            .field("Code", |f| f.validation(|v| v.unique_with([""; 0])))
    })
    .await;
    let twin = || vec![("Name".to_owned(), ProblemCode::NotUniqueTogether)];
    assert_eq!(refused(&session, &[("Name", Value::from("Pear"))]).await, twin(), "on the same shelf");
    accepted(&session, &[("Name", Value::from("Fig"))]).await;
    assert_eq!(refused(&session, &[("Shelf", Value::Integer(2))]).await, twin(), "when the other field moves");
    accepted(&session, &[("Shelf", Value::Null)]).await;
    accepted(&session, &[("Name", Value::from("Pear"))]).await;
    let alone = refused(&session, &[("Code", Value::from("P2"))]).await;
    assert_eq!(alone, [("Code".to_owned(), ProblemCode::NotUnique)]);
    accepted(&session, &[("Code", Value::Null)]).await;
}

#[tokio::test]
async fn a_new_record_begins_as_said_and_is_held_to_the_same_rules() {
    let (_file, session) = registered(|m| {
        m.readonly_fields(["Code"])
            .field("Note", |f| f.initial("none"))
            .field("Size", |f| f.initial(4).validation(|v| v.required(true)))
            .field("Day", |f| f.validation(|v| v.required(true)))
            .field("Name", |f| f.validation(|v| v.unique_with(["Size"])))
    })
    .await;
    let error = session.add("item", set(&[("Name", Value::from("Plum"))])).await.unwrap_err();
    let found: Vec<_> = error.problems.iter().map(|problem| (problem.field.as_str(), problem.code)).collect();
    assert_eq!(found, [("Day", ProblemCode::Required)], "the size has a default");
    let plum = [("Name", Value::from("Plum")), ("Day", Value::from("2026-05-05")), ("Code", Value::from("X"))];
    let added = session.add("item", set(&plum)).await.unwrap();
    assert_eq!(added.ignored, ["Code"]);
    let value =
        |name: &str| added.record.values.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone());
    assert_eq!((value("Note"), value("Size")), (Some(Value::from("none")), Some(Value::Integer(4))));
    assert_eq!(value("Code"), Some(Value::Null), "what is only shown is not written");
    let twin = session.add("item", set(&plum)).await.unwrap_err();
    assert_eq!(twin.problems[0].code, ProblemCode::NotUniqueTogether);
}

#[tokio::test]
async fn deleting_and_trash_are_offered_as_said() {
    let (_file, session) = registered(|m| m.soft_delete(SoftDelete::new("State").value("gone")).trash(false)).await;
    let item = session.model("item").await.unwrap();
    let soft = item.options.soft_delete.as_ref().unwrap();
    assert_eq!((soft.column.as_str(), soft.value.as_ref()), ("State", Some(&Scalar::from("gone"))));
    assert!(!item.keeps_deleted());
    assert!(session.model("shelf").await.unwrap().keeps_deleted(), "unless said, they are kept");
}

#[tokio::test]
async fn the_workspace_says_more_than_rust_and_rust_more_than_inference() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    session
        .import_options("[models.item]\nlabel = \"Stored\"\n[models.Item.fields.name]\nhelp = \"stored\"")
        .await
        .unwrap_err();
    session
        .import_options("[models.item]\nlabel = \"Stored\"\n[models.item.fields.name]\nhelp = \"stored\"")
        .await
        .unwrap();
    let admin = Admin::builder()
        .model("Item", |m| m.label("Rust").group("Rust").field("Name", |f| f.help("rust").label("Rust")))
        .open(&file.path)
        .await
        .unwrap();
    let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    let item = session.model("item").await.unwrap();
    assert_eq!((item.label.as_str(), item.group(), item.slug.as_str()), ("Stored", Some("Rust"), "item"));
    let name = item.field("Name").unwrap();
    assert_eq!((name.label.as_str(), name.options.help.as_deref()), ("Rust", Some("stored")), "key by key");
}

#[tokio::test]
async fn a_renamed_slug_is_renamed_everywhere_at_once() {
    let (file, session) = imported("[models.Item]\nslug = \"shelf\"\n[models.Shelf]\nslug = \"item\"").await;
    let slugs = || file.ask("SELECT m.table_name || '=' || m.slug FROM bureau_model AS m ORDER BY m.table_name");
    assert_eq!(slugs().await, ["Item=shelf", "Shelf=item"], "two may change places");
    assert_eq!(session.get("shelf", &key(2)).await.unwrap().display, "Pear");
    assert_eq!(session.model("shelf").await.unwrap().table, "Item");
    let found = session.choices("shelf", "Shelf", "").await.unwrap();
    assert_eq!(found.choices.len(), 2, "references follow");
    session.import_options("").await.unwrap();
    assert_eq!(slugs().await, ["Item=item", "Shelf=shelf"], "and back when nobody says so any more");
}

#[tokio::test]
async fn another_session_sees_new_options_at_once() {
    let (file, session) = imported("").await;
    let other = file.sign_in().await;
    assert_eq!(other.model("item").await.unwrap().label, "Items");
    session.import_options("[models.Item]\nlabel = \"Goods\"").await.unwrap();
    assert_eq!(other.model("item").await.unwrap().label, "Goods");
}

#[tokio::test]
async fn a_plain_file_has_options_from_rust_only() {
    let file = File::with(SHOP).await;
    let admin = Admin::builder().model("Item", |m| m.label("Goods")).open(&file.path).await.unwrap();
    let session = admin.owner(Origin::Library).unwrap();
    let refused = session.import_options("[models.Item]\nlabel = \"X\"").await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotEnabled);
    assert_eq!(session.export_options(false).await.unwrap(), "version = 1\n");
    assert!(session.export_options(true).await.unwrap().contains("# label = \"Goods\""));
}

#[tokio::test]
async fn options_of_what_is_gone_change_nothing() {
    let (file, session) = imported(
        "[models.Item]\nordering = [\"-Note\"]\ndisplay = \"{Note}\"\nlist_display = [\"Note\", \"Name\"]\n[models.Shelf]\nlabel = \"S\"",
    )
    .await;
    assert_eq!(session.get("item", &key(1)).await.unwrap().display, "red");
    file.run("ALTER TABLE Item DROP COLUMN Note; ALTER TABLE Item RENAME TO Ware; ALTER TABLE Ware RENAME TO Item")
        .await;
    let item = session.model("item").await.unwrap();
    assert_eq!(item.listed().len(), 1);
    assert_eq!(keys(&session, &ListQuery::of(&item)).await, [1, 2, 3]);
    assert_eq!(session.get("item", &key(1)).await.unwrap().display, "Apple");
}

//! Files of options: what goes out comes in again, every change is recorded, and what cannot be is refused where it stands.

use bureau_engine::Admin;
use bureau_engine::Session;
use bureau_engine::error::{Error, ErrorCode, ProblemCode};
use bureau_engine::model::ModelOptions;
use bureau_engine::model::options::{Inline, Widget};
use bureau_engine::value::Value;

use crate::fixture::{EMAIL, File};
use crate::options::{SHOP, imported};

#[tokio::test]
async fn what_goes_out_comes_in_again() {
    let toml = r##"version = 1

[models.Item]
hidden = false
slug = "goods"
order = -3
list_display = ["Name", "Price"]
display = "{Name} {{{Code}}}"
fieldsets = [{ fields = ["Name"], label = "First" }]
prepopulated_fields = { Code = ["Name"] }
raw_id_fields = ["Shelf"]
actions = ["mark_as_sold"]
soft_delete = { column = "State", value = "gone" }

[models.Item.fields.Name]
label = "Name, \"so\" it is"
help = """
two
lines"""
widget = "textarea"

[models.Item.fields.Name.validation]
max_length = 80
pattern = '[^\s].*'

[models.Item.fields.Price]
format = "grouped"
default = 2.5

[models.Item.fields.State]
choices = [{ color = "#00aa00", label = "New", value = "new" }, "old"]

[models.Shelf]
inlines = [{ field = "Shelf", table = "Item" }]
"##;
    let (file, session) = imported(toml).await;
    let exported = session.export_options(false).await.unwrap();
    assert_eq!(session.import_options(&exported).await.unwrap().changed, [""; 0], "the same again changes nothing");
    let all = session.export_options(true).await.unwrap();
    assert_eq!(
        session.import_options(&all).await.unwrap().changed,
        [""; 0],
        "nor does the file with everything: {all}"
    );
    assert!(all.contains("# label = \"Items\"") && all.contains("slug = \"goods\""), "{all}");
    let values: toml::Table = exported.parse().unwrap();
    assert_eq!(values, toml.parse().unwrap());
    assert_eq!(file.ask("SELECT count(*) || '' FROM bureau_option").await, ["2"]);
}

#[tokio::test]
async fn every_change_of_options_is_recorded() {
    let (_file, session) = imported("[models.Item]\nlabel = \"One\"").await;
    let changed = session.import_options("[models.Item]\nlabel = \"Two\"\n[models.Item.fields.Name]\nlabel = \"N\"");
    assert_eq!(changed.await.unwrap().changed, ["models.Item.fields.Name.label", "models.Item.label"]);
    let entries = session.audit(1).await.unwrap();
    let entry = &entries[0].0;
    assert_eq!((entry.action.as_str(), entry.actor.as_str()), ("configure", EMAIL));
    let said: Vec<_> = entry.changes.iter().map(|c| (c.field.as_str(), c.old.clone(), c.new.clone())).collect();
    let text = |text: &str| Some(Value::from(text));
    assert_eq!(
        said,
        [
            ("models.Item.fields.Name.label", None, text("\"N\"")),
            ("models.Item.label", text("\"One\""), text("\"Two\""))
        ]
    );
    assert!(session.verify_audit().await.unwrap().ok);
}

/// The code, key, line and column of each problem of a file.
async fn problems_of((file, session): &(File, Session), toml: &str) -> Vec<(ProblemCode, String, String)> {
    let before = file.ask("SELECT group_concat(m.name || m.value) FROM bureau_meta AS m").await;
    let error: Error = session.import_options(toml).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::ConfigInvalid, "{toml}");
    assert_eq!(
        file.ask("SELECT group_concat(m.name || m.value) FROM bureau_meta AS m").await,
        before,
        "nothing written"
    );
    let place =
        |problem: &bureau_engine::error::Problem| format!("{}:{}", problem.params["line"], problem.params["column"]);
    error.problems.iter().map(|problem| (problem.code, problem.field.clone(), place(problem))).collect()
}

#[tokio::test]
async fn what_cannot_be_is_refused_where_it_stands() {
    use ProblemCode as P;
    let shop = imported("").await;
    for (body, code, key, place) in [
        ("nope = 1", P::ConfigUnknownKey, "nope", "2:1"),
        ("label = 5", P::ConfigWrongType, "label", "2:9"),
        ("label = \" \"", P::ConfigEmpty, "label", "2:9"),
        ("hidden = \"yes\"", P::ConfigWrongType, "hidden", "2:10"),
        ("slug = \"users\"", P::ConfigSlugTaken, "slug", "2:8"),
        ("slug = \"shelf\"", P::ConfigSlugTaken, "slug", "2:8"),
        ("slug = \"Shelf\"", P::ConfigMalformed, "slug", "2:8"),
        ("icon = \"Apple\"", P::ConfigMalformed, "icon", "2:8"),
        ("order = 3000000000", P::ConfigOutOfRange, "order", "2:9"),
        ("per_page = 501", P::ConfigOutOfRange, "per_page", "2:12"),
        ("list_display = [\"Name\", \"Nope\"]", P::ConfigNoSuchField, "list_display[1]", "2:25"),
        ("search_fields = [\"Name\", \"name\"]", P::ConfigRepeated, "search_fields[1]", "2:26"),
        ("ordering = [\"-Nope\"]", P::ConfigNoSuchField, "ordering[0]", "2:13"),
        ("list_filter = \"Name\"", P::ConfigWrongType, "list_filter", "2:15"),
        ("display = \"{Name\"", P::ConfigMalformed, "display", "2:11"),
        ("display = \"{Nope}\"", P::ConfigNoSuchField, "display", "2:11"),
        ("fieldsets = [{ label = \"A\" }]", P::ConfigMissing, "fieldsets[0].fields", "2:14"),
        ("readonly_fields = [\"Nope\"]", P::ConfigNoSuchField, "readonly_fields[0]", "2:20"),
        ("form_exclude = [\"Nope\"]", P::ConfigNoSuchField, "form_exclude[0]", "2:17"),
        ("inlines = [{ table = \"Shelf\" }]", P::ConfigMisfit, "inlines[0].table", "2:22"),
        ("inline_edit_fields = [\"Twice\"]", P::ConfigMisfit, "inline_edit_fields[0]", "2:23"),
        ("prepopulated_fields = { Size = [\"Name\"] }", P::ConfigMisfit, "prepopulated_fields.Size", "2:25"),
        ("raw_id_fields = [\"Name\"]", P::ConfigMisfit, "raw_id_fields[0]", "2:18"),
        ("actions = [\"Mark!\"]", P::ConfigMalformed, "actions[0]", "2:12"),
        ("actions = [\"go\", \"go\"]", P::ConfigRepeated, "actions[1]", "2:18"),
        ("actions = [\"delete\"]", P::ConfigMalformed, "actions[0]", "2:12"),
        ("actions = [{ label = \"Go\" }]", P::ConfigMissing, "actions[0].key", "2:12"),
        ("actions = [{ key = \"go\", scope = \"all\" }]", P::ConfigNotAWord, "actions[0].scope", "2:34"),
        ("actions = [{ key = \"go\", needs = [\"fly\"] }]", P::ConfigNotAWord, "actions[0].needs[0]", "2:35"),
        ("actions = [{ key = \"go\", icon = \"A\" }]", P::ConfigMalformed, "actions[0].icon", "2:33"),
        ("actions = [{ key = \"go\", confirm = \" \" }]", P::ConfigEmpty, "actions[0].confirm", "2:36"),
        ("actions = [{ key = \"go\", set = {} }]", P::ConfigEmpty, "actions[0].set", "2:26"),
        ("actions = [{ key = \"go\", clear = [] }]", P::ConfigEmpty, "actions[0].clear", "2:34"),
        ("actions = [{ key = \"go\", set = { Nope = 1 } }]", P::ConfigNoSuchField, "actions[0].set.Nope", "2:34"),
        ("actions = [{ key = \"go\", set = { Size = \"big\" } }]", P::ConfigMisfit, "actions[0].set.Size", "2:34"),
        ("actions = [{ key = \"go\", set = { Twice = 1 } }]", P::ConfigMisfit, "actions[0].set.Twice", "2:34"),
        ("actions = [{ key = \"go\", set = { Id = 1 } }]", P::ConfigMisfit, "actions[0].set.Id", "2:34"),
        ("actions = [{ key = \"go\", clear = [\"Name\"] }]", P::ConfigMisfit, "actions[0].clear[0]", "2:35"),
        ("actions = [{ key = \"go\", does = 1 }]", P::ConfigUnknownKey, "actions[0].does", "2:26"),
        ("soft_delete = { column = \"Nope\" }", P::ConfigNoSuchField, "soft_delete.column", "2:26"),
        ("soft_delete = { column = \"State\", value = \"no\" }", P::ConfigMisfit, "soft_delete.value", "2:43"),
        ("position = \"Name\"", P::ConfigMisfit, "position", "2:12"),
        ("fields.Nope.label = \"x\"", P::ConfigNoSuchField, "fields.Nope", "2:8"),
        ("fields.Name.kind = \"poem\"", P::ConfigNotAWord, "fields.Name.kind", "2:20"),
        ("fields.Name.kind = \"integer\"", P::ConfigMisfit, "fields.Name.kind", "2:20"),
        ("fields.Code.kind = \"enum\"", P::ConfigMissing, "fields.Code.kind", "2:20"),
        ("fields.Name.widget = \"switch\"", P::ConfigMisfit, "fields.Name.widget", "2:22"),
        ("fields.Name.widget = \"lever\"", P::ConfigNotAWord, "fields.Name.widget", "2:22"),
        ("fields.Live.widget = \"input\"", P::ConfigMisfit, "fields.Live.widget", "2:22"),
        ("fields.Size.widget = \"textarea\"", P::ConfigMisfit, "fields.Size.widget", "2:22"),
        ("fields.Name.widget = \"search\"", P::ConfigMisfit, "fields.Name.widget", "2:22"),
        (
            "fields.Note = { kind = \"markdown\", widget = \"rich_text\" }",
            P::ConfigMisfit,
            "fields.Note.widget",
            "2:45",
        ),
        ("fields.Note = { kind = \"choices\", widget = \"radio\" }", P::ConfigMissing, "fields.Note.widget", "2:44"),
        ("fields.Name.format = \"grouped\"", P::ConfigMisfit, "fields.Name.format", "2:22"),
        ("fields.Size.format = \"percent\"", P::ConfigMisfit, "fields.Size.format", "2:22"),
        ("fields.Day.format = \"bytes\"", P::ConfigMisfit, "fields.Day.format", "2:21"),
        ("fields.State.choices = [\"other\"]", P::ConfigMisfit, "fields.State.choices[0]", "2:25"),
        ("fields.Code.choices = []", P::ConfigEmpty, "fields.Code.choices", "2:23"),
        (
            "fields.Code.choices = [{ value = 1, color = \"red\" }]",
            P::ConfigMalformed,
            "fields.Code.choices[0].color",
            "2:45",
        ),
        ("fields.Id.default = 1", P::ConfigMisfit, "fields.Id.default", "2:21"),
        (
            "fields.Name = { default = \"long\", validation.max_length = 3 }",
            P::ConfigMisfit,
            "fields.Name.default",
            "2:27",
        ),
        ("fields.Id.kind = \"position\"", P::ConfigMisfit, "fields.Id.kind", "2:18"),
        ("fields.Name.validation.max_length = 0", P::ConfigOutOfRange, "fields.Name.validation.max_length", "2:37"),
        ("fields.Name.validation.pattern = \"\"", P::ConfigEmpty, "fields.Name.validation.pattern", "2:34"),
        ("fields.Size.default = \"big\"", P::ConfigMisfit, "fields.Size.default", "2:23"),
        ("fields.Size.validation.max_length = 5", P::ConfigMisfit, "fields.Size.validation.max_length", "2:37"),
        ("fields.Name.validation.max_length = -1", P::ConfigOutOfRange, "fields.Name.validation.max_length", "2:37"),
        (
            "fields.Name.validation = { min_length = 5, max_length = 4 }",
            P::ConfigCrossed,
            "fields.Name.validation.min_length",
            "2:41",
        ),
        ("fields.Size.validation = { min = 5, max = 4 }", P::ConfigCrossed, "fields.Size.validation.min", "2:34"),
        ("fields.Name.validation.min = 5", P::ConfigMisfit, "fields.Name.validation.min", "2:30"),
        ("fields.Name.validation.pattern = \"(\"", P::ConfigMalformed, "fields.Name.validation.pattern", "2:34"),
        (
            "fields.Name.validation.unique_with = [\"Nope\"]",
            P::ConfigNoSuchField,
            "fields.Name.validation.unique_with[0]",
            "2:39",
        ),
    ] {
        let found = problems_of(&shop, &format!("[models.Item]\n{body}")).await;
        assert_eq!(found, [(code, format!("models.Item.{key}"), place.to_owned())], "{body}");
    }
    for (toml, code, key, place) in [
        ("[models.Item\n", P::ConfigSyntax, "", "1:13"),
        ("version = 2", P::ConfigVersion, "version", "1:11"),
        ("model = 1", P::ConfigUnknownKey, "model", "1:1"),
        ("\n  [models.Nope]\nlabel = \"x\"", P::ConfigNoSuchTable, "models.Nope", "2:11"),
        ("[models.\"a b\"]", P::ConfigNoSuchTable, "models.\"a b\"", "1:9"),
        ("[models.Item]\n[models.item]", P::ConfigRepeated, "models.item", "2:9"),
    ] {
        assert_eq!(problems_of(&shop, toml).await, [(code, key.to_owned(), place.to_owned())], "{toml}");
    }
    let both = problems_of(&shop, "[models.Item]\nlabel = 1\nper_page = 0").await;
    assert_eq!(both.len(), 2, "all at once: {both:?}");
}

#[tokio::test]
async fn a_program_that_registers_what_cannot_be_does_not_open() {
    let file = File::with(SHOP).await;
    let wrong = Admin::builder().model("Item", |m| {
        m.inlines([Inline::new("Shelf")]).field("Name", |f| f.widget(Widget::Switch)).ordering(["Nope"])
    });
    let error = wrong.open(&file.path).await.err().expect("three options do not fit");
    assert_eq!(error.code, ErrorCode::ConfigInvalid);
    let fields: Vec<&str> = error.problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["models.Item.ordering[0]", "models.Item.inlines[0].table", "models.Item.fields.Name.widget"]);
}

#[tokio::test]
async fn what_no_longer_fits_does_not_stand_in_the_way_of_other_options() {
    let stale = "[models.Item]\nsearch_fields = [\"Name\"]\n[models.Item.fields.Name]\nhelp = \"kept\"";
    let (file, session) = imported(stale).await;
    file.run("ALTER TABLE Item RENAME COLUMN Name TO Title").await;
    let stored = session.model_options("item").await.unwrap().stored;
    let changed = session.set_model_options("item", stored.clone().label("Goods")).await.unwrap();
    assert_eq!(changed.changed, ["models.Item.label"], "the rest stays until the column is back");
    let more = stored.field("Other", |field| field.help("new"));
    let refused = session.set_model_options("item", more).await.unwrap_err();
    let paths: Vec<&str> = refused.problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(paths, ["models.Item.fields.Other"], "only what is new");
    assert_eq!(session.model_options("item").await.unwrap().otherwise.label, "Items", "what a reset leads to");
}

#[tokio::test]
async fn what_a_newer_program_said_stays() {
    let (file, session) = imported("[models.Shelf]\nlabel = \"Boards\"").await;
    let newer = "label = \"Boards\"\nnewer = 1\n";
    file.run(&format!("UPDATE bureau_option SET options = '{newer}'")).await;
    file.run("INSERT INTO bureau_option VALUES ('Item', 'newer = 2\n[fields.Name]\nwidget = \"dial\"\nhelp = \"H\"')")
        .await;
    session.set_model_options("item", ModelOptions::default().label("Goods")).await.unwrap();
    let row = async |table: &str| {
        let rows = file.ask(&format!("SELECT options FROM bureau_option WHERE table_name = '{table}'")).await;
        rows.concat().parse::<toml::Table>().unwrap()
    };
    assert_eq!(row("Shelf").await, newer.parse().unwrap(), "of a model nobody touched");
    let expected = "label = 'Goods'\nnewer = 2\n[fields.Name]\nwidget = 'dial'";
    assert_eq!(row("Item").await, expected.parse().unwrap(), "a key and a word; the help it understood is taken back");
    session.import_options("").await.unwrap();
    assert_eq!(row("Shelf").await, "newer = 1".parse().unwrap());
    let changed = session.set_model_options("shelf", ModelOptions::default().label("Boards")).await.unwrap();
    assert_eq!(
        (changed.changed.as_slice(), row("Shelf").await),
        (["models.Shelf.label".to_owned()].as_slice(), newer.parse().unwrap())
    );
}

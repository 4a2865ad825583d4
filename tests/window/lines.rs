//! Children in the form of their record, in the real window: changed, added and taken away there, saved with it, and their
//! totals; with fields entered and written as the options say.

use bureau_tests::visitor::visit;

use crate::editors::opened;
use crate::screens::pictures;
use crate::steps;

/// A bill and its lines, in an order of their own.
const BILLS: &str = r#"CREATE TABLE "Bill" ("id" INTEGER PRIMARY KEY, "buyer" TEXT NOT NULL, "paid" INTEGER NOT NULL DEFAULT 0,
    "due" DATE);
  CREATE TABLE "Line" ("id" INTEGER PRIMARY KEY, "bill" INTEGER NOT NULL REFERENCES "Bill", "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL, "price" NUMERIC(10,2) CHECK ("price" >= 0), "count" INTEGER NOT NULL DEFAULT 1,
    UNIQUE ("bill", "position"));
  INSERT INTO "Bill" VALUES (1, 'Ana', 0, '2026-11-17');
  INSERT INTO "Line" VALUES (1, 1, 1, 'Pen', 1.1, 2), (2, 1, 2, 'Ink', 2.2, 1), (3, 1, 3, 'Pad', NULL, 5);"#;

/// The lines stand in the form, whether it is paid is two choices, and when it is due is written out.
const OPTIONS: &str = r#"[models.Bill]
inlines = [{ table = "Line" }]

[models.Bill.fields.paid]
kind = "boolean"
widget = "radio"

[models.Bill.fields.due]
format = "long"
"#;

#[tokio::test(flavor = "multi_thread")]
async fn children_are_changed_in_the_form_of_their_record_and_saved_with_it() {
    let (window, file) = opened(Some((BILLS, OPTIONS))).await.unwrap();
    steps::list(&window, "Bills").await;
    steps::open(&window, "Ana", "Ana").await;
    window.says("Ink").await.unwrap();
    window.says("Tuesday 17 November 2026").await.unwrap();
    pictures(&window, "children-totals").await;
    window.press("button", "Edit").await.unwrap();
    window.fill("What", "Blue pen").await.unwrap();
    window.press("button", "Add line").await.unwrap();
    window.client.active_element().await.unwrap().send_keys("Cap").await.unwrap();
    pictures(&window, "children-lines").await;
    window.press("button", "Save").await.unwrap();
    window.find("tab", "History").await.unwrap();
    let lines = visit(&file, r#"SELECT "what", "price" FROM "Line" ORDER BY "position""#).await.unwrap();
    assert_eq!(lines.trim_end(), "Blue pen|1.1\nInk|2.2\nPad|\nCap|");
    window.close().await.unwrap();
}

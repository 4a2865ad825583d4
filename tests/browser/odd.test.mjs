// Tables nobody would draw on a whiteboard: every name, key and size that SQLite allows is worked with like any other.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { doubleClick, signIn, until } from "./steps.mjs";

/** Another program makes the tables. */
function made(bench, sql) {
  const ran = spawnSync("sqlite3", [bench.db], { input: sql, encoding: "utf8" });
  assert.equal(ran.status, 0, `${ran.stderr}${ran.error ?? ""}`);
}

/** What stands in the file now. */
function asked(bench, sql) {
  return spawnSync("sqlite3", ["-noheader", bench.db, sql], { encoding: "utf8" }).stdout.trim();
}

/** Opens the list of a model by its exact label. */
async function list(page, label) {
  await page.getByRole("searchbox", { name: "Find a model" }).fill(label);
  const first = page.getByRole("navigation", { name: "Models" }).getByRole("link").first();
  // What is found moves to the top a moment after it was typed.
  await until(async () => (await first.textContent()).startsWith(label), true, label);
  await first.click();
  const grid = page.getByRole("grid", { name: label, exact: true });
  await grid.getByRole("gridcell").first().waitFor();
  return grid;
}

const NAMES = `CREATE TABLE "my ""odd"" table 🎶" ("select" TEXT PRIMARY KEY, "ünï.cödé" TEXT NOT NULL, "new
line" INTEGER, "par[ent]" TEXT REFERENCES "my ""odd"" table 🎶" ("select"));
INSERT INTO "my ""odd"" table 🎶" VALUES ('a/b?c#d', 'Ärger', 1, NULL), ('{"x":1}', 'Öl', 2, 'a/b?c#d'), ('', 'leer', 3, 'a/b?c#d');`;

journey("names and text keys of every kind", { enabled: true, opened: true }, async (bench) => {
  made(bench, NAMES);
  const page = await bench.window();
  await signIn(page);
  const grid = await list(page, "My odd tables");
  await look(page, "odd-names");
  await doubleClick(page, grid.getByText("Öl"));
  const box = grid.getByRole("textbox");
  await box.fill("Öl & Essig");
  await box.press("Enter");
  await page.getByText("Saved").waitFor();
  assert.equal(asked(bench, `SELECT "ünï.cödé" FROM "my ""odd"" table 🎶" WHERE "select" = '{"x":1}'`), "Öl & Essig");
  await grid.getByRole("row", { name: "a/b?c#d" }).getByRole("gridcell", { name: "a/b?c#d", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "a/b?c#d" });
  const children = sheet.getByRole("region", { name: "My odd tables" });
  await until(() => children.getByRole("row").count(), 4, "its two children, their head and their total");
  await sheet.getByRole("button", { name: "Open as full page" }).click();
  await page.getByRole("heading", { level: 1, name: "a/b?c#d" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "a/b?c#d" }).waitFor();
});

const KEYS = `CREATE TABLE "Shelf" ("room" TEXT NOT NULL, "number" INTEGER NOT NULL, "label" TEXT, PRIMARY KEY ("room", "number")) WITHOUT ROWID;
CREATE TABLE "Box" ("id" INTEGER PRIMARY KEY, "room" TEXT, "number" INTEGER, "what" TEXT, FOREIGN KEY ("room", "number") REFERENCES "Shelf" ("room", "number"));
CREATE TABLE "Loose" ("what" TEXT);
CREATE VIEW "Full" AS SELECT "label", count(*) AS "boxes" FROM "Shelf" JOIN "Box" USING ("room", "number") GROUP BY "label";
INSERT INTO "Shelf" VALUES ('A', 1, 'Left'), ('A', 2, 'Right');
INSERT INTO "Box" VALUES (1, 'A', 1, 'Letters');
INSERT INTO "Loose" VALUES ('one'), ('two'), ('two');`;

const TOGETHER = `CREATE TABLE "country" ("code" TEXT PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "region" ("country" TEXT NOT NULL REFERENCES "country", "code" TEXT NOT NULL, "name" TEXT NOT NULL, PRIMARY KEY ("country", "code"));
CREATE TABLE "city" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "country" TEXT REFERENCES "country", "region" TEXT, FOREIGN KEY ("country", "region") REFERENCES "region" ("Country", "Code"));
INSERT INTO "country" VALUES ('es', 'Spain'), ('fr', 'France');
INSERT INTO "region" VALUES ('es', 'c', 'Catalonia'), ('fr', 'c', 'Corsica'), ('es', 'm', 'Madrid');
INSERT INTO "city" VALUES (1, 'Barcelona', 'es', 'c'), (2, 'Girona', 'es', 'c'), (3, 'Bastia', 'fr', 'c'), (4, 'Nowhere', 'fr', 'x');`;

journey("several columns that refer to a record together", { enabled: true, opened: true }, async (bench) => {
  made(bench, TOGETHER);
  const page = await bench.window();
  await signIn(page);
  const grid = await list(page, "Cities");
  await grid.getByRole("row", { name: "Bastia" }).getByText("Corsica").waitFor();
  assert.equal(await grid.getByRole("row", { name: "Nowhere" }).getByRole("link").count(), 1, "its country alone");
  await look(page, "odd-together");
  await grid.getByRole("row", { name: "Girona" }).getByRole("link", { name: "Catalonia" }).click();
  const sheet = page.getByRole("dialog", { name: "Catalonia" });
  const children = sheet.getByRole("region", { name: "Cities" });
  await until(() => children.getByRole("row").count(), 3, "its two cities and their head");
  await look(page, "odd-together-children");
  await children.getByRole("button", { name: "Add city" }).click();
  const form = page.getByRole("dialog", { name: "New city" });
  await form.getByRole("textbox", { name: "Name" }).fill("Lleida");
  await until(() => form.getByRole("combobox", { name: "Country" }).inputValue(), "Spain");
  await look(page, "odd-together-new");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  const lleida = page.getByRole("dialog", { name: "Lleida" });
  await lleida.getByRole("link", { name: "Catalonia" }).waitFor();
  await look(page, "odd-together-record");
  assert.equal(asked(bench, `SELECT "country" || "region" FROM "city" WHERE "name" = 'Lleida'`), "esc");
});

const SCRIPT = `CREATE TABLE "constructor" ("id" INTEGER PRIMARY KEY, "toString" TEXT, "__proto__" TEXT, "constructor" TEXT, "hasOwnProperty" INTEGER, "then" TEXT);
CREATE TABLE "__proto__" ("valueOf" TEXT PRIMARY KEY, "length" INTEGER, "to" INTEGER REFERENCES "constructor");
INSERT INTO "constructor" VALUES (1, 'one', 'two', 'three', 4, 'five'), (2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "__proto__" VALUES ('v', 1, 1);`;

journey("names that mean something to a script", { enabled: true, opened: true }, async (bench) => {
  made(bench, SCRIPT);
  const page = await bench.window();
  await signIn(page);
  const grid = await list(page, "Constructors");
  await grid.getByRole("row", { name: "one" }).getByText("three").waitFor();
  await look(page, "odd-script");
  await page.getByRole("button", { name: "New constructor" }).click();
  const form = page.getByRole("dialog", { name: "New constructor" });
  for (const [field, text] of [
    ["To string", "a"],
    ["Proto", "b"],
    ["Constructor", "c"],
    ["Has own property", "6"],
  ]) {
    const box = form.getByRole("textbox", { name: field, exact: true });
    assert.equal(await box.inputValue(), "", field);
    await box.fill(text);
  }
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Added").waitFor();
  assert.equal(asked(bench, `SELECT * FROM "constructor" WHERE "id" = 3`), "3|a|b|c|6|");
});

journey("keys of several columns, none, and views", { enabled: true, opened: true }, async (bench) => {
  made(bench, KEYS);
  const page = await bench.window({ theme: "dark", width: 900, height: 700 });
  await signIn(page);
  const cell = async (grid, text, to) => {
    await doubleClick(page, grid.getByRole("gridcell", { name: text, exact: true }).last());
    await grid.getByRole("textbox").fill(to);
    await grid.getByRole("textbox").press("Enter");
    await until(() => grid.getByRole("textbox").count(), 0, "saved and closed");
  };
  const rail = async (label) => {
    await page.getByRole("link", { name: new RegExp(`^${label}`) }).click();
    const grid = page.getByRole("grid", { name: label });
    await grid.getByRole("gridcell").first().waitFor();
    return grid;
  };
  await cell(await rail("Shelves"), "Right", "Middle");
  assert.equal(asked(bench, `SELECT "label" FROM "Shelf" WHERE "number" = 2`), "Middle");
  await cell(await rail("Loose"), "two", "three");
  assert.equal(
    asked(bench, `SELECT group_concat("what") FROM (SELECT "what" FROM "Loose" ORDER BY rowid)`),
    "one,two,three",
  );
  const full = await rail("Full");
  await doubleClick(page, full.getByText("Left"));
  assert.equal(await full.getByRole("textbox").count(), 0, "a view is only read");
  assert.equal(await page.getByRole("button", { name: "New full" }).count(), 0);
  await look(page, "odd-view");
});

const WIDE = `CREATE TABLE "Wide" ("id" INTEGER PRIMARY KEY, "title" TEXT, ${Array.from({ length: 300 }, (_, at) => `"c${at}" NUMERIC`).join(", ")});
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
INSERT INTO "Wide" ("id", "title", "c0", "c1", "c2") SELECT 9007199254740000 + i, 'row ' || i, 9007199254740993 + i, zeroblob(10), 1e300 FROM n;`;

journey("three hundred columns and numbers beyond the script's own", { enabled: true, opened: true }, async (bench) => {
  made(bench, WIDE);
  const page = await bench.window();
  await signIn(page);
  const grid = await list(page, "Wides");
  await page.getByText("of 5,000").waitFor();
  await page.getByRole("button", { name: "Columns 302/302" }).click();
  const menu = page.getByRole("dialog", { name: "Columns" });
  await menu.getByRole("row", { name: "C1", exact: true }).click();
  await page.getByRole("button", { name: "Columns 301/302" }).waitFor();
  await page.keyboard.press("Escape");
  await doubleClick(page, grid.getByRole("row", { name: "row 1", exact: true }).getByText("9,007,199,254,740,994"));
  await grid.getByRole("textbox").fill("9007199254740995");
  await grid.getByRole("textbox").press("Enter");
  await page.getByText("Saved").waitFor();
  assert.equal(asked(bench, `SELECT "c0" FROM "Wide" WHERE "title" = 'row 1'`), "9007199254740995");
  const { rows } = bench.bureau("list", bench.db, "Wide", "--as", ANA.email, "--where", "title = 'row 1'");
  assert.equal(rows.length, 1);
});

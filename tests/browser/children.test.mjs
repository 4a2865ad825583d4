// What refers to a record stands under it: children in a table, what a junction joins it with as names; and what a field
// should refer to is created on the way.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { edit, model, offeredUndo, openRecord, save, signIn, until } from "./steps.mjs";

/** What the file holds, as another program sees it. */
const rows = (bench, slug, where) => bench.bureau("list", bench.db, slug, "--as", ANA.email, "--where", where).rows;

journey("children are listed, added and deleted", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Artists");
  await openRecord(page, "AC/DC");
  const sheet = page.getByRole("dialog", { name: "AC/DC" });
  const albums = sheet.getByRole("region", { name: "Albums" });
  await albums.getByRole("link", { name: "Let There Be Rock" }).waitFor();
  await look(page, "children-sheet");

  await albums.getByRole("button", { name: "Add album" }).click();
  const form = page.getByRole("dialog", { name: "New album" });
  assert.equal(await form.getByRole("combobox", { name: "Artist" }).inputValue(), "AC/DC", "the parent is filled in");
  await form.getByLabel("Title").fill("Powerage");
  await form.press("Control+Enter");
  await form.waitFor({ state: "detached" });
  await albums.getByRole("link", { name: "Powerage" }).waitFor();
  await until(async () => rows(bench, "Album", "Title = 'Powerage'").length, 1, "it is in the file");

  await albums.getByRole("row", { name: "Powerage" }).hover();
  await albums.getByRole("button", { name: "Delete Powerage" }).click();
  await page.getByRole("button", { name: "Delete album" }).click();
  await albums.getByRole("link", { name: "Powerage" }).waitFor({ state: "detached" });

  await albums.getByRole("link", { name: "Let There Be Rock" }).click();
  const album = page.getByRole("dialog", { name: "Let There Be Rock" });
  await album.getByRole("region", { name: "Tracks" }).getByRole("link", { name: "Go Down" }).waitFor();
  await look(page, "children-stacked");
  await album.getByRole("button", { name: "Open in list: Tracks" }).click();
  await page.getByText("1–8 of 8").waitFor();
});

journey("names are joined and let go", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Playlists");
  await openRecord(page, "On-The-Go 1");
  const sheet = page.getByRole("dialog", { name: "On-The-Go 1" });
  await sheet.getByRole("button", { name: "Open as full page" }).click();
  await page.getByRole("heading", { level: 1, name: "On-The-Go 1" }).waitFor();
  const tracks = page.getByRole("region", { name: "Tracks" });
  await tracks.getByText("Now's The Time").waitFor();
  await tracks.getByRole("button", { name: "Add track" }).click();
  await tracks.getByRole("combobox").fill("Balls to the W");
  await page.getByRole("option", { name: "Balls to the Wall" }).click();
  await tracks.getByRole("link", { name: "Balls to the Wall" }).waitFor();
  await look(page, "joined");
  await tracks.getByRole("combobox").press("Escape");
  await until(() => page.evaluate(() => document.activeElement.textContent), "Add track", "back to where it began");
  await tracks.getByRole("button", { name: "Remove Now's The Time" }).press("Enter");
  const undo = await offeredUndo(page);
  await tracks.getByText("Now's The Time").waitFor({ state: "detached" });
  const onwards = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await until(onwards, "Remove Balls to the Wall", "the keyboard stays among the names");
  await undo.click();
  await tracks.getByText("Now's The Time").waitFor();
});

journey("a missing reference is created on the way", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Albums");
  await page.keyboard.press("n");
  const form = page.getByRole("dialog", { name: "New album" });
  await form.getByLabel("Title").fill("Felt Mountain");
  await form.getByRole("combobox", { name: "Artist" }).fill("Goldfrapp");
  await page.getByRole("option", { name: "Create artist “Goldfrapp”" }).waitFor();
  await look(page, "create-reference");
  await form.getByRole("combobox", { name: "Artist" }).press("Control+Enter");
  const artist = page.getByRole("dialog", { name: "New artist" });
  await until(() => artist.getByLabel("Name").inputValue(), "Goldfrapp", "named as it was searched for");
  await save(artist);
  await artist.waitFor({ state: "detached" });
  await until(() => form.getByRole("combobox", { name: "Artist" }).inputValue(), "Goldfrapp", "the field refers to it");
  await save(form);
  await page.getByRole("dialog", { name: "Felt Mountain" }).getByText("Goldfrapp").waitFor();
  assert.equal(rows(bench, "Album", "Title = 'Felt Mountain'").length, 1);
});

journey(
  "a form keeps what was typed while the lowest sheet makes room",
  { enabled: true, opened: true },
  async (bench) => {
    const page = await bench.window();
    await signIn(page);
    await model(page, "Tracks");
    await openRecord(page, "Go Down");
    await page
      .getByRole("dialog", { name: "Go Down" })
      .getByRole("link", { name: "Let There Be Rock" })
      .first()
      .click();
    const album = page.getByRole("dialog", { name: "Let There Be Rock" });
    await album.getByRole("button", { name: "Edit", exact: true }).click();
    await album.getByLabel("Title").fill("Let There Be More");
    await album.getByRole("button", { name: "Open AC/DC" }).click();
    const artist = page.getByRole("dialog", { name: "AC/DC" });
    await artist.getByRole("region", { name: "Albums" }).getByRole("button", { name: "Add album" }).click();
    const form = page.getByRole("dialog", { name: "New album" });
    await form.getByLabel("Title").waitFor();
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await artist.waitFor({ state: "detached" });
    assert.equal(await album.getByLabel("Title").inputValue(), "Let There Be More");
  },
);

const BILLS = `CREATE TABLE "Bill" ("id" INTEGER PRIMARY KEY, "buyer" TEXT NOT NULL);
  CREATE TABLE "Line" ("id" INTEGER PRIMARY KEY, "bill" INTEGER NOT NULL REFERENCES "Bill", "position" INTEGER NOT NULL, "what" TEXT NOT NULL,
    "price" NUMERIC(10,2) CHECK ("price" >= 0), "count" INTEGER NOT NULL DEFAULT 1, UNIQUE ("bill", "position"));
  INSERT INTO "Bill" VALUES (1, 'Ana');
  INSERT INTO "Line" VALUES (1, 1, 1, 'Pen', 1.1, 2), (2, 1, 2, 'Ink', 2.2, 1), (3, 1, 3, 'Pad', NULL, 5), (4, 1, 4, 'Nib', 0.1, 1);`;

journey(
  "children are edited in the form of their record, and saved with it",
  { enabled: true, opened: true },
  async (bench) => {
    const sqlite = (sql) => spawnSync("sqlite3", [bench.db, sql], { encoding: "utf8" }).stdout.trim().split("\n");
    sqlite(BILLS);
    const lines = () => sqlite('SELECT what, price FROM "Line" ORDER BY position');
    const before = lines();
    const page = await bench.window();
    await signIn(page);
    await page.keyboard.press("Control+,");
    await page.getByRole("navigation", { name: "Models to set up" }).getByRole("link", { name: "Bills Bill" }).click();
    const inlines = page.getByRole("grid", { name: "Children edited in the form" });
    await inlines.getByRole("row", { name: "Lines" }).click();
    await page.keyboard.press("Control+s");
    await page.getByText("Options saved").waitFor();
    await look(page, "options-inlines");

    await model(page, "Bills");
    const sheet = await openRecord(page, "Ana");
    const region = sheet.getByRole("region", { name: "Lines" });
    await region.getByRole("cell", { name: "3.40" }).waitFor();
    await look(page, "children-totals");

    await edit(sheet);
    const row = (at) => region.getByRole("row").nth(at);
    await row(2).getByRole("textbox", { name: "What" }).fill("Red ink");
    await row(2).getByRole("textbox", { name: "What" }).press("Alt+ArrowUp");
    await row(4)
      .getByRole("button", { name: /^Move Nib/ })
      .dragTo(row(1));
    await region.getByRole("button", { name: "Remove Pad" }).click();
    await region.getByRole("button", { name: "Add line" }).click();
    await page.keyboard.type("Cap");
    await row(5).getByRole("textbox", { name: "Price" }).fill("-1");
    await save(sheet);
    await region
      .getByText(/does not accept/)
      .first()
      .waitFor();
    await look(page, "children-lines");
    await row(5).getByRole("textbox", { name: "Price" }).fill("0.25");
    await save(sheet);
    const undo = await offeredUndo(page);
    await region.getByRole("cell", { name: "3.65" }).waitFor();
    assert.deepEqual(lines(), ["Nib|0.1", "Red ink|2.2", "Pen|1.1", "Cap|0.25"]);
    await undo.click();
    await region.getByRole("cell", { name: "3.40" }).waitFor();
    assert.deepEqual(lines(), before, "one step back");
  },
);

// Editing in place: a cell becomes its field, saves by Enter and Tab, puts back by Esc, and says under itself what is wrong.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { clickAtOnce, doubleClick, model, signIn, until } from "./steps.mjs";

/** The cell of a row under a head. */
async function cell(grid, row, head) {
  const heads = await grid.getByRole("columnheader").allTextContents();
  const at = heads.findIndex((text) => text.startsWith(head));
  return grid.getByRole("row", { name: row }).getByRole("gridcell").nth(at);
}

journey("cells are edited in place", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  const grid = await model(page, "Tracks");
  const composer = await cell(grid, "Balls to the Wall", "Composer");
  await doubleClick(page, composer);
  const box = page.getByRole("textbox", { name: "Composer" });
  assert.equal(await box.inputValue(), "U. Dirkschneider, W. Hoffmann, H. Frank, P. Baltes, S. Kaufmann, G. Hoffmann");
  await box.fill("Udo & Co");
  await look(page, "cell-edit");
  await box.press("Enter");
  await page.getByText("Saved").waitFor();
  await until(() => composer.textContent(), "Udo & Co", "the cell shows what was saved");
  await box.waitFor({ state: "detached" });

  // The cursor went down, in the same column: what is typed takes the place of what stood there.
  await page.keyboard.type("Me");
  await until(() => box.inputValue(), "Me", "typing begins an edit");
  await box.press("Escape");
  await box.waitFor({ state: "detached" });
  const next = await cell(grid, "Fast As a Shark", "Composer");
  assert.match(await next.textContent(), /^F\. Baltes/, "Esc puts back");

  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  const length = page.getByRole("textbox", { name: "Milliseconds" });
  await length.fill("long");
  await length.press("Enter");
  await page.getByText("Enter a whole number").waitFor();
  await look(page, "cell-problem");
  await length.fill("1234");
  await length.press("Shift+Tab");
  await length.waitFor({ state: "detached" });
  await until(async () => (await cell(grid, "Fast As a Shark", "Milliseconds")).textContent(), "1,234", "saved by Tab");
  await page.keyboard.press("F2");
  await box.waitFor();
  await box.press("Escape");

  // A press that waits for its twin opens nothing over what was done next.
  const pressed = await cell(grid, "Evil Walks", "Composer");
  await pressed.hover();
  await clickAtOnce(page, [
    pressed,
    grid.getByRole("row", { name: "Evil Walks" }).getByRole("button", { name: "Edit" }),
  ]);
  const form = page.getByRole("dialog", { name: "Evil Walks" });
  await form.getByLabel("Composer").fill("Nobody");
  await look(page, "cell-then-form");
  assert.equal(await form.getByLabel("Composer").inputValue(), "Nobody", "the form stays");
  await form.getByLabel("Composer").fill("Angus Young, Malcolm Young, Brian Johnson");
  await form.press("Escape");
  await form.waitFor({ state: "detached" });

  const genre = await cell(grid, "Restless and Wild", "Genre");
  await doubleClick(page, genre);
  const search = page.getByRole("combobox", { name: "Genre" });
  await search.fill("jaz");
  await page.getByRole("option", { name: "Jazz" }).click();
  await until(() => genre.textContent(), "Jazz", "choosing saves");
  await look(page, "cell-saved");
  await page.keyboard.press("Control+z");
  await until(() => genre.textContent(), "Rock", "and is taken back");
  await page.getByText("Undone", { exact: true }).waitFor();
  await page.keyboard.press("Control+Shift+z");
  await until(() => genre.textContent(), "Jazz", "and made again");
  await page.getByText("Done again").waitFor();
  await page.reload();
  await grid.waitFor();
  await page.keyboard.press("Control+z");
  await until(() => genre.textContent(), "Rock", "a window that begins anew knows it too");
});

const TABLE = `CREATE TABLE "Gig" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL, "tags" TEXT,
  "status" TEXT NOT NULL DEFAULT 'open' CHECK ("status" IN ('open', 'sold_out')));
INSERT INTO "Gig" VALUES (1, 'First', 'late', 'open'), (2, 'Second', NULL, 'open');`;
const OPTIONS = `[models.Gig.fields.tags]
kind = "choices"
choices = ["late", "free"]`;

journey("what a control holds is saved with its cell", { enabled: true, opened: true }, async (bench) => {
  assert.equal(spawnSync("sqlite3", [bench.db, TABLE]).status, 0);
  writeFileSync(`${bench.db}.toml`, OPTIONS);
  bench.bureau("config", "import", bench.db, `${bench.db}.toml`, "--as", ANA.email);
  const page = await bench.window();
  await signIn(page);
  const gigs = await model(page, "Gigs");

  // The keys of an open list are its own.
  const status = await cell(gigs, "First", "Status");
  await doubleClick(page, status);
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Sold out" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await until(() => status.textContent(), "Sold out", "chosen with the keyboard");

  const tags = await cell(gigs, "First", "Tags");
  await doubleClick(page, tags);
  await page.getByRole("combobox", { name: "Tags" }).pressSequentially("freestyle");
  await page.keyboard.press("Enter");
  await until(() => tags.textContent(), "late, freestyle", "a word nobody ended");

  const tracks = await model(page, "Tracks");
  const genre = await cell(tracks, "Balls to the Wall", "Genre");
  await doubleClick(page, genre);
  const search = page.getByRole("combobox", { name: "Genre" });
  await search.fill("");
  await page.locator("h1").click();
  await search.waitFor({ state: "detached" });
  const gone = () => bench.bureau("list", bench.db, "Track", "--as", ANA.email, "--where", "TrackId = 2").rows[0];
  await until(async () => gone().values.GenreId ?? null, null, "an emptied box is no value");

  // Nor is a cell that cannot be saved yet left for another one.
  const length = await cell(tracks, "Fast As a Shark", "Milliseconds");
  await doubleClick(page, length);
  const number = page.getByRole("textbox", { name: "Milliseconds" });
  await number.fill("long");
  await doubleClick(page, await cell(tracks, "Restless and Wild", "Composer"));
  await page.getByText("Enter a whole number").waitFor();
  assert.equal(await number.inputValue(), "long", "another cell does not take what was typed");
  await number.press("Escape");
  await number.waitFor({ state: "detached" });

  // The cursor stands in a cell: Space on a button is the button's.
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: /^Columns/ }).press(" ");
  await page.getByRole("dialog", { name: "Columns" }).waitFor();
  await page.keyboard.press("Escape");

  // A press that still waits for its twin opens nothing elsewhere. Both presses in one go: between them no time may pass.
  await page.clock.install();
  const pressed = await (await cell(tracks, "Fast As a Shark", "Milliseconds")).elementHandle();
  await page.getByRole("link", { name: "Albums" }).evaluate((link, cell) => {
    cell.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
    link.click();
  }, pressed);
  await page.getByRole("grid", { name: "Albums" }).getByRole("gridcell").first().waitFor();
  await page.clock.runFor(400);
  assert.equal(await page.getByRole("dialog").count(), 0);
});

journey("a letter opens a list of values and searches it", { enabled: true, opened: true }, async (bench) => {
  const table = TABLE.replace("'sold_out')", "'sold_out', 'sold_again')");
  assert.equal(spawnSync("sqlite3", [bench.db, table]).status, 0);
  const page = await bench.window();
  await signIn(page);
  const gigs = await model(page, "Gigs");
  const status = await cell(gigs, "First", "Status");
  await gigs.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("s");
  const option = (name) => page.getByRole("option", { name, exact: true });
  const pointed = (name) => option(name).evaluate((it) => it === document.activeElement);
  await option("Sold out").waitFor();
  await until(() => pointed("Sold out"), true, "the first that begins with it");
  await look(page, "cell-choice");
  await page.keyboard.press("ArrowDown");
  await until(() => pointed("Sold again"), true, "the keyboard goes on from there");
  await page.keyboard.press("Enter");
  await until(() => status.textContent(), "Sold again", "chosen, and saved");
  const kept = () => bench.bureau("show", bench.db, "Gig", "1", "--as", ANA.email).values.status;
  await until(kept, "sold_again", "in the file");

  // A reference searches what it refers to.
  const tracks = await model(page, "Tracks");
  await tracks.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("ja");
  const search = page.getByRole("combobox", { name: "Genre" });
  await until(() => search.inputValue(), "ja", "no letter is lost");
  await option("Jazz").waitFor();
  await page.keyboard.press("Escape");
  await until(() => search.inputValue(), "Rock", "put back");
  await until(() => page.getByRole("option").count(), 0, "and its list is closed");
  await page.keyboard.press("Escape");
  await search.waitFor({ state: "detached" });
  await page.keyboard.type("ja");
  await option("Jazz").click();
  await until(async () => (await cell(tracks, /^For Those/, "Genre")).textContent(), "Jazz", "chosen, and saved");
});

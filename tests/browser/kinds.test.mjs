// Inputs of kinds that Chinook does not have, in a table another program made: what is typed, what is stored.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ANA, journey, ROOT } from "./bench.mjs";
import { focused } from "./keys.mjs";
import { look } from "./looks.mjs";
import { edit, FIRST_TRACK, model, openRecord, save, signIn, until } from "./steps.mjs";

const TABLE = `CREATE TABLE "Gig" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL, "uuid" TEXT, "email" TEXT, "website" TEXT,
  "colour" TEXT, "starts_at" DATETIME, "doors" TIME, "settings" JSON, "seats" INTEGER NOT NULL DEFAULT 40,
  "tags" TEXT, "status" TEXT NOT NULL DEFAULT 'open' CHECK ("status" IN ('open', 'sold_out')));
INSERT INTO "Gig" VALUES (1, 'First', '0f8fad5b-d9cb-469f-a165-70867728950e', 'a@example.org', 'https://example.org', '#aa3300',
  '2026-11-17 16:02', '15:30', '{"a": 1}', 10, 'outdoor,late', 'open');`;

const OPTIONS = `[models.Gig.fields.tags]
kind = "choices"
choices = [{ value = "outdoor", label = "Open air" }, "late", "free"]
[models.Gig.fields.status]
choices = [{ value = "open", label = "On sale", color = "#1d9999" }, "sold_out"]`;

journey("every kind has an input that fits", { enabled: true, opened: true }, async (bench) => {
  const made = spawnSync("sqlite3", [bench.db, TABLE], { encoding: "utf8" });
  assert.equal(made.status, 0, `${made.stderr}${made.error ?? ""}`);
  const options = `${bench.db}.toml`;
  writeFileSync(options, OPTIONS);
  bench.bureau("config", "import", bench.db, options, "--as", ANA.email);
  const page = await bench.window();
  await signIn(page);
  const grid = await model(page, "Gigs");
  await grid.getByText("Open air, late").waitFor();
  await grid.getByText("On sale").waitFor();
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog", { name: "New gig" });
  await sheet.getByLabel("Title").fill("Second");
  await sheet.getByRole("button", { name: "Generate" }).click();
  await sheet.getByLabel("Starts at").fill("12 May 1967 20:30");
  await sheet.getByLabel("Starts at").press("Alt+ArrowDown");
  const moment = page.getByRole("dialog", { name: "Choose a date" });
  assert.equal(await moment.getByRole("option", { selected: true }).allTextContents().then(String), "20,30");
  await look(page, "kinds-moment");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "option 20");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await sheet.getByLabel("Doors").fill("9h05");
  await sheet.getByLabel("Doors").press("PageUp");
  await sheet.getByLabel("Doors").press("Alt+ArrowDown");
  const time = page.getByRole("dialog", { name: "Choose a time" });
  const hour = time.getByRole("option", { name: "10", exact: true }).first();
  assert.ok(await inSight(hour), "what is chosen can be seen");
  await time.getByRole("listbox", { name: "Minute" }).getByRole("option", { name: "45" }).click();
  await look(page, "kinds-time");
  await page.keyboard.press("Escape");
  assert.equal(await sheet.getByLabel("Doors").inputValue(), "10:45");
  await sheet.getByRole("textbox", { name: "Colour", exact: true }).fill("#08f");
  await sheet.getByRole("textbox", { name: "Settings" }).fill("{a}");
  const tags = sheet.getByRole("combobox", { name: "Tags" });
  await tags.pressSequentially("fre,outdoor");
  await tags.press("Enter");
  await tags.press("Backspace");
  await tags.pressSequentially("free");
  await sheet.getByRole("row", { name: "fre", exact: true }).getByRole("button").click();
  await save(sheet);
  await sheet.getByRole("button", { name: "1 problem" }).waitFor();
  await look(page, "kinds");
  await sheet.getByRole("textbox", { name: "Settings" }).fill('{"b": 2}');
  await save(sheet);
  await page.getByRole("dialog", { name: "Second" }).getByRole("heading", { name: "Details" }).waitFor();
  const { values } = bench.bureau("show", bench.db, "Gig", "2", "--as", ANA.email);
  assert.match(values.uuid, /^[\da-f]{8}-[\da-f]{4}-4/);
  assert.equal(values.colour, "#08f");
  assert.match(values.starts_at, /^1967-05-12[ T]21:30/);
  assert.match(values.doors, /^10:45(:00)?$/);
  assert.equal(values.tags, "free", "chips come and go");
  assert.equal(values.seats, 40, "what was not entered is the database's own default");
});

journey("what was used last in a field is offered first", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Tracks");
  const sheet = await openRecord(page, FIRST_TRACK);
  await edit(sheet);
  const genre = sheet.getByRole("combobox", { name: "Genre" });
  await genre.fill("bossa");
  await page.getByRole("option", { name: "Bossa Nova", exact: true }).click();
  await genre.fill("latin");
  await page.getByRole("option", { name: "Latin", exact: true }).click();
  await genre.press("ArrowDown");
  const used = page.getByRole("group", { name: "Used last" });
  await until(() => used.getByRole("option").allTextContents(), ["Bossa Nova"]);
  await look(page, "reference-used");
  await genre.press("ArrowDown");
  await genre.press("Home");
  await genre.press("Enter");
  assert.equal(await genre.inputValue(), "Bossa Nova");
  await save(sheet);
  await sheet.getByRole("heading", { name: "Details" }).waitFor();
  assert.equal(bench.bureau("show", bench.db, "Track", "1", "--as", ANA.email).values.GenreId, 11);
});

/** Whether no list hides it. */
function inSight(item) {
  return item.evaluate(
    (element) =>
      new Promise((seen) =>
        new IntersectionObserver(([entry]) => seen(entry.intersectionRatio === 1)).observe(element),
      ),
  );
}

const FILES = `CREATE TABLE "Paper" ("id" INTEGER PRIMARY KEY, "name" TEXT, "content" BLOB);
INSERT INTO "Paper" VALUES (1, 'Logo', X'89504e470d0a1a0a' || zeroblob(5000)), (2, 'Letter', CAST('Dear Año,' || char(10) AS BLOB));`;

journey("bytes are looked at, saved as a file and taken in from one", { opened: true }, async (bench) => {
  const made = spawnSync("sqlite3", [bench.db, FILES], { encoding: "utf8" });
  assert.equal(made.status, 0, `${made.stderr}${made.error ?? ""}`);
  const page = await bench.window();
  await model(page, "Papers");
  let sheet = await openRecord(page, "Letter");
  await sheet.getByRole("button", { name: "Look at the data of Content" }).click();
  let shown = page.getByRole("dialog", { name: "Content of Letter" });
  await shown.getByText("Dear Año,").waitFor();
  await page.keyboard.press("Escape");
  await shown.waitFor({ state: "hidden" });
  await sheet.getByRole("button", { name: "Close" }).click();
  await sheet.waitFor({ state: "hidden" });

  sheet = await openRecord(page, "Logo");
  await sheet.getByRole("button", { name: "Look at the data of Content" }).press("Enter");
  shown = page.getByRole("dialog", { name: "Content of Logo" });
  await shown.getByText("89 50 4e 47 0d 0a 1a 0a").waitFor();
  await shown.getByText("Bytes 1 to 4,096 of 5,008").waitFor();
  await look(page, "bytes");
  await shown.getByRole("button", { name: "Later bytes" }).press("Enter");
  await shown.getByText("Bytes 4,097 to 5,008 of 5,008").waitFor();
  await shown.getByText("00001000").waitFor();
  assert.ok(await shown.getByRole("button", { name: "Later bytes" }).isDisabled());
  await shown.getByRole("button", { name: "Save as a file…" }).click();
  await page.getByText("Saved as").waitFor();
  const saved = readFileSync(`${bench.bytes}.png`);
  assert.deepEqual([saved.length, saved.subarray(0, 4).toString("latin1")], [5008, "\x89PNG"]);

  // A file that goes between choosing and saving is a problem of its field; when it is there again, its bytes are taken in.
  await sheet.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Edit directly" }).click();
  const content = sheet.getByRole("group", { name: "Content" });
  await content.getByRole("button", { name: "Choose a file…" }).click();
  await content.getByText("The file is no longer there").waitFor();
  const icon = readFileSync(join(ROOT, "icons", "128x128.png"));
  writeFileSync(bench.chosen, icon);
  await content.getByRole("button", { name: "Choose a file…" }).click();
  await content.getByText("chosen.png").waitFor();
  await content.getByRole("img", { name: "Image" }).waitFor();
  await look(page, "bytes-chosen");
  rmSync(bench.chosen);
  await save(sheet);
  await content.getByText("The file is no longer there").waitFor();
  writeFileSync(bench.chosen, icon);
  await content.getByRole("button", { name: "Choose a file…" }).click();
  await save(sheet);
  await sheet.getByRole("heading", { name: "Details" }).waitFor();
  const hex = spawnSync("sqlite3", [bench.db, "SELECT hex(content) FROM Paper WHERE id = 1"], { encoding: "utf8" });
  assert.equal(hex.stdout.trim().toLowerCase(), icon.toString("hex"));
  await sheet.getByText("128 × 128, 3 KB").waitFor();
  await look(page, "bytes-image");
  await sheet.getByRole("button", { name: "Close" }).click();
  await sheet.waitFor({ state: "hidden" });
  const picture = page.getByRole("grid", { name: "Papers" }).getByRole("img", { name: "Image" });
  assert.equal(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth)), 128);
  await look(page, "bytes-thumb");
});

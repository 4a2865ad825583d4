// Inputs of kinds that Chinook does not have, in a table another program made: what is typed, what is stored.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, save, signIn } from "./steps.mjs";

const TABLE = `CREATE TABLE "Gig" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL, "uuid" TEXT, "email" TEXT, "website" TEXT,
  "colour" TEXT, "starts_at" DATETIME, "settings" JSON, "seats" INTEGER NOT NULL DEFAULT 40,
  "tags" TEXT, "status" TEXT NOT NULL DEFAULT 'open' CHECK ("status" IN ('open', 'sold_out')));
INSERT INTO "Gig" VALUES (1, 'First', '0f8fad5b-d9cb-469f-a165-70867728950e', 'a@example.org', 'https://example.org', '#aa3300',
  '2026-11-17 16:02', '{"a": 1}', 10, 'outdoor,late', 'open');`;

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
  await sheet.getByRole("textbox", { name: "Colour", exact: true }).fill("#08f");
  await sheet.getByLabel("Settings").fill("{a}");
  const tags = sheet.getByRole("combobox", { name: "Tags" });
  await tags.pressSequentially("fre,outdoor");
  await tags.press("Enter");
  await tags.press("Backspace");
  await tags.pressSequentially("free");
  await sheet.getByRole("row", { name: "fre", exact: true }).getByRole("button").click();
  await save(sheet);
  await sheet.getByRole("button", { name: "1 problem" }).waitFor();
  await look(page, "kinds");
  await sheet.getByLabel("Settings").fill('{"b": 2}');
  await save(sheet);
  await page.getByRole("dialog", { name: "Second" }).getByRole("heading", { name: "Details" }).waitFor();
  const { values } = bench.bureau("show", bench.db, "Gig", "2", "--as", ANA.email);
  assert.match(values.uuid, /^[\da-f]{8}-[\da-f]{4}-4/);
  assert.equal(values.colour, "#08f");
  assert.match(values.starts_at, /^1967-05-12[ T]20:30/);
  assert.equal(values.tags, "free", "chips come and go");
  assert.equal(values.seats, 40, "what was not entered is the database's own default");
});

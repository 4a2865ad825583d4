// Inputs of kinds that Chinook does not have, in a table another program made: what is typed, what is stored.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ANA, journey } from "./bench.mjs";
import { shoot, violations } from "./looks.mjs";
import { model, save, signIn } from "./steps.mjs";

const TABLE = `CREATE TABLE "Gig" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL, "uuid" TEXT, "email" TEXT, "website" TEXT,
  "colour" TEXT, "starts_at" DATETIME, "settings" JSON, "seats" INTEGER NOT NULL DEFAULT 40);
INSERT INTO "Gig" VALUES (1, 'First', '0f8fad5b-d9cb-469f-a165-70867728950e', 'a@example.org', 'https://example.org', '#aa3300',
  '2026-11-17 16:02', '{"a": 1}', 10);`;

journey("every kind has an input that fits", { enabled: true, opened: true }, async (bench) => {
  const made = spawnSync("sqlite3", [bench.db, TABLE], { encoding: "utf8" });
  assert.equal(made.status, 0, `${made.stderr}${made.error ?? ""}`);
  const page = await bench.window();
  await signIn(page);
  await model(page, "Gigs");
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog", { name: "New gig" });
  await sheet.getByLabel("Title").fill("Second");
  await sheet.getByRole("button", { name: "Generate" }).click();
  await sheet.getByLabel("Starts at").fill("12 May 1967 20:30");
  await sheet.getByRole("textbox", { name: "Colour", exact: true }).fill("#08f");
  await sheet.getByLabel("Settings").fill("{a}");
  await save(sheet);
  await sheet.getByRole("button", { name: "1 problem" }).waitFor();
  await shoot(page, "kinds", "light", "1440x900");
  assert.deepEqual(await violations(page, "kinds"), []);
  await sheet.getByLabel("Settings").fill('{"b": 2}');
  await save(sheet);
  await page.getByRole("dialog", { name: "Second" }).getByRole("heading", { name: "Details" }).waitFor();
  const { values } = bench.bureau("show", bench.db, "Gig", "2", "--as", ANA.email);
  assert.match(values.uuid, /^[\da-f]{8}-[\da-f]{4}-4/);
  assert.equal(values.colour, "#08f");
  assert.match(values.starts_at, /^1967-05-12[ T]20:30/);
  assert.equal(values.seats, 40, "what was not entered is the database's own default");
});

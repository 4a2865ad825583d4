// The whole path with the mouse: from the welcome page to the change in the record's history.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ANA, journey } from "./bench.mjs";
import { focused } from "./keys.mjs";
import { look } from "./looks.mjs";
import {
  edit,
  enable,
  FIRST_TRACK,
  history,
  model,
  openDatabase,
  openRecord,
  save,
  signIn,
  storeKey,
  until,
} from "./steps.mjs";

journey("from the welcome page to an edited record in its history", {}, async (bench) => {
  const page = await bench.window();
  await openDatabase(page);
  await enable(page);
  const backup = /chinook\.[\w-]+\.sqlite/.exec(await page.getByText("Checksum matches").locator("..").textContent());
  assert.ok(backup && existsSync(join(dirname(bench.db), backup[0])), "the backup is where the page says");
  const key = await storeKey(page);
  assert.match(key, /^[A-Z0-9]{4}(-[A-Z0-9]{4}){7}$/, "the recovery key was shown");
  await signIn(page);

  await model(page, "Tracks");
  const sheet = await openRecord(page, FIRST_TRACK);
  await edit(sheet);
  await sheet.getByLabel("Milliseconds").fill("soon");
  await sheet.getByLabel("Name").fill("");
  await save(sheet);
  await sheet.getByRole("button", { name: "2 problems" }).waitFor();
  await sheet.getByText("Enter a whole number").waitFor();
  assert.equal(
    bench.bureau("show", bench.db, "Track", "1", "--as", ANA.email).values.Name,
    FIRST_TRACK,
    "nothing is saved",
  );

  await sheet.getByLabel("Milliseconds").fill("343720");
  await sheet.getByLabel("Name").fill("For Those About To Read");
  await sheet.getByRole("combobox", { name: "Genre" }).fill("Jaz");
  await page.getByRole("option", { name: "Jazz" }).click();
  await save(sheet);
  const renamed = page.getByRole("dialog", { name: "For Those About To Read" });
  const panel = await history(renamed);
  for (const change of [
    `Name From ${FIRST_TRACK} to For Those About To Read`,
    "Milliseconds From 343,719 to 343,720",
    "Genre From Rock to Jazz",
  ]) {
    await until(async () => (await panel.ariaSnapshot()).includes(change), true, change);
  }
  await renamed.getByRole("button", { name: "Close" }).click();
  await page.getByRole("gridcell", { name: "For Those About To Read", exact: true }).waitFor();

  const [entry] = bench.bureau("history", bench.db, "Track", "1", "--as", ANA.email);
  assert.equal(entry.actor, ANA.email);
  assert.equal(entry.origin, "window");
  assert.deepEqual(entry.changes.GenreId, { old: 1, new: 2 }, "the log says what the window says");
  assert.deepEqual(
    Object.keys(entry.changes).sort(),
    ["GenreId", "Milliseconds", "Name"],
    "untouched fields are not written",
  );
  assert.equal(bench.bureau("audit", bench.db, "--verify", "--as", ANA.email).ok, true);
});

journey("a new database is empty, and never takes the place of another", {}, async (bench) => {
  const page = await bench.window();
  await page.getByRole("button", { name: "New database…" }).click();
  await page.getByRole("button", { name: "Choose a place…" }).click();
  await page.getByText("This file has no tables").waitFor();
  await look(page, "new-database");
  const made = spawnSync("sqlite3", [bench.fresh, "CREATE TABLE Member (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"]);
  assert.equal(made.status, 0, String(made.stderr));
  await page.getByRole("grid", { name: "Members" }).waitFor();
  await page.getByRole("button", { name: "Fresh" }).click();
  await page.getByRole("menuitem", { name: "New database…" }).click();
  await page.getByRole("button", { name: "Choose a place…" }).click();
  await page.getByText("Nothing was overwritten").waitFor();
  assert.deepEqual(
    bench.bureau("models", bench.fresh).map(({ slug }) => slug),
    ["member"],
    "what was there is there",
  );
});

journey("a new database begins with a template, chosen by keyboard", {}, async (bench) => {
  const page = await bench.window();
  await page.getByRole("button", { name: "Appearance and language" }).click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await page.getByRole("button", { name: "Nouvelle base…" }).waitFor();
  await page.keyboard.press("Control+n");
  const question = page.getByRole("dialog", { name: "Par quoi doit-elle commencer ?" });
  await until(() => focused(page), "radio Rien Un fichier vide, pour des tables à venir", "it begins with nothing");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
  await until(() => question.getByRole("radio", { name: /^Factures/ }).isChecked(), true, "the last one");
  await look(page, "new-database-template");
  await page.keyboard.press("Enter");
  const models = page.getByRole("navigation", { name: "Modèles" });
  await models.getByRole("link", { name: /^Lignes facture/ }).waitFor();
  assert.deepEqual(
    bench.bureau("models", bench.fresh).map(({ table }) => table),
    ["clients", "factures", "lignes_facture", "produits"],
  );
});

journey("a plain file is looked at and nothing of it changes", { opened: true }, async (bench) => {
  const { createHash } = await import("node:crypto");
  const { readFileSync } = await import("node:fs");
  const sum = () => createHash("sha256").update(readFileSync(bench.db)).digest("hex");
  const before = sum();
  const page = await bench.window();
  await model(page, "Tracks");
  const sheet = await openRecord(page, FIRST_TRACK);
  await sheet.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Only look" }).click();
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  assert.equal(await sheet.getByRole("button", { name: "Save" }).count(), 0, "who did not agree does not edit");
  assert.equal(await sheet.getByRole("tab", { name: "History" }).count(), 0);
  await sheet.getByRole("button", { name: "Close" }).click();
  assert.equal(sum(), before);
});

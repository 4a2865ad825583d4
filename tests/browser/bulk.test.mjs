// What is done with many records at once: a field of theirs set, over all pages of a list; all or nothing, and taken back as one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, tryToSignIn } from "./steps.mjs";

const AS_ANA = ["--as", ANA.email];

journey("a field of many records is set", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  await model(page, "Tracks");
  await page.getByRole("searchbox", { name: "Search tracks" }).fill("love");
  await page.getByText("filtered from 3,503").waitFor();
  const composed = () =>
    bench.bureau("list", bench.db, "Track", "--where", "Composer = 'Eddie'", "--per-page", "500", ...AS_ANA);
  await page.getByRole("checkbox", { name: "Select every row of this page" }).focus();
  await page.keyboard.press("Space");
  const bar = page.getByRole("toolbar", { name: "Selected rows" });
  await look(page, "bulk-page");
  const total = Number(
    /Select all (\d+)/.exec(await bar.getByRole("button", { name: /^Select all/ }).textContent())[1],
  );
  assert.ok(total > 50, `${total}`);
  await bar.getByRole("button", { name: /^Select all/ }).click();
  await bar.getByText(`${total} selected`).waitFor();
  await bar.getByRole("button", { name: "Set field…" }).click();
  const dialog = page.getByRole("dialog", { name: `Set a field of ${total} tracks` });
  await dialog.getByRole("button", { name: /Field/ }).first().click();
  await page.getByRole("option", { name: "Composer" }).click();
  await dialog.getByRole("textbox", { name: "Composer" }).fill("Eddie");
  await look(page, "bulk-set");
  await dialog.getByRole("button", { name: `Set for ${total} tracks` }).click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(composed().total, total);
  await page.keyboard.press("Control+z");
  await page.getByText("Undone").first().waitFor();
  assert.equal(composed().total, 0, "all of it at once");
});

journey("who stands in the way is named, and the others can go on", { enabled: true, opened: true }, async (bench) => {
  const passing = bench.bureau("add", bench.db, "Genre", "Name=Passing", ...AS_ANA);
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  const grid = await model(page, "Genres");
  for (const name of ["Rock", "Passing"]) {
    await grid.getByRole("gridcell", { name: `Select ${name}`, exact: true }).click();
  }
  const bar = page.getByRole("toolbar", { name: "Selected rows" });
  await bar.getByText("2 selected").waitFor();
  await bar.getByRole("button", { name: "Set field…" }).click();
  const dialog = page.getByRole("dialog", { name: "Set a field of 2 genres" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Both");
  // Gone meanwhile, by another hand: nothing is done before somebody says so.
  bench.bureau("delete", bench.db, "Genre", String(passing.key), ...AS_ANA);
  await dialog.getByRole("button", { name: "Set for 2 genres" }).click();
  await dialog.getByText("Nothing was changed: one record is in the way.").waitFor();
  await look(page, "bulk-refused");
  assert.equal(bench.bureau("show", bench.db, "Genre", "1", ...AS_ANA).values.Name, "Rock");
  await dialog.getByRole("button", { name: "Set for the other 1 genre" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(bench.bureau("show", bench.db, "Genre", "1", ...AS_ANA).values.Name, "Both");
});

/** Each edit of a track counts for a while. */
const SLOW = `CREATE TABLE waste (n INTEGER); CREATE TRIGGER slow AFTER UPDATE ON Track BEGIN INSERT INTO waste
  WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 40000) SELECT max(i) FROM r; END`;

journey("what takes long tells how far it is, and is stopped", { enabled: true, opened: true }, async (bench) => {
  assert.equal(spawnSync("sqlite3", [bench.db, SLOW]).status, 0);
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  await model(page, "Tracks");
  await page.getByRole("checkbox", { name: "Select every row of this page" }).focus();
  await page.keyboard.press("Space");
  const bar = page.getByRole("toolbar", { name: "Selected rows" });
  await bar.getByRole("button", { name: /^Select all/ }).click();
  await bar.getByText("3,503 selected").waitFor();
  await bar.getByRole("button", { name: "Set field…" }).click();
  const dialog = page.getByRole("dialog", { name: "Set a field of 3,503 tracks" });
  await dialog.getByRole("button", { name: /Field/ }).first().click();
  await page.getByRole("option", { name: "Composer" }).click();
  await dialog.getByRole("textbox", { name: "Composer" }).fill("Eddie");
  await dialog.getByRole("button", { name: "Set for 3,503 tracks" }).click();
  await page.getByRole("progressbar", { name: /of 3,503 records/ }).waitFor();
  await look(page, "bulk-working");
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Nothing was changed.").waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  await dialog.waitFor();
  const composed = bench.bureau("list", bench.db, "Track", "--where", "Composer = 'Eddie'", ...AS_ANA);
  assert.equal(composed.total, 0);
});

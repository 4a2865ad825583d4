// The columns of a list: chosen, moved, made wider; and a list is found as it was left.
import assert from "node:assert/strict";
import { journey } from "./bench.mjs";
import { focused, tabTo } from "./keys.mjs";
import { look } from "./looks.mjs";
import { model, signIn, until } from "./steps.mjs";

journey("columns are chosen, moved and remembered", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  const grid = await model(page, "Tracks");
  const heads = async () =>
    (await grid.getByRole("columnheader").allTextContents()).filter((text) => text !== "").join(" ");
  await until(heads, "Name Album Media type Genre Composer Milliseconds Bytes Unit price #", "all of them");

  await page.getByRole("button", { name: "Columns 9/9" }).click();
  const menu = page.getByRole("dialog", { name: "Columns" });
  for (const gone of ["Media type", "Bytes", "Genre"]) await menu.getByRole("row", { name: gone }).click();
  await until(heads, "Name Album Composer Milliseconds Unit price #", "without those");
  await look(page, "columns");

  // By keyboard: the grip takes the row up, the arrows carry it, Enter puts it down.
  await menu.getByRole("button", { name: "Move Composer" }).focus();
  await page.keyboard.press("Enter");
  const target = page.getByRole("button", { name: "Insert between Name and Album" });
  for (let step = 0; step < 12 && !(await target.evaluate((it) => it === document.activeElement)); step++) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await until(heads, "Name Composer Album Milliseconds Unit price #", "another order");
  await page.keyboard.press("Escape");

  const composer = grid.getByRole("columnheader", { name: "Composer" });
  const grip = grid.getByRole("separator", { name: "Width of Composer" });
  const before = (await composer.boundingBox()).width;
  const at = await grip.boundingBox();
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x + at.width / 2 + 100, at.y + at.height / 2, { steps: 4 });
  await page.mouse.up();
  await until(async () => Math.round((await composer.boundingBox()).width - before), 100, "wider by what it was drawn");
  await page.getByRole("radio", { name: "Compact" }).click();
  await composer.getByRole("button").click();
  await until(() => composer.getAttribute("aria-sort"), "ascending", "sorted");

  await model(page, "Genres");
  await until(() => page.getByRole("radio", { name: "Compact" }).isChecked(), false, "each model for itself");
  await model(page, "Tracks");
  await until(() => composer.getAttribute("aria-sort"), "ascending", "as it was left");
  await page.reload();
  await until(heads, "Name Composer Album Milliseconds Unit price #", "also by a window that begins anew");
  assert.ok(await page.getByRole("radio", { name: "Compact" }).isChecked());
  assert.equal(Math.round((await composer.boundingBox()).width - before), 100);
  await look(page, "columns-left");
  await page.getByRole("button", { name: "Columns 6/9" }).click();
  await page.getByRole("button", { name: "Reset columns" }).click();
  await until(heads, "Name Album Media type Genre Composer Milliseconds Bytes Unit price #", "the model's own again");
});

journey("a column is made wider with the keyboard", { opened: true }, async (bench) => {
  const page = await bench.window();
  const grid = await model(page, "Tracks");
  await tabTo(page, "button Columns 9/9");
  await page.keyboard.press("Enter");
  await tabTo(page, "row Name");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
  await until(() => focused(page), "row Genre", "the fourth");
  await tabTo(page, "button Width of Genre", "ArrowRight");
  await look(page, "columns-width");
  await page.keyboard.press("Enter");
  const grip = grid.getByRole("separator", { name: "Width of Genre" });
  await until(() => grip.evaluate((it) => it === document.activeElement), true, "the edge of its head");
  const width = async () => Math.round((await grid.getByRole("columnheader", { name: "Genre" }).boundingBox()).width);
  const before = await width();
  await page.keyboard.press("ArrowRight");
  await until(width, before + 16, "a step wider");
  assert.equal(await grip.getAttribute("aria-valuenow"), String(before + 16), "and told");
  await page.keyboard.press("Home");
  await until(width, 64, "as narrow as can be");
  await page.keyboard.press("ArrowRight");
  await until(width, 80, "from there on");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await until(() => focused(page).then((what) => what.split(" ")[0]), "row", "back among the rows");
  await page.reload();
  await until(width, 80, "kept");

  // Up to here they stay when the list is scrolled sideways, and the cursor is never under them.
  await page.setViewportSize({ width: 900, height: 700 });
  await tabTo(page, "button Columns 9/9");
  await page.keyboard.press("Enter");
  await tabTo(page, "row Name");
  await page.keyboard.press("ArrowDown");
  await until(() => focused(page), "row Album", "the second");
  await tabTo(page, "button Freeze up to Album", "ArrowRight");
  await page.keyboard.press("Enter");
  await until(() => focused(page), "button Unfreeze columns", "it is, and the keyboard stays");
  await page.keyboard.press("Escape");
  await page.reload();
  const cell = (name) => grid.getByRole("gridcell", { name, exact: true }).first();
  const album = cell("For Those About To Rock We Salute You");
  const left = async (it) => Math.round((await it.boundingBox()).x);
  await album.waitFor();
  const resting = await left(album);
  await grid.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowRight");
  await until(() => grid.evaluate((it) => it.scrollLeft > 0), true, "the last cell is scrolled into view");
  assert.equal(await left(album), resting, "also in a window that begins anew");
  await look(page, "columns-frozen");
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowLeft");
  const edge = await album.boundingBox().then(({ x, width }) => Math.round(x + width));
  await until(() => left(grid.locator("#record-cell")), edge, "beside those that stay, and not under them");
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
  await grid.getByRole("columnheader", { name: "Album" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Unfreeze columns" }).click();
  await until(async () => (await left(album)) < resting, true, "it goes along again");
});

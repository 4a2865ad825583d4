// The list: sorted, searched, filtered, paged; the address remembers it all.
import assert from "node:assert/strict";
import { journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, until } from "./steps.mjs";

/** Texts of one column of the rows that are shown, from the top; the boxes that select rows stand before them all. */
const column = (grid, index) => () =>
  grid
    .getByRole("row")
    .evaluateAll(
      (rows, at) => rows.flatMap((row) => row.querySelectorAll('[role="gridcell"]')[at]?.textContent ?? []).slice(0, 3),
      index + 1,
    );

journey("sort, search, filter and page", { opened: true }, async (bench) => {
  const page = await bench.window();
  const grid = await model(page, "Tracks");
  const footer = (text) => page.getByText(text).waitFor();
  await footer("1–50 of 3,503");

  const byLength = grid.getByRole("columnheader", { name: "Milliseconds" }).getByRole("button");
  await byLength.click();
  await until(async () => (await column(grid, 0)())[0], "É Uma Partida De Futebol", "shortest first");
  await byLength.click();
  await until(async () => (await column(grid, 0)())[0], "Occupation / Precipice", "longest first");

  await page.getByRole("searchbox", { name: "Search tracks" }).fill("galactica");
  await page.getByText("filtered from 3,503").waitFor();
  await until(async () => (await column(grid, 0)())[0], "Battlestar Galactica, Pt. 2", "search keeps the sort");
  await page.getByRole("button", { name: "Clear search" }).click();

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Genre" }).click();
  await page.getByRole("textbox", { name: "Search" }).fill("jaz");
  const jazz = page.getByRole("option", { name: "Jazz" });
  await until(() => jazz.textContent(), "Jazz130", "how many records have it stands beside it");
  await jazz.click();
  await footer("1–50 of 130");
  await until(async () => new Set(await column(grid, 3)()).size, 1, "only one genre is left");

  await page.getByRole("button", { name: "Next page" }).click();
  await footer("51–100 of 130");
  await page.getByRole("textbox", { name: "Page" }).fill("3");
  await page.getByRole("textbox", { name: "Page" }).press("Enter");
  await footer("101–130 of 130");
  const address = page.url();
  const rows = await column(grid, 0)();

  await page.getByRole("button", { name: "Remove filter Genre" }).click();
  await footer("1–50 of 3,503");
  await page.goBack();
  await footer("101–130 of 130");
  assert.equal(page.url(), address, "going back is going back");
  await page.reload();
  await footer("101–130 of 130");
  await until(column(grid, 0), rows, "the address alone brings the same rows");

  await page.getByRole("button", { name: "Remove filter Genre" }).click();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Unit price" }).click();
  const frequent = page.getByRole("listbox", { name: "Most frequent values" });
  await until(
    () => frequent.getByRole("option").allTextContents(),
    ["0.993,290", "1.99213"],
    "the most frequent first",
  );
  await frequent.getByRole("option").last().click();
  await footer("1–50 of 213");
});

journey("a search without a hit says so and has a way out", { opened: true }, async (bench) => {
  const page = await bench.window();
  await model(page, "Tracks");
  await page.getByRole("searchbox", { name: "Search tracks" }).fill("no such thing anywhere");
  await page.getByText("No tracks match").waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByText("1–50 of 3,503").waitFor();
});

journey("rows are selected over pages, copied, and let go", { opened: true }, async (bench) => {
  const page = await bench.window();
  const grid = await model(page, "Genres");
  const selected = () => grid.locator('[role="row"][aria-selected="true"]').count();
  const bar = page.getByRole("toolbar", { name: "Selected rows" });
  await grid.getByRole("gridcell", { name: "Select Rock", exact: true }).click();
  await bar.getByText("1 selected").waitFor();
  await grid.getByRole("gridcell", { name: "Select Blues", exact: true }).click({ modifiers: ["Shift"] });
  await bar.getByText("6 selected").waitFor();
  assert.equal(await selected(), 6, "every row between the two");

  await grid.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("x");
  await bar.getByText("5 selected").waitFor();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+a");
  await bar.getByText("25 selected").waitFor();
  await bar.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("menuitem", { name: "As CSV" }).click();
  await page.getByText("Copied 25 rows").waitFor();
  await page.context().grantPermissions(["clipboard-read"]);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.split("\n").length, 27, "the head, 25 rows, the last line break");
  assert.ok(copied.startsWith("Name,GenreId\nRock,1\n"), copied.slice(0, 40));

  await look(page, "list-selected");
  await page.getByRole("searchbox", { name: "Search genres" }).fill("jazz");
  await grid.getByRole("row").nth(1).getByText("Jazz").waitFor();
  await bar.getByText("25 selected").waitFor();
  await grid.focus();
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
  assert.equal(await selected(), 0);
});

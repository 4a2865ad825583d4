// The list: sorted, searched, filtered, paged; the address remembers it all.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, signIn, until } from "./steps.mjs";

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
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const csv = await copied();
  assert.equal(csv.split("\n").length, 27, "the head, 25 rows, the last line break");
  assert.ok(csv.startsWith("Name,GenreId\nRock,1\n"), csv.slice(0, 40));
  await bar.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("menuitem", { name: "As SQL" }).click();
  await until(
    async () => (await copied()).split("\n")[0],
    `INSERT INTO "Genre" ("Name", "GenreId") VALUES ('Rock', 1);`,
  );

  await look(page, "list-selected");
  await page.getByRole("searchbox", { name: "Search genres" }).fill("jazz");
  await grid.getByRole("row").nth(1).getByText("Jazz").waitFor();
  await bar.getByText("25 selected").waitFor();
  await grid.focus();
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
  assert.equal(await selected(), 0);
});

journey("an endless list is read as one scrolls", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  const grid = await model(page, "Tracks");
  await page.getByRole("button", { name: "Rows per page: 50" }).click();
  await page.getByRole("menuitemradio", { name: "Endless" }).click();
  const range = async () =>
    (
      await page
        .locator("main")
        .getByText(/^\d.* of 3,503$/)
        .textContent()
    ).split("–");
  await until(async () => (await range())[0], "1", "what is in view");
  assert.equal(await page.getByRole("button", { name: "Next page" }).count(), 0, "there are no pages");
  const ask = (sql) => spawnSync("sqlite3", [bench.db, sql], { encoding: "utf8" }).stdout.trimEnd();
  const names = ask("SELECT Name FROM Track ORDER BY TrackId").split("\n");
  const inFile = (at) => names[at - 1];
  /** The row of the cursor: its number in the list, and its name. */
  const cursor = () =>
    grid.evaluate((it) => {
      const row = document.getElementById(it.getAttribute("aria-activedescendant") ?? "");
      return row && `${Number(row.getAttribute("aria-rowindex")) - 1} ${row.getAttribute("aria-label")}`;
    });
  const stands = (at) => until(cursor, `${at} ${inFile(at)}`, `row ${at}, as the file has it`);

  // A sheet goes on where the rows read first end.
  await grid.focus();
  await page.keyboard.press("End");
  await stands(100);
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog", { name: inFile(100) })
    .getByRole("heading", { name: "Details" })
    .waitFor();
  await page.keyboard.press("j");
  await page
    .getByRole("dialog", { name: inFile(101) })
    .getByRole("heading", { name: "Details" })
    .waitFor();
  await page.keyboard.press("Escape");
  await stands(101);

  // Far down, what was read first is let go; it is there again when one goes back.
  await grid.focus();
  await page.keyboard.press("x");
  for (let end = 200; end <= 1600; end += 100) {
    await page.keyboard.press("End");
    await stands(end);
    await until(
      async () => Number(await grid.evaluate((it) => it.scrollHeight)) > end * 36 + 100,
      true,
      "more is read",
    );
  }
  assert.ok((await grid.getByRole("row").count()) < 80, "only what is in view is drawn");
  await page.getByRole("toolbar", { name: "Selected rows" }).getByText("1 selected").waitFor();
  await look(page, "list-endless");

  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Enter");
  await page.getByText("Saved", { exact: true }).waitFor();
  await until(() => ask("SELECT Composer FROM Track WHERE TrackId = 1600"), "Nobody", "edited in place, in the file");
  await page.keyboard.press("Escape");
  await stands(1601);
  await page.keyboard.press("Home");
  await stands(1);
  await until(async () => (await range())[0], "1", "the first rows again");
  await grid.getByRole("row", { name: inFile(1) }).waitFor();

  // The bar at the side leads to where one has been, and on from there in both directions.
  for (const at of [1201, 1101, 1051, 1301]) {
    await grid.evaluate((it, to) => it.scrollTo({ top: to }), (at - 1) * 36);
    await until(
      () =>
        grid
          .locator(`[aria-rowindex="${at + 1}"]`)
          .first()
          .getAttribute("aria-label")
          .catch(String),
      inFile(at),
      `row ${at}`,
    );
  }

  await page.reload();
  await page.getByRole("button", { name: "Rows per page: Endless" }).waitFor();
  await page.getByRole("searchbox", { name: "Search tracks" }).fill("love");
  await page.getByText("filtered from 3,503").waitFor();
  await until(async () => grid.evaluate((it) => it.scrollTop), 0, "another question begins at its top");
});

// Editing in place: a cell becomes its field, saves by Enter and Tab, puts back by Esc, and says under itself what is wrong.
import assert from "node:assert/strict";
import { journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, signIn, until } from "./steps.mjs";

/** The cell of a row under a head. */
async function cell(grid, row, head) {
  const heads = await grid.getByRole("columnheader").allTextContents();
  const at = heads.findIndex((text) => text.startsWith(head));
  return grid.getByRole("row", { name: row }).getByRole("gridcell").nth(at);
}

const THEMES = { light: { width: 1440, height: 900 }, dark: { width: 900, height: 700 } };

for (const [theme, size] of Object.entries(THEMES)) {
  journey(`cells are edited in place (${theme})`, { enabled: true, opened: true }, async (bench) => {
    const page = await bench.window({ theme, ...size });
    await signIn(page);
    const grid = await model(page, "Tracks");
    const composer = await cell(grid, "Balls to the Wall", "Composer");
    await composer.dblclick();
    const box = page.getByRole("textbox", { name: "Composer" });
    assert.equal(
      await box.inputValue(),
      "U. Dirkschneider, W. Hoffmann, H. Frank, P. Baltes, S. Kaufmann, G. Hoffmann",
    );
    await box.fill("Udo & Co");
    await look(page, "cell-edit", theme);
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
    await look(page, "cell-problem", theme);
    await length.fill("1234");
    await length.press("Shift+Tab");
    await length.waitFor({ state: "detached" });
    await until(
      async () => (await cell(grid, "Fast As a Shark", "Milliseconds")).textContent(),
      "1,234",
      "saved by Tab",
    );
    await page.keyboard.press("F2");
    await box.waitFor();
    await box.press("Escape");

    const genre = await cell(grid, "Restless and Wild", "Genre");
    await genre.dblclick();
    const search = page.getByRole("combobox", { name: "Genre" });
    await search.fill("jaz");
    await page.getByRole("option", { name: "Jazz" }).click();
    await until(() => genre.textContent(), "Jazz", "choosing saves");
    await look(page, "cell-saved", theme);
    await page.keyboard.press("Control+z");
    await until(() => genre.textContent(), "Rock", "and is taken back");
    await page.keyboard.press("Control+Shift+z");
    await until(() => genre.textContent(), "Jazz", "and made again");
    await page.getByText("Done again").waitFor();
    await page.reload();
    await grid.waitFor();
    await page.keyboard.press("Control+z");
    await until(() => genre.textContent(), "Rock", "a window that begins anew knows it too");
  });
}

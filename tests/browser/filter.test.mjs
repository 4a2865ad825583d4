// The filter of a list: groups inside groups made with the keyboard, the same filter as text, and the address that keeps it.
import assert from "node:assert/strict";
import { journey } from "./bench.mjs";
import { focused, tabTo } from "./keys.mjs";
import { look } from "./looks.mjs";
import { model, typeAtOnce, until } from "./steps.mjs";

/** From a button that opens a searched list to what is chosen in it. */
async function choose(page, text, option) {
  await page.keyboard.press("Enter");
  await until(() => focused(page).then((what) => what.split(" ")[0]), "textbox", "the list is searched");
  await page.keyboard.type(text);
  await page.getByRole("option", { name: option, exact: true }).waitFor();
  // The first that fits is pointed at, the arrow reaches the others.
  await until(
    async () => {
      const here = await focused(page);
      if (here.startsWith("option") && here !== `option ${option}`) await page.keyboard.press("ArrowDown");
      return here;
    },
    `option ${option}`,
    "it can be reached",
  );
  await page.keyboard.press("Enter");
}

/** From a closed choice to another one. */
async function pick(page, option) {
  await page.keyboard.press("Enter");
  await until(() => focused(page).then((what) => what.split(" ")[0]), "option", "the list has the focus");
  await typeAtOnce(page, option);
  await until(() => focused(page), `option ${option}`, "it is found by its letters");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: option, exact: true }).waitFor({ state: "detached" });
}

journey("a filter of groups is made, told as text and kept by the address", { opened: true }, async (bench) => {
  /** How many tracks the command line finds. */
  const found = (where) => bench.bureau("list", bench.db, "Track", "--where", where, "--per-page", "1").total;
  const page = await bench.window();
  await model(page, "Tracks");
  const footer = (total) => page.getByText(`1–50 of ${total.toLocaleString("en")}`, { exact: true }).waitFor();
  const builder = page.getByRole("dialog", { name: "Filter tracks" });
  const matches = (total) => builder.getByText(`${total.toLocaleString("en")} of 3,503 match`).waitFor();

  await page.keyboard.press("f");
  await until(() => focused(page).then((what) => what.split(" ")[0]), "menu", "the menu has the focus");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await builder.waitFor();
  await until(() => focused(page), "button Field: Name", "the first condition waits");
  await choose(page, "genre", "Genre");
  await until(() => focused(page), "button Field: Genre", "the focus comes back");
  await tabTo(page, /^button .*How Genre is compared/);
  await pick(page, "is any of");
  await tabTo(page, "button Add a value for Genre");
  await choose(page, "jaz", "Jazz");
  await until(() => focused(page), "button Add a value for Genre", "one more may follow");
  await choose(page, "blu", "Blues");
  await matches(found("GenreId in (2, 6)"));

  await tabTo(page, "button Add a group: All of, level 1");
  await page.keyboard.press("Enter");
  await until(() => focused(page), "button Field: Name", "a group begins with a condition");
  await choose(page, "milli", "Milliseconds");
  await tabTo(page, /^button .*How Milliseconds is compared/);
  await pick(page, "is over");
  await tabTo(page, "textbox Value for Milliseconds");
  await page.keyboard.type("400,000");
  await tabTo(page, "button Add a condition: Any of, level 2");
  await page.keyboard.press("Enter");
  await choose(page, "album title", "Album › Title");
  await tabTo(page, "textbox Value for Album › Title");
  await page.keyboard.press("Enter");
  await builder.getByText("1 condition has no value yet").waitFor();
  await until(() => focused(page), "textbox Value for Album › Title", "what is missing has the caret");
  await page.keyboard.type("Best");
  const first = "GenreId in (2, 6) and (Milliseconds > 400000 or AlbumId.Title contains 'Best')";
  await matches(found(first));
  await look(page, "filter-groups");

  // A condition goes through the groups, and comes back.
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await matches(found("GenreId in (2, 6) and AlbumId.Title contains 'Best' and Milliseconds > 400000"));
  await until(() => focused(page), "button Field: Album › Title", "what moved has the focus");
  await page.keyboard.press("Alt+ArrowDown");
  await matches(found(first));
  await tabTo(page, "button Apply");
  await page.keyboard.press("Enter");
  await builder.waitFor({ state: "detached" });
  assert.ok(found(first) > 0 && found(first) < found("GenreId in (2, 6)"), "the groups say something");
  await page
    .getByText(`of ${found(first)}`, { exact: false })
    .first()
    .waitFor();

  await page.keyboard.press("f");
  await builder.waitFor();
  await tabTo(page, "tab Groups", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const text = builder.getByRole("textbox", { name: "Filter as text" });
  const written = "GenreId in (2, 6) and (AlbumId.Title contains 'Best' or Milliseconds > 400000)";
  await until(() => text.inputValue().catch(() => ""), written, "the groups as text");
  await until(() => focused(page).then((what) => what.startsWith("textbox Filter as text")), true);
  await text.press("End");
  await page.keyboard.type(" or Nmae = 'x'");
  await builder.getByText(`At character ${written.length + 5}: nothing here is called “Nmae”.`).waitFor();
  assert.equal(await builder.locator("mark").textContent(), "Nmae = 'x'", "the mistake is underlined where it is");
  await look(page, "filter-text-wrong");
  await page.keyboard.press("Control+Enter");
  await until(() => text.getAttribute("aria-invalid"), "true", "what is wrong is not applied");

  for (let letters = 0; letters < "Nmae = 'x'".length; letters += 1) await page.keyboard.press("Backspace");
  await builder.getByText(`At character ${written.length + 5}: the name of a field is missing`).waitFor();
  await page.keyboard.type("genre = 1 and bytes > 20,000,000".replaceAll(",", ""));
  const second =
    "GenreId in (2, 6) and (Milliseconds > 400000 or AlbumId.Title contains 'Best') or GenreId = 1 and Bytes > 20000000";
  await matches(found(second));
  await page.keyboard.press("Control+Enter");
  await builder.waitFor({ state: "detached" });
  await footer(found(second));
  const address = page.url();
  await page.getByRole("button", { name: "Filter: 4 groups 5 conditions" }).waitFor();
  await look(page, "filter-summary");
  await page.setViewportSize({ width: 900, height: 700 });
  await page.getByRole("button", { name: "Filters 5" }).waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.reload();
  await footer(found(second));
  assert.equal(page.url(), address, "the address alone keeps it");
  await page.keyboard.press("f");
  await builder.waitFor();
  await until(() => builder.getByRole("button", { name: /^Field: / }).count(), 5, "all of it is there");
  await page.keyboard.press("Escape");
  await builder.waitFor({ state: "detached" });
  await until(() => focused(page), "button Filter", "and the focus is back");
  await page.goBack();
  await page
    .getByText(`of ${found(first)}`, { exact: false })
    .first()
    .waitFor();
});

journey("conditions are chips, edited in place", { opened: true }, async (bench) => {
  const found = (where) => bench.bureau("list", bench.db, "Invoice", "--where", where, "--per-page", "1").total;
  const page = await bench.window();
  await model(page, "Invoices");
  const footer = (where) =>
    page
      .getByText(`of ${found(where)}`)
      .first()
      .waitFor();
  const part = (name) => page.getByRole("button", { name, exact: true });

  await part("Filter").click();
  await page.getByRole("menuitem", { name: "Invoice date" }).click();
  await until(() => focused(page), "textbox Value for Invoice date", "a new chip asks for its value");
  await page.keyboard.type("March 2022");
  await page.keyboard.press("Enter");
  await page.getByText("Invoice date cannot have this value").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2022-03");
  await page.keyboard.press("Enter");
  await footer("InvoiceDate = 2022-03");

  await part(/^How Invoice date is compared/).click();
  await page.getByRole("menuitem", { name: "is between" }).click();
  await page.getByRole("textbox", { name: "Highest value for Invoice date" }).waitFor();
  await page.keyboard.press("Escape");
  await part("How Invoice date is compared: is on").waitFor();
  await footer("InvoiceDate = 2022-03");
  await part(/^How Invoice date is compared/).click();
  await page.getByRole("menuitem", { name: "is between" }).click();
  await page.getByRole("textbox", { name: "Highest value for Invoice date" }).fill("5 May 2022");
  await page.keyboard.press("Enter");
  await footer("InvoiceDate between 2022-03 and 2022-05-05");
  await part("Value for Invoice date: 2022-03 and 5 May 2022").waitFor();

  await part("Filter").click();
  await page.getByRole("menuitem", { name: "Total" }).click();
  await page.keyboard.type("1.98");
  await page.keyboard.press("Enter");
  await part(/^How Total is compared/).click();
  await page.getByRole("menuitem", { name: "is any of" }).click();
  await footer("InvoiceDate between 2022-03 and 2022-05-05 and Total in (1.98)");
  await part(/^Value for Total/).click();
  await page.getByRole("textbox", { name: "Add a value for Total" }).fill("3.96");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await footer("InvoiceDate between 2022-03 and 2022-05-05 and Total in (1.98, 3.96)");
  await look(page, "filter-chips");
  await part("Clear").click();
  await page.getByText("of 412").first().waitFor();
});

journey("days counted from today read as a sentence", { opened: true }, async (bench) => {
  const page = await bench.window();
  await model(page, "Invoices");
  const date = JSON.stringify([
    ["InvoiceDate", "is", ["last 7 days"]],
    ["InvoiceDate", "ge", ["today"]],
  ]);
  await page.goto(`${page.url()}?filter=${encodeURIComponent(date)}`);
  const words = async (field) =>
    (await page.getByRole("button", { name: new RegExp(`${field}[^:]*:`) }).allTextContents())
      .map((text) => text.replace(/^.*: ?/, ""))
      .filter((text) => text !== "");
  await until(() => words("Invoice date"), ["is in", "the last 7 days", "is from", "today"], "in English");
  await page.getByRole("button", { name: "How Invoice date is compared: is in" }).click();
  await page.getByRole("menuitem", { name: "is until" }).waitFor();
  await look(page, "filter-days");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Appearance and language" }).click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await page.getByRole("button", { name: "Filtrer", exact: true }).waitFor();
  await until(
    () => words("Invoice date"),
    ["est dans", "les 7 derniers jours", "dès", "aujourd’hui"],
    "in French, with its articles",
  );
});

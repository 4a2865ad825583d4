// Actions that a model's options declare: on selected records and on one, asked before, all or nothing, taken back as one.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, tryToSignIn } from "./steps.mjs";

const AS_ANA = ["--as", ANA.email];
const OPTIONS = `
[models.Genre]
actions = [
  { key = "shout", label = "Shout", icon = "mic-vocal", set = { Name = "LOUD" } },
  { key = "hush", label = "Hush", danger = true, confirm = "Nobody will hear of it again.", set = { Name = "hush" } },
  { key = "star", label = "Star", icon = "star", scope = "row", set = { Name = "star" } },
  { key = "one", set = { Name = "one" } },
  { key = "two", set = { Name = "two" } },
]
`;

const name = (bench, id) => bench.bureau("show", bench.db, "Genre", String(id), ...AS_ANA).values.Name;

journey("actions run on what is selected, all of it or nothing", { enabled: true, opened: true }, async (bench) => {
  const options = join(dirname(bench.db), "options.toml");
  writeFileSync(options, OPTIONS);
  bench.bureau("config", "import", bench.db, options, ...AS_ANA);
  const passing = bench.bureau("add", bench.db, "Genre", "Name=Passing", ...AS_ANA);
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  const grid = await model(page, "Genres");
  const select = async (...names) => {
    for (const one of names) await grid.getByRole("gridcell", { name: `Select ${one}`, exact: true }).click();
  };
  await select("Rock", "Jazz");
  const bar = page.getByRole("toolbar", { name: "Selected rows" });
  await bar.getByText("2 selected").waitFor();
  await look(page, "actions-bar");
  await bar.getByRole("button", { name: "Shout" }).click();
  await page.getByText("Shout: 2 genres").waitFor();
  assert.deepEqual([name(bench, 1), name(bench, 2)], ["LOUD", "LOUD"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Taken back: Shout: 2 genres").waitFor();
  assert.deepEqual([name(bench, 1), name(bench, 2)], ["Rock", "Jazz"], "both at once");

  // One that asks first, and one of its records goes meanwhile.
  await select("Rock", "Passing");
  await bar.getByRole("button", { name: "Hush" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Hush: 2 genres?" });
  await dialog.getByText("Nobody will hear of it again.").waitFor();
  await look(page, "actions-asked");
  bench.bureau("delete", bench.db, "Genre", String(passing.key), ...AS_ANA);
  await dialog.getByRole("button", { name: "Hush" }).click();
  await dialog.getByText("Nothing was changed: one record is in the way.").waitFor();
  await look(page, "actions-refused");
  assert.equal(name(bench, 1), "Rock");
  await dialog.getByRole("button", { name: "Hush for the other 1 genre" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(name(bench, 1), "hush");

  // In the menu of the bar, of a row, and of a record.
  await select("Metal");
  await bar.getByRole("button", { name: "More actions" }).click();
  await look(page, "actions-more");
  await page.getByRole("menuitem", { name: "Two" }).click();
  await page.getByText("Two: 1 genre").waitFor();
  assert.equal(name(bench, 3), "two");
  await grid.getByRole("row", { name: /Alternative & Punk/ }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Star" }).waitFor();
  await look(page, "actions-row");
  await page.getByRole("menuitem", { name: "Star" }).click();
  await page.getByText("Star: 1 genre").waitFor();
  assert.equal(name(bench, 4), "star");
  await grid.getByRole("gridcell", { name: "Blues", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Blues" });
  await sheet.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "One" }).click();
  await page.getByText("One: 1 genre").waitFor();
  assert.equal(name(bench, 6), "one");
});

journey(
  "an action is made in Settings, and its permission given to a role",
  { enabled: true, opened: true },
  async (bench) => {
    const page = await bench.window();
    await tryToSignIn(page, ANA.email, ANA.password);
    await page.getByRole("link", { name: "Settings" }).click();
    await page
      .getByRole("navigation", { name: "Models to set up" })
      .getByRole("link", { name: "Genres Genre" })
      .click();
    const form = page.getByRole("region", { name: "Genres", exact: true });
    await form.getByRole("button", { name: "Add an action" }).click();
    const action = form.getByRole("group", { name: "Action 1" });
    await action.getByRole("textbox", { name: "Name", exact: true }).fill("Bury");
    const named = form.getByRole("group", { name: "Bury" });
    await named.getByRole("textbox", { name: "Key" }).fill("bury me");
    await named.getByRole("button", { name: "Set a field" }).click();
    await page.getByRole("menuitem", { name: "Name" }).click();
    await named.getByRole("textbox", { name: "Name becomes" }).fill("buried");
    await named.getByText(/mark_as_paid/).waitFor();
    await look(page, "settings-action-wrong");
    await named.getByRole("textbox", { name: "Key" }).fill("bury");
    await named.getByRole("textbox", { name: "Question before" }).fill("Really?");
    await named.getByText("Takes a permission of its own").click();
    await named.getByRole("button", { name: /Icon/ }).scrollIntoViewIfNeeded();
    await look(page, "settings-action");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved").first().waitFor();
    const written = bench.bureau("config", "export", bench.db, ...AS_ANA);
    assert.match(JSON.stringify(written), /bury/);

    bench.bureau("role", "add", bench.db, "diggers", "--permission", "genre.edit", ...AS_ANA);
    await page.getByRole("link", { name: "Roles" }).click();
    await page.getByRole("link", { name: /diggers/ }).click();
    await page.getByRole("button", { name: "Genres" }).click();
    const beside = page.getByRole("region", { name: "Rules and what the role comes to" });
    await beside.getByText("Bury").click();
    await page.getByText("Genres: may run Bury").waitFor();
    await look(page, "role-action");
    await page.getByRole("button", { name: "Save role" }).click();
    await page.getByText("Saved").first().waitFor();
    const role = bench.bureau("role", "show", bench.db, "diggers", ...AS_ANA);
    assert.ok(role.permissions.includes("genre.bury"), JSON.stringify(role.permissions));
  },
);

// Settings of models: what a model is called, shows and accepts is tried before it is saved; out and in as a file.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { ANA, journey } from "./bench.mjs";
import { focused, tabTo } from "./keys.mjs";
import { look } from "./looks.mjs";
import { edit, FIRST_TRACK, model, offeredUndo, openDatabase, save, signIn, until } from "./steps.mjs";

const SAVE = { name: "Save", exact: true };

/** Opens the options of a model; answers with the form. */
async function optionsOf(page, name) {
  const models = page.getByRole("navigation", { name: "Models to set up" });
  await models.getByRole("link", { name }).click();
  const form = page.getByRole("region", { name: name.split(" ")[0], exact: true });
  await form.getByRole("heading", { name: "Fields" }).waitFor();
  return form;
}

journey("a model's options are tried, saved and taken back", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Tracks");
  await page.keyboard.press("Control+,");
  let form = await optionsOf(page, "Tracks Track");
  const preview = page.getByRole("region", { name: "Preview" });
  const list = page.getByRole("region", { name: "List as it would be" });
  const heads = async () => (await list.getByRole("columnheader").allTextContents()).join(" ");
  const saved = () => {
    const found = bench.bureau("models", bench.db, "--as", ANA.email).find(({ table }) => table === "Track");
    return { label: found.label, milliseconds: found.fields.find(({ name }) => name === "Milliseconds").kind };
  };
  await until(heads, "Name Album Media type Genre Composer Milliseconds Bytes Unit price #");

  // What is tried is shown at once, and stored nowhere.
  const many = form.getByRole("textbox", { name: "Name of many" });
  assert.equal(await many.getAttribute("placeholder"), "Tracks", "what is inferred stands in its place");
  await many.fill("Songs");
  await preview.getByRole("heading", { name: "Songs" }).waitFor();
  const one = form.getByRole("textbox", { name: "Name of one" });
  await until(() => one.getAttribute("placeholder"), "Song", "one name gives the other");
  await form.getByRole("grid", { name: "Columns" }).getByRole("row", { name: "Bytes" }).click();
  await until(heads, "Name Album Media type Genre Composer Milliseconds Unit price #", "without it");
  await form.getByRole("button", { name: /^Milliseconds / }).click();
  await form.getByText("Declared as INTEGER.").waitFor();
  await form.getByRole("button", { name: /Kind/ }).click();
  await page.getByRole("option", { name: "Duration" }).click();
  await list.getByText("95:28:39").waitFor();
  await look(page, "options");

  // What does not fit is said at its field, and is not saved.
  await form.getByRole("textbox", { name: "Records on a page" }).fill("501");
  await form.getByText("501 is not between 1 and 500").waitFor();
  await form.getByRole("textbox", { name: "Name of many" }).focus();
  await page.keyboard.press("Control+s");
  await until(() => focused(page), "textbox Records on a page", "where the problem is");
  await look(page, "options-problem");
  assert.deepEqual(saved(), { label: "Tracks", milliseconds: "integer" });
  await form.getByRole("textbox", { name: "Records on a page" }).fill("25");

  // Nothing is lost by the way.
  await page.getByRole("link", { name: "Albums Album" }).click();
  const question = page.getByRole("alertdialog", { name: "Discard changes to Tracks?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await page.getByRole("button", SAVE).click();
  await page.getByText("Options saved").waitFor();
  assert.deepEqual(saved(), { label: "Songs", milliseconds: "duration" });
  const grid = await model(page, "Songs");
  await grid.getByRole("columnheader", { name: "Unit price" }).waitFor();
  assert.equal(await grid.getByRole("columnheader", { name: "Bytes" }).count(), 0, "the list follows");
  await grid.getByText("95:28:39").waitFor();

  // Taken back: one option, then the taking back itself.
  await page.getByRole("link", { name: "Settings" }).click();
  form = await optionsOf(page, "Songs Track");
  await form.getByRole("button", { name: "Reset Name of many to inferred" }).click();
  // The message of the first time has gone, so what is offered next is the way back from the second.
  await page.getByText("Options saved").waitFor({ state: "detached" });
  await page.getByRole("button", SAVE).click();
  const undo = await offeredUndo(page);
  await page
    .getByRole("navigation", { name: "Models", exact: true })
    .getByRole("link", { name: /^Tracks/ })
    .waitFor();
  assert.equal(saved().label, "Tracks");
  await undo.click();
  await page.getByText("Options as they were").waitFor();
  assert.deepEqual(saved(), { label: "Songs", milliseconds: "duration" });

  // Another name in links leads to the same screen.
  form = await optionsOf(page, "Songs Track");
  await form.getByRole("textbox", { name: "Name in links" }).fill("songs");
  await page.getByRole("button", SAVE).click();
  await page.waitForURL(/#\/settings\/models\/songs$/);
  await page.getByRole("button", { name: "Reset everything to inferred" }).click();
  await preview.getByRole("heading", { name: "Tracks" }).waitFor();
  await page.getByRole("button", SAVE).click();
  await page.waitForURL(/#\/settings\/models\/track$/);
  assert.deepEqual(saved(), { label: "Tracks", milliseconds: "integer" });
});

journey(
  "a model's fields stand in groups, in its form and where it is read",
  { enabled: true, opened: true },
  async (bench) => {
    const page = await bench.window();
    await signIn(page);
    await page.keyboard.press("Control+,");
    const form = await optionsOf(page, "Tracks Track");
    const first = page.getByRole("region", { name: "First record as it would be" });
    const heads = async () => (await first.getByRole("heading").allTextContents()).slice(1);
    const fields = (group) => form.getByRole("grid", { name: `Fields of ${group}` });

    // Made, named and filled; seen at once.
    await form.getByRole("button", { name: "Add a group" }).click();
    await until(() => focused(page), "textbox Heading");
    await page.keyboard.type("File");
    await fields("File").getByRole("row", { name: "Bytes" }).click();
    await fields("File").getByRole("row", { name: "Milliseconds" }).click();
    await form.getByRole("group", { name: "File" }).getByText("Closed until somebody opens it").click();
    await form.getByRole("button", { name: "Add a group" }).click();
    await page.keyboard.type("Song");
    assert.equal(await fields("Song").getByRole("row", { name: "Bytes" }).count(), 0, "a field stands in one");
    await fields("Song").getByRole("row", { name: "Composer" }).click();
    await fields("Song").getByRole("row", { name: "Name" }).click();
    await form.getByRole("button", { name: "Move Song up" }).click();
    await until(heads, ["Song", "File"]);
    await look(page, "options-groups");
    await page.keyboard.press("Control+s");
    await page.getByText("Options saved").waitFor();
    const { toml } = bench.bureau("config", "export", bench.db, "--as", ANA.email);
    const song = '{ fields = ["Composer", "Name"], label = "Song" }';
    const file = '{ collapsed = true, fields = ["Bytes", "Milliseconds"], label = "File" }';
    assert.equal(toml, `version = 1\n\n[models.Track]\nfieldsets = [${song}, ${file}]\n`);

    // Read: what is closed is a key away, and what stands in no group comes last.
    await model(page, "Tracks");
    await page.getByRole("gridcell", { name: FIRST_TRACK, exact: true }).click();
    const sheet = page.getByRole("dialog", { name: FIRST_TRACK });
    const terms = async () => (await sheet.getByRole("term").allTextContents()).join(" ");
    await until(terms, "Composer Name Album Media type Genre Unit price");
    await tabTo(page, "button File");
    await page.keyboard.press("Enter");
    await until(terms, "Composer Name Bytes Milliseconds Album Media type Genre Unit price");
    await look(page, "sheet-read-groups");

    // Changed: the first field of the first group has the caret; the closed group is opened by keyboard too.
    await edit(sheet);
    await until(() => focused(page), "textbox Composer");
    await tabTo(page, "button File");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await until(() => focused(page), "textbox Bytes");
    await page.keyboard.type("12");
    await save(sheet);
    await sheet.getByRole("button", { name: "Edit", exact: true }).waitFor();
    const { values } = bench.bureau("show", bench.db, "Track", "1", "--as", ANA.email);
    assert.deepEqual([values.Bytes, values.Name], [12, FIRST_TRACK]);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });

    // Added: what must be given in a closed group opens it.
    await page.getByRole("button", { name: "New track" }).click();
    const added = page.getByRole("dialog", { name: "New track" });
    await added.getByRole("textbox", { name: "Name" }).fill("Foxy Lady");
    assert.equal(await added.getByRole("textbox", { name: "Milliseconds" }).count(), 0, "closed");
    await page.keyboard.press("Control+s");
    await until(() => focused(page), "textbox Milliseconds");
    await look(page, "sheet-groups");
    await added.getByRole("textbox", { name: "Name" }).focus();
    await added.getByRole("button", { name: /problems/ }).click();
    await until(() => focused(page), "textbox Milliseconds", "the first of them");
  },
);

journey("options go out and come in as a file", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await page.getByRole("link", { name: "Settings" }).click();
  const form = await optionsOf(page, "Genres Genre");
  await form.getByRole("textbox", { name: "Menu group" }).fill("Catalogue");
  // The bar that comes with the first change takes room from what is clicked next.
  await page.getByText("1 change", { exact: true }).waitFor();

  // A choice with its name and colour, in the preview before it is kept.
  const list = page.getByRole("region", { name: "List as it would be" });
  await form.getByRole("button", { name: /^Name Name / }).click();
  await form.getByRole("button", { name: "Add a choice" }).click();
  await form.getByRole("textbox", { name: "Value 1" }).fill("Rock");
  await form.getByRole("textbox", { name: "Name of Rock" }).fill("Rock music");
  await form.getByLabel("Colour of Rock").fill("#c32f32");
  await list.getByText("Rock music").waitFor();
  await look(page, "options-choices");
  await form.getByRole("button", { name: "Reset Choices to inferred" }).click();

  // What would be gone is seen before it is: every genre has a name, so every genre would count as deleted.
  await form.getByRole("button", { name: /Deleting marks the record instead/ }).click();
  await page.getByRole("option", { name: "Name" }).click();
  await page.getByText("No records to show.").waitFor();
  await form.getByRole("textbox", { name: "Mark", exact: true }).fill("Opera");
  await list.getByText("Jazz").waitFor();
  await form.getByRole("button", { name: "Reset Deleting marks the record instead to inferred" }).click();
  await form.getByText("Records may be added").click();
  await page.keyboard.press("Control+s");
  await page.getByText("Options saved").waitFor();

  await page.getByRole("button", { name: "Export…" }).click();
  const out = page.getByRole("dialog", { name: "Options as a file" });
  const text = out.getByRole("textbox", { name: "Options" });
  await until(() => text.inputValue(), 'version = 1\n\n[models.Genre]\ngroup = "Catalogue"\ncan_add = false\n');
  await out.getByText("With everything that is inferred").click();
  await until(async () => (await text.inputValue()).includes('# label = "Albums"'), true, "as comments");
  await look(page, "options-export");
  await out.getByRole("button", { name: "Save as a file…" }).click();
  await page.getByText("Written to").waitFor();
  assert.match(readFileSync(bench.options, "utf8"), /\[models\.Genre\][^[]*\ngroup = "Catalogue"/);

  await page.getByRole("button", { name: "Import…" }).click();
  const into = page.getByRole("dialog", { name: "Take options in from a file" });
  const field = into.getByRole("textbox", { name: "Options as TOML" });
  writeFileSync(
    bench.options,
    '[models.Genre]\nlabel = "Styles"\n\n[models.Album]\nlist_display = ["Title", "Gone"]\n',
  );
  await into.getByRole("button", { name: "Choose a file…" }).click();
  await until(async () => (await field.inputValue()).includes("Styles"), true, "looked at before it is taken in");
  await into.getByRole("button", { name: "Replace options" }).click();
  await into.getByText("Line 5, column 26").waitFor();
  await into.getByText("“Album” has no field “Gone”").waitFor();
  await look(page, "options-import");
  assert.match(
    bench.bureau("config", "export", bench.db, "--as", ANA.email).toml,
    /group = "Catalogue"/,
    "all or nothing",
  );
  await field.fill('[models.Genre]\nlabel = "Styles"\n');
  await into.getByRole("button", { name: "Replace options" }).click();
  await page.getByText("3 options changed").waitFor();
  const undo = await offeredUndo(page);
  await page
    .getByRole("navigation", { name: "Models", exact: true })
    .getByRole("link", { name: /^Styles/ })
    .waitFor();
  assert.equal(
    bench.bureau("config", "export", bench.db, "--as", ANA.email).toml,
    'version = 1\n\n[models.Genre]\nlabel = "Styles"\n',
  );
  await undo.click();
  await page.getByText("Options as they were").waitFor();
  assert.equal(
    bench.bureau("config", "export", bench.db, "--as", ANA.email).toml,
    'version = 1\n\n[models.Genre]\ngroup = "Catalogue"\ncan_add = false\n',
    "what the file replaced",
  );
});

journey("a plain file says why it has no options", {}, async (bench) => {
  const page = await bench.window();
  await openDatabase(page);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Options need the admin" }).waitFor();
  await look(page, "options-plain");
});

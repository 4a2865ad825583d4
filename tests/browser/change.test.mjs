// Adding, copying, deleting and taking back, in a file with the admin on and in a plain one.
import assert from "node:assert/strict";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { FIRST_TRACK, history, model, offeredUndo, openRecord, save, signIn, until } from "./steps.mjs";

/** What the file holds, as another program sees it. */
const artists = (bench) => bench.bureau("list", bench.db, "Artist", "--as", ANA.email, "--per-page", "500").rows;

journey("a record is added, copied, deleted and brought back", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Tracks");
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog", { name: "New track" });
  await sheet.getByLabel("Name").waitFor();
  await save(sheet);
  await sheet.getByRole("button", { name: "4 problems" }).waitFor();
  await until(
    () => page.evaluate(() => document.activeElement?.closest("[data-field]")?.dataset.field),
    "Name",
    "the first problem has the caret",
  );
  await look(page, "new-problems");
  await sheet.getByLabel("Name").fill("Halcyon");
  await sheet.getByLabel("Milliseconds").fill("200000");
  await sheet.getByLabel("Unit price").fill("0.99");
  await sheet.getByRole("combobox", { name: "Media type" }).fill("MPEG");
  await page.getByRole("option", { name: "MPEG audio file", exact: true }).click();
  await look(page, "new-filled");
  await page.keyboard.press("Control+Shift+S");
  await page.getByText("Added").waitFor();
  await until(() => sheet.getByLabel("Name").inputValue(), "", "the next one begins empty");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });

  await page.getByRole("searchbox", { name: "Search tracks" }).fill("halcyon");
  const row = page.getByRole("gridcell", { name: "Halcyon", exact: true });
  await row.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await until(() => sheet.getByLabel("Name").inputValue(), "Halcyon", "a copy begins with what it copies");
  await sheet.getByLabel("Name").fill("Halcyon On");
  await save(sheet);
  const copied = page.getByRole("dialog", { name: "Halcyon On" });
  await copied.getByRole("heading", { name: "Details" }).waitFor();

  await copied.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const question = page.getByRole("alertdialog", { name: "Delete Halcyon On?" });
  await question.getByText("kept in the trash").waitFor();
  await look(page, "delete");
  await question.getByRole("button", { name: "Delete track" }).click();
  await page.getByText("Deleted").waitFor();
  const undo = await offeredUndo(page);
  await copied.waitFor({ state: "detached" });
  await until(() => page.getByRole("gridcell", { name: "Halcyon On", exact: true }).count(), 0);
  await undo.click();
  await page.getByText("Back again: Halcyon On").waitFor();
  await page.getByRole("gridcell", { name: "Halcyon On", exact: true }).waitFor();
});

journey("deleting says what stands in the way and what goes along", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Artists");
  const sheet = await openRecord(page, "AC/DC");
  await page.keyboard.press("Backspace");
  const question = page.getByRole("alertdialog", { name: "Delete AC/DC?" });
  await question.getByText("Still referred to by Albums (2).").waitFor();
  await look(page, "delete-refused");
  assert.equal(await question.getByRole("button", { name: /^Delete/ }).count(), 0, "nothing to press that cannot work");
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "detached" });
  await sheet.getByRole("button", { name: "Close" }).click();
  assert.equal(
    artists(bench).some((row) => row.display === "AC/DC"),
    true,
  );
});

journey(
  "what was deleted is put back from the trash, or deleted for good",
  { enabled: true, opened: true },
  async (bench) => {
    for (const name of ["Nils Frahm", "Max Richter"]) {
      bench.bureau("add", bench.db, "Artist", `Name=${name}`, "--as", ANA.email);
    }
    for (const { key } of artists(bench).filter((row) => /^(Nils Frahm|Max Richter)$/.test(row.display))) {
      bench.bureau("delete", bench.db, "Artist", String(key), "--as", ANA.email);
    }
    const page = await bench.window();
    await signIn(page);
    await model(page, "Artists");
    await page.getByRole("button", { name: "Trash", exact: true }).click();
    const trash = page.getByRole("dialog", { name: "Deleted artists" });
    const kept = trash.getByRole("listitem");
    await until(() => kept.count(), 2, "both are there");
    await look(page, "trash");
    await trash.getByRole("button", { name: "Put back Nils Frahm" }).click();
    await until(() => kept.count(), 1, "it is no longer deleted");
    await trash.getByRole("button", { name: "Delete for good: Max Richter" }).click();
    await trash.getByText("can no longer be put back").waitFor();
    await look(page, "trash-sure");
    await trash.getByRole("button", { name: "Delete for good", exact: true }).click();
    await trash.getByText("Nothing here.").waitFor();
    await page.keyboard.press("Escape");
    await trash.waitFor({ state: "detached" });
    const names = artists(bench).map((row) => row.display);
    assert.deepEqual([names.includes("Nils Frahm"), names.includes("Max Richter")], [true, false]);
  },
);

journey("a new record on a page of its own; leaving it asks first", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Artists");
  await page.getByRole("button", { name: "New artist" }).click();
  const sheet = page.getByRole("dialog", { name: "New artist" });
  await sheet.getByRole("button", { name: "Open as full page" }).click();
  await page.getByRole("heading", { name: "New artist", level: 1 }).waitFor();
  await page.getByLabel("Name").fill("Nils Frahm");
  await look(page, "new-page");
  await page.goBack();
  const question = page.getByRole("alertdialog", { name: /^Discard changes/ });
  await question.getByRole("button", { name: /Keep editing/ }).click();
  await question.waitFor({ state: "detached" });
  await page.keyboard.press("Control+S");
  await page.getByRole("heading", { name: "Nils Frahm", level: 1 }).waitFor();
  assert.equal(
    artists(bench).some((row) => row.display === "Nils Frahm"),
    true,
  );
  await page.keyboard.press("Control+z");
  await page.getByText("No longer added: Nils Frahm").waitFor();
  assert.equal(
    artists(bench).some((row) => row.display === "Nils Frahm"),
    false,
  );
});

journey("a plain file is edited directly after one question", { opened: true }, async (bench) => {
  const tables = () => bench.bureau("models", bench.db).length;
  const before = tables();
  const page = await bench.window();
  await model(page, "Tracks");
  const sheet = await openRecord(page, FIRST_TRACK);
  await sheet.getByRole("button", { name: "Edit", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: "Edit chinook.sqlite directly?" });
  await look(page, "edit-directly");
  await question.getByRole("button", { name: "Edit directly" }).click();
  await sheet.getByLabel("Name").fill("For Those About To Read");
  await save(sheet);
  const renamed = page.getByRole("dialog", { name: "For Those About To Read" });
  await renamed.getByRole("button", { name: "Close" }).click();
  assert.equal(bench.bureau("show", bench.db, "Track", "1").values.Name, "For Those About To Read");

  await page.keyboard.press("n");
  const fresh = page.getByRole("dialog", { name: "New track" });
  await fresh.getByLabel("Name").waitFor();
  await page.keyboard.press("Escape");
  await fresh.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.getByText("As it was before: For Those About To Read").waitFor();
  assert.equal(bench.bureau("show", bench.db, "Track", "1").values.Name, FIRST_TRACK, "one question, and undo");
  assert.equal(tables(), before, "nothing was added to the file");
});

journey(
  "a version of the history is restored, and that is taken back",
  { enabled: true, opened: true },
  async (bench) => {
    const write = (name) => bench.bureau("edit", bench.db, "Artist", "1", `Name=${name}`, "--as", ANA.email);
    const name = () => bench.bureau("show", bench.db, "Artist", "1", "--as", ANA.email).values.Name;
    write("First");
    write("Second");
    const page = await bench.window();
    await signIn(page);
    await model(page, "Artists");
    await openRecord(page, "Second");
    const panel = await history(page.getByRole("dialog"));
    const versions = panel.getByRole("button", { name: "Restore this version" });
    assert.equal(await versions.count(), 1, "the version that is there is not gone back to");
    await look(page, "history-restore");
    await versions.click();
    await page.getByText("Restored").waitFor();
    const undo = await offeredUndo(page);
    await page.getByRole("heading", { name: "First", level: 2 }).waitFor();
    assert.equal(name(), "First");
    await undo.click();
    await page.getByText("As it was before: First").waitFor();
    assert.equal(name(), "Second");
  },
);

// Someone who is no superuser: sees, and is offered, what their roles say.
import assert from "node:assert/strict";
import { ANA, BO, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { edit, FIRST_TRACK, model, openRecord, save, tryToSignIn, until } from "./steps.mjs";

journey("a role is all there is to see and to do", { enabled: true, opened: true }, async (bench) => {
  const asAna = ["--as", ANA.email];
  bench.bureau("role", "add", bench.db, "editor", "--permission", "track.edit", "--permission", "album.view", ...asAna);
  bench.bureau("user", "add", bench.db, "--email", BO.email, "--name", BO.name, "--role", "editor", ...asAna);
  const page = await bench.window();
  await tryToSignIn(page, BO.email, BO.password);
  const models = page.getByRole("navigation", { name: "Models" });
  await models.waitFor();
  const shown = async () =>
    (await models.getByRole("link").allTextContents()).map((text) => text.replace(/[\d,\s]+$/, ""));
  await until(shown, ["Albums", "Tracks"], "what the role has, and nothing else");
  assert.equal(await page.getByRole("link", { name: "Settings" }).count(), 0);

  await model(page, "Albums");
  assert.equal(await page.getByRole("button", { name: "New album" }).count(), 0, "looking is not adding");
  const album = await openRecord(page, "For Those About To Rock We Salute You");
  assert.equal(await album.getByRole("button", { name: "Edit", exact: true }).count(), 0);
  assert.equal(await album.getByRole("tab", { name: "History" }).count(), 0, "history is for superusers");
  await album.getByRole("button", { name: "Close" }).click();

  await model(page, "Tracks");
  const track = await openRecord(page, FIRST_TRACK);
  await look(page, "role-record");
  assert.equal(await track.getByRole("button", { name: "Delete" }).count(), 0);
  await edit(track);
  await track.getByLabel("Name").fill("Changed by Bo");
  await save(track);
  await page.getByRole("dialog", { name: "Changed by Bo" }).waitFor();
  const [entry] = bench.bureau("history", bench.db, "Track", "1", ...asAna);
  assert.deepEqual([entry.actor, entry.action], [BO.email, "edit"]);

  // By its address, too: what is not theirs does not open.
  await page.goto(page.url().replace(/models\/track[^#]*/, "models/customer"));
  await page.getByRole("heading", { name: "You cannot see customer" }).waitFor();
  await page.getByText("Your role, editor, does not include this area", { exact: false }).waitFor();
  await look(page, "role-refused");
  await page.getByRole("button", { name: "Why?" }).click();
  const why = page.getByRole("dialog", { name: "May I see customer?" });
  await why.getByText("None of your roles has customer.view.").waitFor();
  await look(page, "role-why");
  await why.getByRole("button", { name: "Close" }).click();
  await page.goto(page.url().replace("models/customer", "models/no_such_table"));
  await page.getByRole("heading", { name: "This table is not here" }).waitFor();
  await page.goto(page.url().replace("models/no_such_table", "models/customer"));

  // At the next call, without signing in again.
  bench.bureau("role", "grant", bench.db, "editor", "customer.add", ...asAna);
  await page.reload();
  await page.getByRole("button", { name: "New customer" }).waitFor();
  bench.bureau("user", "deactivate", bench.db, BO.email, ...asAna);
  await page.reload();
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
  assert.equal(await page.getByRole("gridcell").count(), 0, "switched off is out");
});

journey("what may not be done with a record is not offered there", { enabled: true, opened: true }, async (bench) => {
  const asAna = ["--as", ANA.email];
  const both = ["--permission", "artist.edit", "--permission", "artist.delete"];
  bench.bureau("role", "add", bench.db, "editor", ...both, ...asAna);
  const narrow = (verb, rows) =>
    bench.bureau("role", "rule", bench.db, "editor", "artist", "--verb", verb, "--rows", rows, ...asAna);
  narrow("edit", "Name starts with 'A'");
  narrow("delete", "Name = 'AC/DC'");
  bench.bureau("user", "add", bench.db, "--email", BO.email, "--name", BO.name, "--role", "editor", ...asAna);
  const page = await bench.window();
  await tryToSignIn(page, BO.email, BO.password);
  await model(page, "Artists");
  const allowed = async (name) => {
    const sheet = await openRecord(page, name);
    await sheet.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "May I change this?" }).waitFor();
    const erasing = await page.getByRole("menuitem", { name: "Delete" }).count();
    await page.keyboard.press("Escape");
    const editing = await sheet.getByRole("button", { name: "Edit", exact: true }).count();
    if (editing === 0) await sheet.getByText("You may look at this record, and not change it.").waitFor();
    if (editing === 0) await look(page, "record-shut");
    await sheet.getByRole("button", { name: "Close" }).click();
    await sheet.waitFor({ state: "hidden" });
    return { editing, erasing };
  };
  assert.deepEqual(await allowed("AC/DC"), { editing: 1, erasing: 1 });
  assert.deepEqual(await allowed("Accept"), { editing: 1, erasing: 0 });
  assert.deepEqual(await allowed("Buddy Guy"), { editing: 0, erasing: 0 });
});

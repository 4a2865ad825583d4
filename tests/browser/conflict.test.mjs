// Two windows, one record: the second to save is shown the other's value and chooses; nothing is lost in silence.
import assert from "node:assert/strict";
import { ANA, journey } from "./bench.mjs";
import { edit, FIRST_TRACK, model, openRecord, save, signIn, until } from "./steps.mjs";

async function form(bench) {
  const page = await bench.window();
  // Windows on one file share one session: the second is signed in with the first.
  const heading = page.getByRole("heading", { name: "Sign in to Chinook" });
  const inside = page.getByRole("navigation", { name: "Models" });
  await heading.or(inside).waitFor();
  if (await heading.isVisible()) await signIn(page);
  await model(page, "Tracks");
  const sheet = await openRecord(page, FIRST_TRACK);
  await edit(sheet);
  return { page, sheet };
}

journey("two windows change one record", { enabled: true, opened: true }, async (bench) => {
  const first = await form(bench);
  const second = await form(bench);
  await first.sheet.getByLabel("Composer").fill("First window");
  await save(first.sheet);
  await first.page.getByRole("tab", { name: "Fields" }).waitFor();

  await second.sheet.getByLabel("Composer").fill("Second window");
  await second.sheet.getByLabel("Milliseconds").fill("1000");
  await save(second.sheet);
  await second.sheet.getByText("Someone changed this record meanwhile.").waitFor();
  await second.sheet.getByText("Their value: First window").waitFor();
  const stored = () => bench.bureau("show", bench.db, "Track", "1", "--as", ANA.email).values;
  assert.equal(stored().Composer, "First window", "nothing was written over");

  await second.sheet.getByRole("button", { name: "Use theirs" }).click();
  await save(second.sheet);
  await second.page.getByRole("tab", { name: "Fields" }).waitFor();
  assert.deepEqual(
    [stored().Composer, stored().Milliseconds],
    ["First window", 1000],
    "theirs, and mine where they agree",
  );
});

journey("a change in one window is seen in the other", { enabled: true, opened: true }, async (bench) => {
  const first = await form(bench);
  const watching = await bench.window();
  await model(watching, "Tracks");
  await first.sheet.getByLabel("Name").fill("Seen at once");
  await save(first.sheet);
  await watching.getByRole("gridcell", { name: "Seen at once", exact: true }).waitFor();
});

journey("a change from the command line is a conflict too", { enabled: true, opened: true }, async (bench) => {
  const { page } = await form(bench);
  // Not by its name, which becomes theirs as soon as the window notices.
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").fill("Mine");
  bench.bureau("edit", bench.db, "Track", "1", "Name=Theirs", "--as", ANA.email);
  await save(sheet);
  await sheet.getByText("Their value: Theirs").waitFor();
  await sheet.getByRole("button", { name: "Keep mine" }).click();
  await save(sheet);
  await page.getByRole("dialog", { name: "Mine" }).getByRole("tab", { name: "Fields" }).waitFor();
  const log = () =>
    bench.bureau("history", bench.db, "Track", "1", "--as", ANA.email).map(({ changes }) => changes.Name);
  await until(
    async () => log(),
    [
      { old: "Theirs", new: "Mine" },
      { old: FIRST_TRACK, new: "Theirs" },
    ],
    "both are in the history",
  );
});

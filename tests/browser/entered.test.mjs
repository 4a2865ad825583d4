// What options say of entering, writing and offering fields: in a list, in its form, and in Settings.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { doubleClick, model, signIn, until } from "./steps.mjs";

const TABLE = `CREATE TABLE "Talk" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL, "slug" TEXT, "genre" INTEGER REFERENCES "Genre",
  "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'held', 'cancelled')), "recorded" BOOLEAN NOT NULL, "public" BOOLEAN,
  "day" DATE, "size" INTEGER, "share" REAL, "abstract" TEXT, "password" TEXT);
INSERT INTO "Talk" VALUES (1, 'Opening', 'opening', 2, 'held', 1, NULL, '2026-11-17', 48213000, 0.125, 'Hello',
  'pbkdf2:sha256:1000$seasalt2$d6333cfdc5712f22944c968148a6002e4e215c42ab274b33be014a02d31f0d05');`;

const OPTIONS = `[models.Talk]
list_filter = ["state", "day"]
inline_edit_fields = ["title"]
prepopulated_fields = { slug = ["title"] }
raw_id_fields = ["genre"]
[models.Talk.fields]
state = { widget = "radio" }
recorded = { widget = "checkbox" }
public = { widget = "switch" }
abstract = { widget = "code" }
day = { format = "long" }
size = { format = "bytes" }
share = { format = "percent" }
password = { widget = "password" }`;

/** Copies Chinook's bench with talks, their options said. */
async function talks(bench) {
  const made = spawnSync("sqlite3", [bench.db, TABLE], { encoding: "utf8" });
  assert.equal(made.status, 0, `${made.stderr}${made.error ?? ""}`);
  const options = `${bench.db}.toml`;
  writeFileSync(options, OPTIONS);
  bench.bureau("config", "import", bench.db, options, "--as", ANA.email);
  const page = await bench.window();
  await signIn(page);
  return page;
}

journey(
  "fields are entered, written and offered as the options say",
  { enabled: true, opened: true },
  async (bench) => {
    const page = await talks(bench);
    const grid = await model(page, "Talks");
    for (const text of ["Tuesday 17 November 2026", "48 MB", "12.5%"]) await grid.getByText(text).waitFor();

    // Filters: only those; a cell that is left out is only read.
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const offered = page.getByRole("menuitem");
    await until(() => offered.allTextContents(), ["State", "Day", "Edit as groups…"]);
    await page.keyboard.press("Escape");
    await doubleClick(page, grid.getByText("48 MB"));
    await doubleClick(page, grid.getByText("Opening", { exact: true }));
    await page.getByRole("textbox").and(page.getByLabel("Title")).press("Escape");

    // Added: the slug follows, the key is named, choices stand beside each other.
    await page.getByRole("button", { name: "New talk" }).click();
    const form = page.getByRole("dialog", { name: "New talk" });
    await form.getByRole("textbox", { name: "Title" }).fill("Ça va? Ångström");
    await until(() => form.getByRole("textbox", { name: "Slug" }).inputValue(), "ca-va-angstrom");
    const genre = form.getByRole("textbox", { name: "Genre" });
    await genre.fill("999");
    await form.getByText("There is no such record").waitFor();
    await genre.fill("2");
    await form.getByText("Jazz").waitFor();
    await form.getByText("Draft", { exact: true }).click();
    await form.getByText("Public", { exact: true }).click();
    await form.getByRole("textbox", { name: "Share" }).fill("0.5");
    const password = form.getByRole("group", { name: "Password" });
    await password.getByLabel("New password").fill(ANA.password);
    await password.getByLabel("Repeat it").fill("another");
    await page.keyboard.press("Control+s");
    await password.getByText("The two are not the same").waitFor();
    await look(page, "entered-form");
    await password.getByLabel("Repeat it").fill(ANA.password);
    await page.keyboard.press("Control+s");
    await page.getByText("Added").waitFor();
    const kept = spawnSync("sqlite3", [bench.db, "SELECT password FROM Talk WHERE id = 2"], { encoding: "utf8" });
    assert.match(kept.stdout, /^pbkdf2:sha256:1000\$[a-z2-7]{26}\$[\da-f]{64}$/m, "as the other one");
    const { values } = bench.bureau("show", bench.db, "Talk", "2", "--as", ANA.email);
    assert.deepEqual(
      [values.slug, values.genre, values.state, values.recorded, values.public, values.share],
      ["ca-va-angstrom", 2, "draft", false, true, 0.5],
    );
  },
);

journey("how a field is entered and written is said in Settings", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await page.keyboard.press("Control+,");
  await page.getByRole("link", { name: "Tracks Track" }).click();
  const form = page.getByRole("region", { name: "Tracks", exact: true });
  await form.getByRole("button", { name: /^Bytes / }).click();
  await form.getByRole("button", { name: /How it is written/ }).click();
  await page.getByRole("option", { name: "A size: 1.2 MB" }).click();
  await page.getByRole("region", { name: "List as it would be" }).getByText("11 MB").first().waitFor();
  await form.getByRole("grid", { name: "Edited in the list itself" }).getByRole("row", { name: "Composer" }).click();
  await form.getByRole("button", { name: /^Album / }).click();
  await form.getByText("Entered as its key").click();
  await look(page, "options-entry");
  await page.keyboard.press("Control+s");
  await page.getByText("Options saved").waitFor();
  const { toml } = bench.bureau("config", "export", bench.db, "--as", ANA.email);
  const inList = '["Name", "AlbumId", "MediaTypeId", "GenreId", "Milliseconds", "Bytes", "UnitPrice"]';
  assert.equal(
    toml,
    `version = 1\n\n[models.Track]\ninline_edit_fields = ${inList}\nraw_id_fields = ["AlbumId"]\n\n[models.Track.fields.Bytes]\nformat = "bytes"\n`,
  );
});

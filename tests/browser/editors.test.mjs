// Texts with a form of their own (JSON, Markdown, formatted text): what is said while they are typed, what their tools
// do, and that the file holds byte for byte what nobody typed over.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { ANA, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { edit, model, openRecord, save, signIn } from "./steps.mjs";

const SETTINGS =
  '{"seats": 9007199254740993, "price":1.0, "seats": 2, "doors": ["north", "south"], "note": "a, b: {c}"}';

/** Text a stranger may have written: what could run, load or lead away stands between what is only text. */
const STORY = `# The *first* show

A **bold** beginning, [notes](https://example.org/notes "Notes"), [a trap](javascript:alert(1)) & \`code\`.

![the hall](https://example.org/hall.png)
<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">
<a href="javascript:globalThis.ran=true" style="color:red">raw</a>

- [x] doors
- [ ] lights

| Seat | Price |
|------|-------|
| A1   | 10    |

> quoted

    indented code
`;

/** Formatted text in somebody else's hand, and such as no editor may rewrite. */
const PAGE = '<p>Doors at <strong>eight</strong>.</p>\n<p>See <a href="https://example.org/plan">the plan</a>.</p>';
const TRAP = `<p class="lead">Leave me <img src="x" onerror="globalThis.ran = true"><b style="color:red">alone</b></p>
<script>globalThis.ran = true</script><iframe src="https://example.org/"></iframe><svg onload="globalThis.ran = true"></svg>
<form action="https://example.org/"><input name="q"></form><a href="javascript:globalThis.ran = true">in</a>`;

const TABLE = `CREATE TABLE "Show" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL, "settings" TEXT, "story" TEXT, "memo" TEXT,
  "page" TEXT, "trap" TEXT);
INSERT INTO "Show" VALUES (1, 'First', '${SETTINGS}', replace('${STORY}', char(10), char(13, 10)), 'one' || char(13, 10) || 'two' || char(10) || 'three' || char(13, 10),
  '${PAGE}', '${TRAP}');`;

const OPTIONS = `[models.Show.fields.settings]
kind = "json"
[models.Show.fields.story]
kind = "markdown"
[models.Show.fields.memo]
kind = "long_text"
[models.Show.fields.page]
kind = "rich_text"
[models.Show.fields.trap]
kind = "rich_text"`;

/** A bench whose file has the table, and its window where the record is shown. */
async function shown(bench) {
  const made = spawnSync("sqlite3", [bench.db, TABLE], { encoding: "utf8" });
  assert.equal(made.status, 0, `${made.stderr}${made.error ?? ""}`);
  const options = `${bench.db}.toml`;
  writeFileSync(options, OPTIONS);
  bench.bureau("config", "import", bench.db, options, "--as", ANA.email);
  const page = await bench.window();
  await signIn(page);
  await model(page, "Shows");
  return { page, sheet: await openRecord(page, "First") };
}

const stored = (bench) => bench.bureau("show", bench.db, "Show", "1", "--as", ANA.email).values;

journey(
  "JSON is checked while it is typed and laid out without touching a token",
  {
    enabled: true,
    opened: true,
  },
  async (bench) => {
    const { page, sheet } = await shown(bench);
    await sheet.getByText('"seats": 9007199254740993,').waitFor();
    await look(page, "json-read");
    await edit(sheet);
    const settings = sheet.getByRole("textbox", { name: "Settings" });
    const tools = sheet.getByRole("toolbar", { name: "Tools for Settings" });
    await tools.getByText("Valid JSON").waitFor();
    await settings.fill('{\n  "a" 1\n}');
    const wrong = tools.getByRole("button", { name: "Line 2, column 7: “:” belongs here" });
    await look(page, "json-wrong");
    await wrong.click();
    await page.keyboard.type(":1");
    await tools.getByText("Valid JSON").waitFor();
    assert.equal(await settings.inputValue(), '{\n  "a" :1\n}', "the message leads to the place");
    await settings.fill(SETTINGS);
    await tools.getByRole("button", { name: "Format" }).click();
    assert.match(
      await settings.inputValue(),
      /^\{\n {2}"seats": 9007199254740993,\n {2}"price": 1\.0,\n {2}"seats": 2,/,
    );
    await settings.press("ControlOrMeta+z");
    assert.equal(await settings.inputValue(), SETTINGS, "laying out is undone like typing");
    await tools.getByRole("button", { name: "Compact" }).click();
    await look(page, "json-edit");
    await sheet.getByLabel("Memo").press("ControlOrMeta+Home");
    await page.keyboard.type("No. ");
    await save(sheet);
    await sheet.getByRole("heading", { name: "Details" }).waitFor();
    const values = stored(bench);
    assert.equal(values.settings, SETTINGS.replaceAll(/(?<=[,:]) (?=["[\d])/g, ""));
    assert.equal(values.memo, "No. one\r\ntwo\nthree\r\n", "line ends nobody typed stay");
  },
);

journey(
  "Markdown is written with tools, and what a stranger wrote in it stays text",
  {
    enabled: true,
    opened: true,
  },
  async (bench) => {
    const { page, sheet } = await shown(bench);
    const read = sheet.locator("dd", { hasText: "A bold beginning" });
    await read.getByText("☑ doors").waitFor();
    await read.getByRole("cell", { name: "A1" }).waitFor();
    await read.getByText("[image: the hall]").waitFor();
    await read.getByText("<script>globalThis.ran = true</script>").waitFor();
    assert.equal(
      await read.locator("a, img, script, [style], [onerror]").count(),
      0,
      "nothing leads away, loads or runs",
    );
    await look(page, "markdown-read");
    await edit(sheet);
    const story = sheet.getByRole("textbox", { name: "Story" });
    await story.press("ControlOrMeta+Home");
    await page.keyboard.type("# Zero");
    await story.press("Enter");
    await story.press("Enter");
    await story.press("ArrowUp");
    await story.press("ControlOrMeta+b");
    await page.keyboard.type("strong");
    await story.press("ControlOrMeta+b");
    await page.keyboard.type(" and ");
    await sheet.getByRole("toolbar", { name: "Tools for Story" }).getByRole("button", { name: "Italic" }).click();
    await page.keyboard.type("slanted");
    await look(page, "markdown-edit");
    const faces = sheet.getByRole("radiogroup", { name: "View of Story" });
    await faces.getByRole("radio", { name: "Preview" }).click();
    await sheet.getByText("strong and slanted").waitFor();
    await look(page, "markdown-preview");
    await faces.getByRole("radio", { name: "Write" }).click();
    await save(sheet);
    await sheet.getByRole("heading", { name: "Details" }).waitFor();
    const values = stored(bench);
    assert.equal(values.story, `# Zero\n**strong** and *slanted*\n${STORY}`.replaceAll("\n", "\r\n"));
    assert.equal(values.settings, SETTINGS, "what was not touched is not written");
    assert.equal(await page.evaluate(() => "ran" in globalThis), false);
  },
);

journey(
  "formatted text is edited as it reads, and what would be lost stays HTML",
  {
    enabled: true,
    opened: true,
  },
  async (bench) => {
    const { page, sheet } = await shown(bench);
    await sheet.getByText("Leave me [image: x]alone").waitFor();
    assert.equal(
      await sheet.locator("dd").locator("a, img, script, iframe, svg, form, [style], [class='lead']").count(),
      0,
    );
    await edit(sheet);
    const plan = sheet.getByRole("textbox", { name: "Page" });
    const tools = sheet.getByRole("toolbar", { name: "Tools for Page" });
    await plan.getByText("eight").click();
    await tools.getByRole("button", { name: "Bold", pressed: true }).waitFor();
    await plan.press("ControlOrMeta+End");
    await page.keyboard.type("Yes");
    await plan.press("ControlOrMeta+z");
    await plan.press("ControlOrMeta+End");
    await plan.press("Enter");
    await page.keyboard.type("No ");
    await plan.press("ControlOrMeta+i");
    await page.keyboard.type("photographs");
    await plan.press("ControlOrMeta+i");
    await page.keyboard.type(" at all");
    await tools.getByRole("button", { name: "List", exact: true }).click();
    await plan.getByText("the plan").scrollIntoViewIfNeeded();
    await look(page, "rich-text");
    await plan.getByText("the plan").click();
    await plan.press("ControlOrMeta+k");
    const link = page.getByRole("dialog", { name: "Link" });
    assert.equal(await link.getByLabel("Address").inputValue(), "https://example.org/plan");
    await look(page, "rich-text-link");
    await link.getByLabel("Address").fill("example.org/new plan");
    await link.getByRole("button", { name: "Set link" }).click();
    await link.getByText("Enter a full address").waitFor();
    await link.getByLabel("Address").fill("example.org/new");
    await page.keyboard.press("Enter");
    await link.waitFor({ state: "hidden" });
    const trap = sheet.getByRole("textbox", { name: "Trap" });
    assert.equal(await trap.inputValue(), TRAP);
    await sheet.getByText("Edited as HTML: the visual editor would lose some of its formatting.").waitFor();
    await save(sheet);
    await sheet.getByRole("heading", { name: "Details" }).waitFor();
    const values = stored(bench);
    assert.equal(
      values.page,
      '<p>Doors at <strong>eight</strong>.</p><p>See <a href="https://example.org/new">the plan</a>.</p>' +
        "<ul><li>No <em>photographs</em> at all</li></ul>",
    );
    assert.equal(values.trap, TRAP);
    assert.equal(await page.evaluate(() => "ran" in globalThis), false);
  },
);

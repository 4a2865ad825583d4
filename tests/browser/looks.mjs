// What a screen looks like, and whether everyone can use it: its pictures in target/screens, in both themes and two sizes,
// and axe's verdict.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { requireFromUi, SCREENS } from "./bench.mjs";

const AXE = readFileSync(requireFromUi.resolve("axe-core/axe.min.js"), "utf8");

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 900, height: 700 };

/** What may be right in one theme or size and wrong in another; of the rest one look tells. */
const BY_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "button-name", "link-name"];

/** How what hangs over the page for a moment begins: a list, a popover, the name of a button under the mouse. */
const OVER_THE_PAGE =
  /^<div[^>]*(role="listbox"|style="display: contents;"|data-overlay-container="true"><div[^>]*role="tooltip")/;

/** The wide window as most have it, the narrow one as differently as can be: so axe sees both themes and both sizes. */
const JUDGED = [
  { theme: "dark", ...NARROW },
  { theme: "light", ...WIDE },
];
/** The looks between them, for people to look at. */
const OTHERS = [
  { theme: "light", ...NARROW },
  { theme: "dark", ...WIDE },
];
/** The wide window with everything drawn twice as large: its page has half the room. */
const TWICE = { theme: "light", width: WIDE.width / 2, height: WIDE.height / 2 };

/**
 * Shows a screen in one look after another, takes the pictures `browser-<screen>-<theme>-<size>.png`, and answers with what
 * axe found. The window is as it was afterwards: what hangs over the page, has the focus or is being typed stays.
 */
export async function judged(page, screen, { all = false } = {}) {
  mkdirSync(SCREENS, { recursive: true });
  const found = [];
  const own = await looksLike(page);
  for (const look of all ? [...OTHERS, ...JUDGED] : JUDGED) {
    await show(page, look);
    const { theme, width, height } = look;
    await picture(page, `${screen}-${theme}-${width}x${height}`);
    if (JUDGED.includes(look))
      found.push(...(await violations(page, `${screen}, ${theme}, ${width}`, look === JUDGED.at(-1))));
  }
  if (all) {
    await show(page, TWICE);
    await picture(page, `${screen}-zoom-200`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) found.push(`${screen}, twice as large: ${beyond} pixels wider than the window`);
  }
  await show(page, own);
  return found;
}

/** The same for a screen that axe must find nothing wrong with. */
export async function look(page, screen) {
  assert.deepEqual(await judged(page, screen), []);
}

/** What the window shows, packed for speed rather than size: asked of the browser itself, as the library cannot ask for that. */
async function picture(page, name) {
  const tools = await page.context().newCDPSession(page);
  const { data } = await tools.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
  writeFileSync(join(SCREENS, `browser-${name}.png`), Buffer.from(data, "base64"));
  await tools.detach();
}

/** Gives the window a theme and a size, and waits until what follows from them is drawn. */
async function show(page, { theme, width, height }) {
  // Both at once: the page is laid out anew once.
  await Promise.all([page.emulateMedia({ colorScheme: theme }), page.setViewportSize({ width, height })]);
  await settled(page);
}

/** How the window is shown now. */
async function looksLike(page) {
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  return { theme: dark ? "dark" : "light", ...page.viewportSize() };
}

/**
 * What axe finds wrong with what is shown now: by every rule, or by those for what a theme and a size change.  Left out: React Aria's announcer, which for seconds refers to what it
 * announced even when that has left the page; the rows of a list below the tenth, made like those above; and that what hangs over the page for a moment (the list of a combobox, a
 * popover with the hidden button that closes it, a tooltip) stands in no landmark: it belongs to its control, wherever it is drawn
 * (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>).
 */
async function violations(page, screen, everything) {
  // Evaluated by the tools' protocol, not as a script of the page: the policy of the page stays as it is.
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (rules) =>
      globalThis.axe.run(
        { exclude: ["[data-live-announcer]", '[role="grid"] [role="row"]:nth-child(n + 11)'] },
        { resultTypes: ["violations"], preload: false, ...(rules ? { runOnly: rules } : {}) },
      ),
    everything ? null : BY_LOOK,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => id !== "region" || !OVER_THE_PAGE.test(html))
      .map(({ html, failureSummary }) => `${screen}: ${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
}

/** What follows from another size or theme has been drawn, fonts are there and nothing moves any more. */
async function settled(page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

// What a screen looks like, and whether everyone can use it: a picture in target/screens, and axe's verdict.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requireFromUi, SCREENS } from "./bench.mjs";

const AXE = readFileSync(requireFromUi.resolve("axe-core/axe.min.js"), "utf8");

/** Takes the picture `browser-<screen>-<theme>-<size>.png`. */
export async function shoot(page, screen, theme, size) {
  await settled(page);
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `browser-${screen}-${theme}-${size}.png`) });
}

/** Takes the picture, named after the window's size; axe must find nothing. */
export async function look(page, screen, theme) {
  await shoot(page, screen, theme, `${page.viewportSize().width}x${page.viewportSize().height}`);
  assert.deepEqual(await violations(page, screen), []);
}

/**
 * What axe finds wrong with what is shown now. Left out: React Aria's announcer, which for seconds refers to what it
 * announced even when that has left the page; and that what hangs over the page for a moment (the list of a combobox, a
 * popover with the hidden button that closes it) stands in no landmark: it belongs to its control, wherever it is drawn
 * (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>).
 */
export async function violations(page, screen) {
  await settled(page);
  // Evaluated by the tools' protocol, not as a script of the page: the policy of the page stays as it is.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ exclude: ["[data-live-announcer]"] }, { resultTypes: ["violations"] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => id !== "region" || !/^<div[^>]*(role="listbox"|style="display: contents;")/.test(html))
      .map(({ html, failureSummary }) => `${screen}: ${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
}

/** Fonts are there and nothing moves any more. */
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

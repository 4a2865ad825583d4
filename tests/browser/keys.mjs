// Going through a page with the keyboard alone: where the focus is, and how to get it somewhere.
import assert from "node:assert/strict";

/** Role and name of what has the focus, as a screen reader says them: a grid points at its row. */
export async function focused(page) {
  const pointed = await page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    // What closes may still point at what has gone.
    return id && document.getElementById(id) ? id : null;
  });
  const snapshot = await page
    .locator(pointed ? `[id="${pointed}"]` : ":focus")
    .first()
    .ariaSnapshot({ timeout: 10_000 })
    .catch(() => "");
  // - button "Save" [pressed], or - 'button "Field: Genre"': where the name has a colon
  const [, role = "", name] = /^- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(snapshot) ?? [];
  return name === undefined ? role : `${role} ${name.replaceAll("''", "'")}`;
}

/** Presses Tab (or another key) until the focus is there; `*` at the end stands for any ending, and a pattern for itself. */
export async function tabTo(page, wanted, key = "Tab") {
  const seen = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press(key);
    const here = (await page.locator(":focus").count()) ? await focused(page) : "nowhere";
    if (wanted instanceof RegExp ? wanted.test(here) : isIt(here, wanted)) return;
    seen.push(here);
  }
  assert.fail(`${wanted} cannot be reached with ${key}; on the way: ${seen.join(" · ")}`);
}

function isIt(here, wanted) {
  return wanted.endsWith("*") ? here.startsWith(wanted.slice(0, -1)) : here === wanted;
}

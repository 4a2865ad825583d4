// The steps journeys are made of. Elements are found as people find them: by role and name. A step ends when what it
// leads to can be seen, so that the next one never has to wait for time to pass.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { ANA, PATIENCE } from "./bench.mjs";

/** The first track of Chinook. */
export const FIRST_TRACK = "For Those About To Rock (We Salute You)";

/** From the welcome page: the dialog is answered by the server. */
export async function openDatabase(page) {
  await page.getByRole("button", { name: "Open database…", exact: true }).click();
  await page.getByRole("navigation", { name: "Models" }).waitFor();
}

/** Fills in the first superuser. */
export async function fillSuperuser(page, who = ANA) {
  await page.getByLabel("Full name").fill(who.name);
  await page.getByLabel("Email").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByLabel("Repeat password").fill(who.password);
}

/** From a plain file to the recovery key. */
export async function enable(page) {
  await page.getByRole("link", { name: "Enable admin" }).click();
  await page.getByText("integrity check passed").waitFor();
  await fillSuperuser(page);
  await page.getByRole("button", { name: "Enable admin", exact: true }).click();
  await page.getByRole("heading", { name: "Store the recovery key" }).waitFor();
}

/** From the recovery key to the sign-in page; answers with the key. */
export async function storeKey(page) {
  const key = await page.getByRole("status", { name: "Recovery key" }).textContent();
  const onwards = page.getByRole("button", { name: "Go to sign-in" });
  assert.ok(await onwards.isDisabled(), "nobody goes on without saying that the key is stored");
  await page.getByText("I have stored the recovery key").click();
  await onwards.click();
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
  return key;
}

/** Types credentials and sends them. */
export async function tryToSignIn(page, email = ANA.email, password = ANA.password) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs in as Ana. */
export async function signIn(page) {
  await tryToSignIn(page);
  await page.getByRole("navigation", { name: "Models" }).waitFor();
}

/** Opens a model's list; answers with its grid. */
export async function model(page, label) {
  const models = page.getByRole("navigation", { name: "Models" });
  await models.getByRole("link", { name: new RegExp(`^${label}( [\\d,]+)?$`) }).click();
  const grid = page.getByRole("grid", { name: label });
  await grid.getByRole("gridcell").first().waitFor();
  return grid;
}

/** Opens a record of the list in its sheet; answers with the sheet. */
export async function openRecord(page, name) {
  await page.getByRole("gridcell", { name, exact: true }).first().click();
  const sheet = page.getByRole("dialog", { name });
  await sheet.getByRole("heading", { name: "Details" }).waitFor();
  return sheet;
}

/** From a shown record to its form. */
export async function edit(sheet) {
  await sheet.getByRole("button", { name: "Edit", exact: true }).click();
  await sheet.getByRole("button", { name: "Save", exact: true }).waitFor();
}

/** Sends the form; what comes of it is for the journey to say. */
export async function save(sheet) {
  await sheet.getByRole("button", { name: "Save", exact: true }).click();
}

/** Opens the history of a shown record; answers with its panel. */
export async function history(sheet) {
  await sheet.getByRole("tab", { name: "History" }).click();
  const panel = sheet.getByRole("tabpanel", { name: "History" });
  await panel.getByRole("listitem").first().waitFor();
  return panel;
}

/**
 * Clicks one after the other without asking the page anything between: as a quick hand, on however slow a machine. The same
 * target twice is a double click.
 */
export async function clickAtOnce(page, targets) {
  // Nothing lies over them.
  for (const target of new Set(targets)) await target.click({ trial: true });
  const boxes = await Promise.all(targets.map((target) => target.boundingBox()));
  const hand = await page.context().newCDPSession(page);
  const events = boxes.flatMap((box, at) =>
    ["mouseMoved", "mousePressed", "mouseReleased"].map((type) => ({
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      button: type === "mouseMoved" ? "none" : "left",
      clickCount: targets[at] === targets[at - 1] ? 2 : 1,
    })),
  );
  await Promise.all(events.map((event) => hand.send("Input.dispatchMouseEvent", event)));
  await hand.detach();
}

/** Types one letter after the other without asking the page anything between: letters that come late begin another word. */
export async function typeAtOnce(page, text) {
  const hand = await page.context().newCDPSession(page);
  const events = [...text].flatMap((key) => [
    { type: "keyDown", key, text: key },
    { type: "keyUp", key },
  ]);
  await Promise.all(events.map((event) => hand.send("Input.dispatchKeyEvent", event)));
  await hand.detach();
}

/** A double click. */
export async function doubleClick(page, target) {
  await clickAtOnce(page, [target, target]);
}

/**
 * The Undo that a message offers, with the mouse over it: so the message stays, however long the rest takes. Asked for before
 * anything else is looked at.
 */
export async function offeredUndo(page) {
  const undo = page.getByRole("button", { name: /^Undo/ }).last();
  await undo.hover();
  return undo;
}

/** Waits until a question about the page is answered as expected, and says what the answer was when it never is. */
export async function until(question, expected, message) {
  let answer;
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    answer = await question();
    try {
      return assert.deepEqual(answer, expected);
    } catch {
      // The page has not come so far. It is not asked without a pause, or the asking would take the processor from it.
      await pause(20);
    }
  }
  assert.deepEqual(answer, expected, message);
}

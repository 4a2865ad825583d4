// The path without a mouse: Tab, arrows, Enter, Space, Escape and what the page itself offers. Focus is always somewhere
// that can be seen.
import assert from "node:assert/strict";
import { ANA, journey } from "./bench.mjs";
import { focused, tabTo } from "./keys.mjs";
import { FIRST_TRACK, until } from "./steps.mjs";

async function type(page, into, text) {
  await tabTo(page, into);
  await page.keyboard.type(text);
}

journey("the whole path with the keyboard", {}, async (bench) => {
  const page = await bench.window();
  await page.getByRole("button", { name: "Open database…", exact: true }).waitFor();
  await tabTo(page, "button Open database…*");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Models" }).waitFor();
  await tabTo(page, "link Enable admin…");
  await page.keyboard.press("Enter");
  await page.getByText("integrity check passed").waitFor();
  await type(page, "textbox Full name", ANA.name);
  await type(page, "textbox Email", ANA.email);
  await type(page, "textbox Password", ANA.password);
  await type(page, "textbox Repeat password", ANA.password);
  await tabTo(page, "button Enable admin");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Store the recovery key" }).waitFor();
  await tabTo(page, "checkbox I have stored the recovery key");
  await page.keyboard.press("Space");
  await tabTo(page, "button Go to sign-in");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
  await until(() => focused(page), "textbox Email", "the form is ready to be typed into");
  await page.keyboard.type(ANA.email);
  await type(page, "textbox Password", ANA.password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Models" }).waitFor();

  await tabTo(page, "link Tracks*");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: FIRST_TRACK, exact: true }).waitFor();
  await tabTo(page, `row ${FIRST_TRACK}*`);
  await tabTo(page, "row Fast As a Shark*", "ArrowDown");
  await tabTo(page, `row ${FIRST_TRACK}*`, "ArrowUp");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: FIRST_TRACK });
  await sheet.getByRole("heading", { name: "Details" }).waitFor();
  await tabTo(page, "button Edit");
  await page.keyboard.press("Enter");
  await sheet.getByRole("button", { name: "Save", exact: true }).waitFor();
  await tabTo(page, "textbox Name");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Typed, not clicked");
  await tabTo(page, "button Save");
  await page.keyboard.press("Enter");
  const renamed = page.getByRole("dialog", { name: "Typed, not clicked" });
  await renamed.getByRole("tab", { name: "Fields" }).waitFor();
  await tabTo(page, "tab Fields");
  await page.keyboard.press("ArrowRight");
  await renamed.getByRole("tabpanel", { name: "History" }).getByRole("listitem").first().waitFor();
  await page.keyboard.press("Escape");
  await renamed.waitFor({ state: "detached" });
  await page.getByRole("gridcell", { name: "Typed, not clicked", exact: true }).waitFor();
  assert.equal(bench.bureau("show", bench.db, "Track", "1", "--as", ANA.email).display, "Typed, not clicked");
});

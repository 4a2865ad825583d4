// Every screen of the path in both themes and both sizes: a picture for people to look at, axe's verdict for everyone else.
import assert from "node:assert/strict";
import { ANA, journey } from "./bench.mjs";
import { judged } from "./looks.mjs";
import {
  edit,
  enable,
  FIRST_TRACK,
  fillSuperuser,
  history,
  model,
  openDatabase,
  openRecord,
  save,
  signIn,
  storeKey,
  tryToSignIn,
} from "./steps.mjs";

/** Walks the path once and shows each screen on the way to `look`. */
async function everyScreen(bench, page, look) {
  await page.getByRole("button", { name: "Open database…", exact: true }).waitFor();
  await look("welcome");
  await openDatabase(page);
  await model(page, "Tracks");
  await look("plain-list");
  await page.getByRole("link", { name: "Enable admin" }).click();
  await page.getByText("integrity check passed").waitFor();
  await look("enable");
  await fillSuperuser(page);
  await page.getByText("Strong").first().waitFor();
  await look("enable-filled");
  await page.getByRole("button", { name: "Cancel" }).click();
  await enable(page);
  await look("recovery-key");
  await storeKey(page);
  await look("sign-in");
  await tryToSignIn(page, ANA.email, "wrong");
  await page.getByText("Invalid credentials").waitFor();
  await look("sign-in-refused");
  await signIn(page);
  await list(page, look);
  await record(bench, page, look);
}

async function list(page, look) {
  await model(page, "Tracks");
  await look("list");
  await page.getByRole("searchbox", { name: "Search tracks" }).fill("no such thing anywhere");
  await page.getByText("No tracks match").waitFor();
  await look("list-no-match");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByText("1–50 of 3,503").waitFor();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Genre" }).waitFor();
  await look("list-filter-menu");
  await page.keyboard.press("Escape");
  await page.getByRole("menuitem", { name: "Genre" }).waitFor({ state: "detached" });
}

async function record(bench, page, look) {
  const sheet = await openRecord(page, FIRST_TRACK);
  await look("sheet");
  await edit(sheet);
  await look("sheet-edit");
  await sheet.getByLabel("Milliseconds").fill("soon");
  await save(sheet);
  await sheet.getByText("Enter a whole number").waitFor();
  await look("sheet-problem");
  await sheet.getByLabel("Milliseconds").fill("343720");
  bench.bureau("edit", bench.db, "Track", "1", "Milliseconds=1", "--as", ANA.email);
  await save(sheet);
  await sheet.getByText("Their value: 1").waitFor();
  await look("sheet-conflict");
  await sheet.getByRole("button", { name: "Keep mine" }).click();
  await save(sheet);
  await sheet.getByRole("tab", { name: "Fields" }).waitFor();
  await history(sheet);
  await look("sheet-history");
  await sheet.getByRole("button", { name: "Open as full page" }).click();
  await page.getByRole("heading", { name: FIRST_TRACK, level: 1 }).waitFor();
  await look("record");
}

journey("every screen", {}, async (bench) => {
  const page = await bench.window();
  const found = [];
  const look = async (screen, shown = page) => found.push(...(await judged(shown, screen, { all: true })));
  await everyScreen(bench, page, look);
  const another = await bench.window();
  await another.getByText("Admin on").waitFor();
  await look("welcome-recent", another);
  assert.deepEqual(found, [], "everyone can use every screen");
});

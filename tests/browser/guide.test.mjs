// Help: the guide and the sheet of shortcuts, on the first screen and over an open file.
import assert from "node:assert/strict";
import { journey } from "./bench.mjs";
import { focused, tabTo } from "./keys.mjs";
import { look } from "./looks.mjs";
import { model, openDatabase, until } from "./steps.mjs";

journey("the guide is read on the first screen and over an open file", {}, async (bench) => {
  const page = await bench.window();
  await page.getByRole("button", { name: "Appearance and language" }).click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await page.keyboard.press("Escape");
  await tabTo(page, "button Guide");
  await page.keyboard.press("Enter");
  const guide = page.getByRole("dialog", { name: "Guide" });
  await guide.getByRole("tabpanel", { name: "Ouvrir un fichier" }).waitFor();
  await tabTo(page, "tab Ouvrir un fichier");
  await page.keyboard.press("ArrowDown");
  await guide
    .getByRole("tabpanel", { name: "Trouver un enregistrement" })
    .getByText("Colonnes", { exact: true })
    .waitFor();
  await page.keyboard.press("End");
  await guide.getByText("Presque tout se fait au clavier").waitFor();
  await look(page, "guide-fr");
  await page.keyboard.press("Escape");
  await guide.waitFor({ state: "detached" });
  await until(() => focused(page), "button Guide", "back to where it was asked for");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Raccourcis clavier" }).getByText("Guide").waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Apparence et langue" }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  const other = await bench.window();
  await openDatabase(other);
  await model(other, "Tracks");
  await other.keyboard.press("F1");
  const here = other.getByRole("dialog", { name: "Guide" });
  await here.getByRole("tab", { name: "Take it back" }).click();
  await here.getByText("with Ctrl Z, again and again").waitFor();
  await look(other, "guide");
  await here.getByRole("button", { name: "Close" }).click();
  await other.getByRole("button", { name: "Chinook" }).click();
  await other.getByRole("menuitem", { name: "Guide" }).click();
  assert.equal(await here.getByRole("tab").count(), 9);
});

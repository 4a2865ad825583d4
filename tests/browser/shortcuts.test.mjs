// The sheet of shortcuts: `?` opens it from anywhere but where one types.
import { journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, until } from "./steps.mjs";

journey("every key can be looked up", { opened: true }, async (bench) => {
  const page = await bench.window();
  await model(page, "Tracks");
  await page.getByRole("searchbox", { name: "Search tracks" }).fill("love?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.getByText("filtered from").waitFor({ state: "attached" });
  await until(() => sheet.count(), 0, "a question mark in a field is a question mark");
  await page.getByRole("searchbox", { name: "Search tracks" }).press("Escape");
  await page.getByRole("grid", { name: "Tracks" }).focus();
  await page.keyboard.press("?");
  await sheet.getByText("Save and go down").waitFor();
  await look(page, "shortcuts");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
});

// Several windows on one workspace: one person, one file, and what one window changes the other shows.
import { journey } from "./bench.mjs";
import { FIRST_TRACK, model, save, signIn } from "./steps.mjs";

journey("a record opens in a window of its own", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  const grid = await model(page, "Tracks");
  await grid.getByText(FIRST_TRACK, { exact: true }).click({ button: "right" });
  const opened = page.context().waitForEvent("page");
  await page.getByRole("menuitem", { name: "Open in new window" }).click();
  const other = await opened;
  await other.getByRole("heading", { level: 1, name: FIRST_TRACK }).waitFor();

  // The second one is nobody else, and has its own address.
  await other.getByRole("button", { name: "Edit", exact: true }).click();
  const form = other.getByRole("dialog", { name: FIRST_TRACK });
  await form.getByLabel("Name").fill("For Those About To Read");
  await save(form);
  await grid.getByText("For Those About To Read", { exact: true }).waitFor();

  // Another window begins where this one is.
  await model(page, "Albums");
  const third = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Chinook" }).click();
  await page.getByRole("menuitem", { name: "New window" }).click();
  await (await third).getByRole("grid", { name: "Albums" }).waitFor();
});

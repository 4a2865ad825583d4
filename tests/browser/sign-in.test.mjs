// Signing in: who may not enter is told nothing, too many tries wait, leaving leaves nothing behind.
import assert from "node:assert/strict";
import { ANA, journey } from "./bench.mjs";
import { model, signIn, tryToSignIn, until } from "./steps.mjs";

journey("a wrong password, an unknown person, and the wait", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
  const said = async () => (await page.getByRole("alert").textContent()).trim();

  await tryToSignIn(page, "nobody@example.org", ANA.password);
  await page.getByText("Invalid credentials").waitFor();
  const toNobody = await said();
  for (let tries = 0; tries < 5; tries += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/sign_in"));
    await tryToSignIn(page, ANA.email, "not-the-password");
    assert.equal((await answered).status(), 401);
  }
  assert.equal(await said(), toNobody, "one answer to both");
  assert.equal(await page.getByRole("navigation", { name: "Models" }).count(), 0, "nothing of the file is shown");

  await tryToSignIn(page, ANA.email, "not-the-password");
  await page.getByText("Too many attempts.", { exact: true }).waitFor();
  await page
    .getByText(/^Try again in \d+ s/)
    .first()
    .waitFor();
  await page.reload();
  await tryToSignIn(page);
  await page.getByText("Too many attempts.", { exact: true }).waitFor();
});

journey("signing out closes the door behind", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await signIn(page);
  await model(page, "Tracks");
  const inside = page.url();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
  await page.goto(inside);
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
  assert.equal(await page.getByRole("gridcell").count(), 0, "the address opens nothing");
  await page.goBack();
  await until(() => page.getByRole("gridcell").count(), 0, "nor does the way back");
  const actions = bench.bureau("audit", bench.db, "--as", ANA.email).map(({ action }) => action);
  assert.ok(actions.includes("sign_out"), `leaving is recorded: ${actions}`);
});

// A list taken out of the file: as what, which fields; and what became of it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { ANA, BO, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, openRecord, tryToSignIn, until } from "./steps.mjs";

journey("a list is taken out of the file", { enabled: true, opened: true }, async (bench) => {
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  await model(page, "Customers");
  await page.getByRole("searchbox", { name: "Search customers" }).fill("Bjørn");
  await page.getByText("filtered from 59").waitFor();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export customers" });
  await dialog.getByText("This list has one record").waitFor();
  await look(page, "export");
  await dialog.getByText("Safe for spreadsheets").click();
  await dialog.getByText("The columns shown").click();
  await dialog.getByRole("button", { name: "Choose a place…" }).click();
  await page.getByText(/^One record is in .*taken\.csv$/).waitFor();
  await dialog.waitFor({ state: "detached" });
  const [head, bjorn, ...rest] = readFileSync(`${bench.taken}.csv`, "utf8").split("\r\n");
  assert.ok(head.startsWith('\ufeff"FirstName","LastName"'), head);
  assert.ok(bjorn.startsWith('"Bjørn","Hansen"'), bjorn);
  assert.deepEqual(rest, [""]);
  const entries = bench.bureau("audit", bench.db, "--as", ANA.email);
  assert.ok(entries.some(({ action }) => action === "export"));

  // What was chosen is chosen still; what is there is not replaced, and the dialog stays for another place or format.
  await page.getByRole("button", { name: "Export" }).click();
  assert.ok(await dialog.getByRole("checkbox", { name: "Safe for spreadsheets" }).isChecked());
  await dialog.getByRole("button", { name: "Choose a place…" }).click();
  await page.getByText("Something is already there", { exact: false }).waitFor();
  await dialog.getByText("NDJSON").click();
  await dialog.getByText("All fields").click();
  await dialog.getByRole("button", { name: "Choose a place…" }).click();
  await page.getByText(/^One record is in .*taken\.ndjson$/).waitFor();
  const taken = JSON.parse(readFileSync(`${bench.taken}.ndjson`, "utf8"));
  assert.deepEqual([taken.CustomerId, taken.Country, Object.keys(taken).length], [4, "Norway", 13]);
});

journey("who may look may not take along", { enabled: true, opened: true }, async (bench) => {
  const asAna = ["--as", ANA.email];
  bench.bureau("role", "add", bench.db, "viewer", "--permission", "customer.view", ...asAna);
  bench.bureau(
    "role",
    "rule",
    bench.db,
    "viewer",
    "customer",
    "--rows",
    "Country = 'Norway'",
    "--hide",
    "Phone",
    ...asAna,
  );
  bench.bureau("user", "add", bench.db, "--email", BO.email, "--name", BO.name, "--role", "viewer", ...asAna);
  const page = await bench.window();
  await tryToSignIn(page, BO.email, BO.password);
  const grid = await model(page, "Customers");
  await page.getByText("1–1 of 1").waitFor();
  assert.equal(await page.getByRole("button", { name: "Export" }).count(), 0);
  const heads = await grid.getByRole("columnheader").allTextContents();
  assert.ok(heads.includes("First name") && !heads.includes("Phone"), `${heads}`);
  await look(page, "ruled-list");
  const sheet = await openRecord(page, "Bjørn");
  await sheet.getByText("Ullevålsveien 14").waitFor();
  assert.equal(await sheet.getByText("Phone").count(), 0, "what is hidden is nowhere");
  bench.bureau("role", "grant", bench.db, "viewer", "customer.export", ...asAna);
  await page.reload();
  await sheet.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("dialog", { name: "Export customers" }).getByRole("button", { name: "Choose a place…" }).click();
  await until(() => existsSync(`${bench.taken}.csv`), true, "it is written");
  const lines = readFileSync(`${bench.taken}.csv`, "utf8").trim().split("\r\n");
  assert.equal(lines.length, 2, "what the rule leaves");
  assert.ok(!lines[0].includes("Phone"));
});

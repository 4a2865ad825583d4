// The screen of roles: made from a template, ticked, narrowed by rules, given to somebody; told before it is saved.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { ANA, BO, journey } from "./bench.mjs";
import { look } from "./looks.mjs";
import { model, tryToSignIn, until } from "./steps.mjs";

const AS_ANA = ["--as", ANA.email];

/** Opens the screen from the sidebar. */
async function roles(page) {
  await page.getByRole("link", { name: /^Roles/ }).click();
}

/** The box of a verb in the row of a model. */
function box(page, name) {
  return page.getByRole("checkbox", { name, exact: true });
}

/** A press on the box itself, which has no room of its own. */
async function tick(page, name) {
  await box(page, name).focus();
  await page.keyboard.press("Space");
}

journey("a role is made, narrowed and given", { enabled: true, opened: true }, async (bench) => {
  bench.bureau("user", "add", bench.db, "--email", BO.email, "--name", BO.name, ...AS_ANA);
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  await roles(page);
  await page.getByRole("heading", { name: "No roles yet" }).waitFor();
  await look(page, "roles-none");
  await page.getByRole("button", { name: "New role" }).click();
  const dialog = page.getByRole("dialog", { name: "New role" });
  await dialog.getByLabel("Name", { exact: true }).fill("Sales support");
  assert.equal(await dialog.getByLabel("Short name").inputValue(), "sales-support");
  await look(page, "roles-new");
  await dialog.getByRole("button", { name: "Make role" }).click();
  await page.getByRole("heading", { name: "Sales support" }).waitFor();
  assert.ok(await box(page, "Artists: View").isChecked(), "a viewer");
  await look(page, "roles");

  // What implies view brings it; without view there is nothing.
  await tick(page, "Customers: Edit");
  await tick(page, "Genres: View");
  await tick(page, "Albums: everything");
  await page.getByText("3 changes").waitFor();
  await page.getByText("Customers: Edit on.", { exact: false }).waitFor();
  await page.getByText("Sees 25 fewer records of Genres.", { exact: false }).waitFor();

  // Which records, which fields: counted while it is typed, refused where it stands.
  await page.getByRole("button", { name: "Customers" }).click();
  await page.getByRole("button", { name: "As text" }).click();
  const rows = page.getByRole("textbox", { name: "Which records" });
  await rows.fill("Land = 'Norway'");
  await page.getByText("A rule cannot be saved").waitFor();
  await look(page, "roles-refused");
  await rows.fill("Country = 'Norway'");
  await page.getByText("1 of 59 records").waitFor();
  await page.getByRole("button", { name: "Add field rule" }).click();
  await page.getByRole("menuitem", { name: "Fax" }).click();
  await page.getByRole("button", { name: "Add field rule" }).click();
  await page.getByRole("menuitem", { name: "Phone" }).click();
  await page.getByRole("button", { name: "Hidden Phone: rule" }).click();
  await page.getByRole("option", { name: "Read only" }).click();
  await page
    .getByText("Only where Country is Norway. Without Fax. Phone cannot be changed.", { exact: false })
    .waitFor();
  await look(page, "roles-ruled");
  await page.keyboard.press("Control+s");
  await page.getByText("Role saved").waitFor();
  const [stored] = bench.bureau("role", "list", bench.db, ...AS_ANA);
  assert.ok(stored.permissions.includes("customer.edit") && stored.permissions.includes("album.*"));
  assert.ok(!stored.permissions.some((word) => word.startsWith("genre.")));
  assert.deepEqual(
    stored.rules.map(({ model, verb, rows, hidden, locked }) => [model, verb, rows, hidden, locked]),
    [["customer", "view", "Country = 'Norway'", ["Fax"], ["Phone"]]],
  );

  // Given to somebody, who sees that and nothing else.
  await page.getByRole("button", { name: "No one yet" }).click();
  const people = page.getByRole("dialog", { name: "People with Sales support" });
  await people.getByRole("button", { name: /Person/ }).click();
  await page.getByRole("option", { name: new RegExp(BO.email) }).click();
  await people.getByRole("button", { name: "Give role" }).click();
  await people.getByRole("listitem").getByText(BO.name).waitFor();
  await look(page, "roles-people");
  await people.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await tryToSignIn(page, BO.email, BO.password);
  await model(page, "Customers");
  await page.getByText("1–1 of 1").waitFor();
  assert.equal(await page.getByRole("link", { name: /^Roles/ }).count(), 0);
});

journey(
  "what is not saved is asked about, and somebody else’s change is not lost",
  { enabled: true, opened: true },
  async (bench) => {
    bench.bureau("role", "add", bench.db, "viewer", "--permission", "track.view", ...AS_ANA);
    const page = await bench.window();
    await tryToSignIn(page, ANA.email, ANA.password);
    await roles(page);
    await tick(page, "Albums: View");
    await page.getByRole("link", { name: /^Tracks/ }).click();
    const leaving = page.getByRole("alertdialog");
    await leaving.waitFor();
    await leaving.getByRole("button", { name: "Keep editing" }).click();
    bench.bureau("role", "grant", bench.db, "viewer", "genre.view", ...AS_ANA);
    await page.getByRole("button", { name: "Save role" }).click();
    await page.getByText("Someone changed this role after you opened it", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Discard" }).click();
    await until(() => box(page, "Genres: View").isChecked(), true, "theirs is there");
    assert.equal(await box(page, "Albums: View").isChecked(), false);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Delete role" }).click();
    await page.getByRole("alertdialog").getByText("Nobody has it.").waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete role" }).click();
    await page.getByRole("heading", { name: "No roles yet" }).waitFor();
    assert.deepEqual(bench.bureau("role", "list", bench.db, ...AS_ANA), []);
  },
);

journey("a superuser looks as a role would", { enabled: true, opened: true }, async (bench) => {
  bench.bureau("role", "add", bench.db, "support", "--label", "Support", "--permission", "customer.edit", ...AS_ANA);
  bench.bureau("role", "rule", bench.db, "support", "customer", "--rows", "Country = 'Norway'", ...AS_ANA);
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  await roles(page);
  await page.getByRole("heading", { name: "Support" }).waitFor();
  await page.getByRole("button", { name: "View as this role" }).click();
  await page.getByText("Looking as Support.").waitFor();
  await model(page, "Customers");
  await page.getByText("1–1 of 1").waitFor();
  assert.equal(await page.getByRole("link", { name: /^Artists/ }).count(), 0);
  assert.equal(await page.getByRole("link", { name: /^Roles/ }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "New customer" }).count(), 0, "nothing is changed meanwhile");
  await look(page, "viewing-as");
  await page.getByRole("button", { name: "Back to yourself" }).click();
  await model(page, "Artists");
  assert.equal(await page.getByText("Looking as Support.").count(), 0);
});

journey("a rule is made of conditions on who asks", { enabled: true, opened: true }, async (bench) => {
  await writeFile(bench.options, 'version = 1\n[models.Employee]\nperson = "Email"\n');
  bench.bureau("config", "import", bench.db, bench.options, ...AS_ANA);
  bench.bureau("edit", bench.db, "Employee", "3", `Email=${BO.email}`, ...AS_ANA);
  bench.bureau("role", "add", bench.db, "support", "--label", "Support", "--permission", "customer.edit", ...AS_ANA);
  bench.bureau("user", "add", bench.db, "--email", BO.email, "--name", BO.name, "--role", "support", ...AS_ANA);
  const page = await bench.window();
  await tryToSignIn(page, ANA.email, ANA.password);
  await roles(page);
  await page.getByRole("button", { name: "Customers" }).click();
  await page.getByText("Every record").waitFor();
  await page.getByRole("button", { name: "Add condition" }).click();
  assert.deepEqual(await page.getByRole("menuitem", { name: /person/ }).allInnerTexts(), [
    "Email is the person’s email",
    "Support rep is the signed-in person",
  ]);
  await look(page, "roles-conditions-add");
  await page.getByRole("menuitem", { name: "Support rep is the signed-in person" }).click();
  await page.getByRole("button", { name: "Value for Support rep: Signed-in person" }).waitFor();
  await page.getByText("21 of 59 records").waitFor();
  await page.getByText("Own records").waitFor();
  const summary = page.getByRole("region", { name: "What this role can do" });
  await summary.getByText("View and edit only their own Customers.").waitFor();
  await look(page, "roles-own");

  // A second one, its value typed; then the person instead of it.
  await page.getByRole("button", { name: "Add condition" }).click();
  await page.getByRole("menuitem", { name: "Country", exact: true }).click();
  await page.getByRole("textbox", { name: "Value for Country" }).fill("Canada");
  await page.keyboard.press("Enter");
  await page.getByText(/[1-8] of 59 records/).waitFor();
  await page.getByRole("button", { name: "How Country is compared: contains" }).click();
  await page.getByRole("menuitem", { name: "is", exact: true }).click();
  await page.getByRole("button", { name: "Value for Country: Canada" }).click();
  await page.getByRole("button", { name: "Compare Country with the signed-in person" }).click();
  await look(page, "roles-conditions-who");
  await page.getByRole("menuitem", { name: "Signed-in person’s Country" }).click();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("button", { name: "Value for Country: Signed-in person’s Country" }).waitFor();
  const told = "Only where Support rep is Signed-in person and Country is Signed-in person’s Country.";
  await summary.getByText(told).waitFor();
  await look(page, "roles-conditions");

  // The same as text, and as groups.
  await page.getByRole("button", { name: "As text" }).click();
  const rows = page.getByRole("textbox", { name: "Which records" });
  assert.equal(await rows.inputValue(), "SupportRepId = $user.EmployeeId and Country = $user.Country");
  // What conditions cannot say stays a text.
  await rows.fill("Email contains $user.email");
  await page.getByRole("button", { name: "As conditions" }).click();
  await page.getByRole("button", { name: "As conditions" }).waitFor();
  assert.equal(await rows.inputValue(), "Email contains $user.email");
  await rows.fill("SupportRepId = $user.EmployeeId or Country = 'Norway'");
  await page.getByRole("button", { name: "As conditions" }).click();
  await page.getByRole("button", { name: "1 group 2 conditions" }).click();
  const builder = page.getByRole("dialog", { name: "Filter customers" });
  await builder.getByRole("button", { name: "Signed-in person Value for Support rep" }).waitFor();
  await look(page, "roles-conditions-groups");
  await builder.getByRole("button", { name: "Cancel" }).click();
  await builder.waitFor({ state: "hidden" });
  await page.keyboard.press("Control+s");
  await page.getByText("Role saved").waitFor();
  const [stored] = bench.bureau("role", "list", bench.db, ...AS_ANA);
  assert.equal(stored.rules[0].rows, "SupportRepId = $user.EmployeeId or Country = 'Norway'");

  await page.getByRole("button", { name: "Sign out" }).click();
  await tryToSignIn(page, BO.email, BO.password);
  await model(page, "Customers");
  await page.getByText("1–22 of 22").waitFor();
});

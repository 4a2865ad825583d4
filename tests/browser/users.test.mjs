// The screen of users: made, given roles, their password reset, switched off and deleted; and who is offered what there.
import assert from "node:assert/strict";
import { ANA, BO, journey } from "./bench.mjs";
import { tabTo } from "./keys.mjs";
import { look } from "./looks.mjs";
import { model, signIn, tryToSignIn, until } from "./steps.mjs";

const AS_ANA = ["--as", ANA.email];
const NEW_PASSWORD = "harbour-quartz-mellow-7";

/** Where the screen is in the sidebar, with how many there are. */
function inSidebar(page) {
  return page.getByRole("navigation", { name: "Models" }).getByRole("link", { name: /^Users( \d+)?$/ });
}

/** Opens the screen from the sidebar; answers with its table. */
async function users(page) {
  await inSidebar(page).click();
  const table = page.getByRole("table", { name: "Users" });
  await table.getByRole("link").first().waitFor();
  return table;
}

/** The row of somebody. */
function row(table, name) {
  return table.getByRole("row", { name: new RegExp(name) });
}

/** Everybody the table shows, by name. */
function shown(table) {
  return async () => (await table.getByRole("link").locator("b").allTextContents()).sort();
}

async function signOut(page) {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
}

/** What the file says of somebody. */
function stored(bench, email) {
  return bench.bureau("user", "list", bench.db, ...AS_ANA).find((each) => each.email === email);
}

/** Three roles, one of them for nobody, and people in every state. */
function fill(bench) {
  const role = (name, label, ...words) =>
    bench.bureau(
      "role",
      "add",
      bench.db,
      name,
      "--label",
      label,
      ...words.flatMap((word) => ["--permission", word]),
      ...AS_ANA,
    );
  const user = (email, name, ...more) =>
    bench.bureau("user", "add", bench.db, "--email", email, "--name", name, ...more, ...AS_ANA);
  role("editor", "Content editor", "track.edit", "track.add", "album.view", "artist.view", "customer.view");
  bench.bureau(
    "role",
    "rule",
    bench.db,
    "editor",
    "customer",
    "--verb",
    "view",
    "--rows",
    "Country = 'Norway'",
    ...AS_ANA,
  );
  role("accounts", "Accounts", "invoice.*", "invoice_line.*");
  role("auditor", "Auditor", "invoice.view", "users.view");
  user("cy@example.org", "Cy Vance");
  user("dina.bartholomew-featherstonehaugh@example.org", "Dina Bartholomew-Featherstonehaugh", "--role", "editor");
  user("eli@example.org", "Eli Stone", "--role", "accounts", "--role", "editor");
  bench.bureau("user", "deactivate", bench.db, "eli@example.org", ...AS_ANA);
  bench.bureau("role", "assign", bench.db, "auditor", "cy@example.org", "--until", "2026-01-31", ...AS_ANA);
}

journey("a user from the first day to the last", { enabled: true, opened: true }, async (bench) => {
  fill(bench);
  const page = await bench.window();
  await signIn(page);
  const table = await users(page);
  await look(page, "users");

  // Nothing is asked twice: every problem at its field.
  await page.getByRole("button", { name: "New user" }).click();
  const dialog = page.getByRole("dialog", { name: "New user" });
  await dialog.getByLabel(/^Password\W*$/).fill("short");
  await dialog.getByRole("button", { name: "Add user" }).click();
  await dialog.getByText("Enter an email address", { exact: false }).waitFor();
  await dialog.getByText("At least 8 characters").waitFor();
  await look(page, "users-new-refused");
  await dialog.getByLabel("Full name").fill(BO.name);
  await dialog.getByLabel(/^Email/).fill("Bo@Example.org");
  await dialog.getByLabel(/^Password\W*$/).fill(BO.password);
  await dialog.getByText("Content editor").click();
  await dialog.getByText("Strong").waitFor();
  await look(page, "users-new");
  await dialog.getByRole("button", { name: "Add user" }).click();

  // Their panel is there, and says what the role says.
  const panel = page.getByRole("region", { name: BO.name });
  await panel.getByRole("heading", { name: BO.name }).waitFor();
  await panel.getByText("View, add and edit Tracks").waitFor();
  await panel.getByText("View Albums, Artists and Customers (some records)").waitFor();
  assert.match(await row(table, BO.name).textContent(), /Content editor.*Active.*Never/);

  // Another role, until a day.
  await panel.getByRole("button", { name: /Add a role/ }).click();
  await page.getByRole("option", { name: "Auditor" }).click();
  const day = panel.getByLabel("Last day");
  await day.fill("some day");
  await panel.getByRole("button", { name: "Give role" }).click();
  await panel.getByText("Enter a date", { exact: false }).waitFor();
  await look(page, "users-give");
  await panel.getByRole("button", { name: "Pick a day" }).click();
  await page.getByRole("dialog", { name: "Pick a day" }).getByRole("button", { name: "Today", exact: true }).waitFor();
  await look(page, "users-give-day");
  await page.getByRole("dialog", { name: "Pick a day" }).getByRole("button", { name: "Today", exact: true }).click();
  await page.getByRole("dialog", { name: "Pick a day" }).waitFor({ state: "detached" });
  await day.fill("31/12/2031");
  await panel.getByRole("button", { name: "Give role" }).click();
  await panel.getByText("Until 31 Dec 2031").waitFor();
  assert.deepEqual(
    stored(bench, BO.email).roles.find(({ role }) => role === "auditor")?.until,
    "2032-01-01T00:00:00.000Z",
  );
  await row(table, BO.name).getByText("Auditor").waitFor();
  await look(page, "users-person");

  await review(page, table);

  // The code is shown once, and is nowhere afterwards.
  await page.getByRole("link", { name: BO.name }).click();
  await panel.getByRole("button", { name: "Reset password…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Make a code" }).waitFor();
  await look(page, "users-reset");
  await page.getByRole("button", { name: "Make a code" }).click();
  const code = await page.getByRole("status", { name: `Code for ${BO.name}` }).textContent();
  assert.match(code, /^([A-Z2-7\d]{4}-){3}[A-Z2-7\d]{4}$/);
  await look(page, "users-code");
  const shownCode = page.getByRole("alertdialog", { name: `Code for ${BO.name}` });
  await shownCode.getByRole("button", { name: "Close" }).click();
  await shownCode.waitFor({ state: "detached" });
  assert.ok(!(await page.content()).includes(code), "kept nowhere in the page");

  await signOut(page);
  await withCode(page, code);
  await page.getByRole("navigation", { name: "Models" }).waitFor();
  await model(page, "Tracks");
  // An auditor may look at users; nothing is theirs to change.
  await users(page);
  assert.equal(await page.getByRole("button", { name: "New user" }).count(), 0);
  bench.bureau("role", "unassign", bench.db, "auditor", BO.email, ...AS_ANA);
  await page.reload();
  await page.getByRole("heading", { name: "You cannot see Users" }).waitFor();
  assert.equal(await inSidebar(page).count(), 0, "without the role, no users");
  await look(page, "users-refused");
  await signOut(page);
  await tryToSignIn(page, BO.email, NEW_PASSWORD);
  await page.getByRole("navigation", { name: "Models" }).waitFor();
  await signOut(page);

  await lastDay(bench, page);
});

/** The review of accounts and the search. */
async function review(page, table) {
  const everyone = ["Ana Ruiz", BO.name, "Cy Vance", "Dina Bartholomew-Featherstonehaugh", "Eli Stone"];
  const choose = (name) => page.getByRole("radio", { name }).click();
  await until(shown(table), everyone, "everyone");
  await choose("Without a role 1");
  await until(shown(table), ["Cy Vance"], "who cannot enter");
  await choose("Switched off 1");
  await until(shown(table), ["Eli Stone"], "who is switched off");
  await choose("Superusers 1");
  await until(shown(table), ["Ana Ruiz"], "superusers");
  await choose("Everyone 5");
  const search = page.getByRole("searchbox", { name: "Search users" });
  await search.fill("EDITOR");
  await until(shown(table), [BO.name, "Dina Bartholomew-Featherstonehaugh", "Eli Stone"], "by a role");
  await search.fill("nobody at all");
  await page.getByText("No user matches").waitFor();
  await look(page, "users-no-match");
  await page.getByRole("button", { name: "Show everyone" }).click();
  await until(shown(table), everyone, "everyone again");

  // By keyboard: into the list, to a person, and back to where one was.
  await search.focus();
  await tabTo(page, "link Cy Vance*");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Cy Vance" }).waitFor();
  await until(() => page.locator(":focus").textContent(), "Cy Vance", "the focus goes along");
  await page.getByText("Nothing: without a role they cannot sign in.").waitFor();
  await page.getByText("Ended on 31 Jan 2026").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "Cy Vance" }).waitFor({ state: "detached" });
  assert.match(await page.locator(":focus").textContent(), /Cy Vance/);
}

/** From the sign-in page, with a wrong code first. */
async function withCode(page, code) {
  await page.getByLabel("Email").fill(BO.email);
  await page.getByRole("button", { name: "I have a code" }).click();
  assert.equal(await page.getByLabel("Email").inputValue(), BO.email, "typed once");
  await page.getByLabel("Code").fill("AAAA-AAAA-AAAA-AAAA");
  await page.getByLabel("New password").fill(NEW_PASSWORD);
  await page.getByText("Strong").waitFor();
  await look(page, "sign-in-code");
  const enter = page.getByRole("button", { name: "Set password and sign in" });
  await enter.click();
  await page.getByText("Check the email and the code", { exact: false }).waitFor();
  await look(page, "sign-in-code-refused");
  await page.getByLabel("Code").fill(code.toLowerCase().replaceAll("-", " "));
  await enter.click();
}

/** Switched off, then deleted. */
async function lastDay(bench, page) {
  await signIn(page);
  const table = await users(page);
  await row(table, BO.name)
    .getByText(/^Today,/)
    .waitFor();
  // Anywhere in the row, by mouse.
  await row(table, BO.name).getByText("Active").click();
  const panel = page.getByRole("region", { name: BO.name });
  await panel.getByText("May sign in").click();
  await row(table, BO.name).getByText("Switched off").waitFor();
  assert.equal(stored(bench, BO.email).active, false);
  await panel.getByText("Nothing, while the account is switched off.").waitFor();
  await panel.getByText("Superuser", { exact: true }).click();
  await row(table, BO.name).getByText("Superuser").waitFor();
  assert.equal(stored(bench, BO.email).superuser, true);
  await panel.getByText("Roles change nothing for a superuser.").waitFor();
  await panel.getByRole("button", { name: "Take Content editor away" }).click();
  await until(() => stored(bench, BO.email).roles.length, 0, "taken away");
  await look(page, "users-person-off");

  await panel.getByRole("button", { name: "Delete account…" }).click();
  await page.getByRole("alertdialog", { name: `Delete the account of ${BO.name}?` }).waitFor();
  await look(page, "users-delete");
  await page.getByRole("button", { name: "Delete account", exact: true }).click();
  await page.getByText("Account deleted").waitFor();
  await row(table, BO.name).waitFor({ state: "detached" });
  assert.equal(stored(bench, BO.email), undefined);
  await panel.waitFor({ state: "detached" });

  await page.goto(`${page.url().split("#")[0]}#/users/${encodeURIComponent(BO.email)}`);
  await page.getByText(`Nobody with the email ${BO.email} has an account here.`).waitFor();
  await look(page, "users-nobody");
  await page.getByRole("button", { name: "All users" }).click();
  await table.getByRole("link").first().waitFor();

  // What concerns oneself is for somebody else to do.
  await page.getByRole("link", { name: /Ana Ruiz/ }).click();
  const own = page.getByRole("region", { name: ANA.name });
  await own.getByText("Somebody else has to switch you off", { exact: false }).waitFor();
  assert.equal(await own.getByRole("switch").count(), 0);
  assert.equal(await own.getByRole("button", { name: "Delete account…" }).count(), 0);
  await look(page, "users-self");

  await page.getByRole("button", { name: /roles? nobody has/ }).click();
  await look(page, "users-unused");
  await page.getByRole("menuitem", { name: "Auditor" }).click();
  await page.getByRole("heading", { name: "Auditor", level: 1 }).waitFor();

  // Everywhere is here too.
  await users(page);
  await page.getByRole("link", { name: /Ana Ruiz/ }).click();
  await own.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("heading", { name: "Sign in to Chinook" }).waitFor();
}

journey("who may change users, and no superuser", { enabled: true, opened: true }, async (bench) => {
  fill(bench);
  bench.bureau("role", "grant", bench.db, "auditor", "users.edit", ...AS_ANA);
  bench.bureau("user", "add", bench.db, "--email", BO.email, "--name", BO.name, "--role", "auditor", ...AS_ANA);
  const page = await bench.window();
  await tryToSignIn(page, BO.email, BO.password);
  const table = await users(page);
  assert.equal(await page.getByRole("button", { name: "New user" }).count(), 0, "without users.add");
  await row(table, "Ana Ruiz").getByRole("link").click();
  const ana = page.getByRole("region", { name: ANA.name });
  await ana.getByText("Only a superuser can change the account of a superuser.").waitFor();
  assert.equal(await ana.getByRole("switch").count(), 0);
  assert.equal(await ana.getByRole("button").count(), 1, "nothing but the way back");

  await row(table, "Cy Vance").getByRole("link").click();
  const cy = page.getByRole("region", { name: "Cy Vance" });
  await cy.getByText("You may not see roles, so you cannot give any.").waitFor();
  assert.deepEqual(await cy.getByRole("switch").count(), 1, "who is a superuser is for superusers to say");
  assert.equal(await cy.getByRole("button", { name: "Delete account…" }).count(), 0, "without users.delete");
  await look(page, "users-without-roles");

  // More than they hold is refused, and said where it was asked for.
  await row(table, "Eli Stone").getByRole("link").click();
  await page.getByRole("region", { name: "Eli Stone" }).getByRole("button", { name: "Reset password…" }).click();
  await page.getByRole("button", { name: "Make a code" }).click();
  await page.getByRole("alert").getByText("You hold less than Eli Stone does", { exact: false }).waitFor();
  await look(page, "users-reset-refused");
});

// Sorting and searching people, what a role opens, and when something ends.
import { describe, expect, it } from "vitest";
import { lastDay } from "@/fields/DayInput";
import type { PersonView, RoleView } from "@/ipc";
import { counts, held, isOf, matches, unused } from "./people";
import { linesOf } from "./rights";

function person(email: string, more: Partial<PersonView> = {}): PersonView {
  const nothing = { superuser: false, active: true, created: "2026-01-01T00:00:00Z", last_sign_in: null, roles: [] };
  return { email, name: email, ...nothing, ...more };
}

function role(name: string, permissions: string[], more: Partial<RoleView> = {}): RoleView {
  const said = { label: name, description: "", permissions, rules: [] };
  return { name, said, inert: [], broken: [], people: [], revision: "1", ...more };
}

const editor = { role: "editor", until: null, over: false };
const past = { role: "auditor", until: "2026-01-02T00:00:00Z", over: true };
const ana = person("ana@example.org", { name: "Ana Ruíz", superuser: true });
const bo = person("bo@example.org", { name: "Bo Lind", roles: [editor, past] });
const cy = person("cy@example.org", { roles: [past] });
const di = person("di@example.org", { active: false });

describe("a review of accounts", () => {
  it("counts what may need a look; what is over does not count as a role", () => {
    expect(counts([ana, bo, cy, di])).toEqual({ everyone: 4, superusers: 1, roleless: 2, off: 1 });
    expect([ana, bo, cy, di].filter((one) => isOf("roleless", one))).toEqual([cy, di]);
    expect(held(bo)).toEqual([editor]);
  });

  it("finds roles that nobody has", () => {
    const had = role("editor", [], { people: [bo.email] });
    expect(unused([had, role("auditor", [])]).map(({ name }) => name)).toEqual(["auditor"]);
  });
});

describe("a search", () => {
  const labelOf = (name: string) => (name === "editor" ? "Rédaction" : name);
  const found = (text: string) => [ana, bo, cy].filter((one) => matches(one, text, labelOf)).map(({ name }) => name);

  it("looks at names, e-mails and roles, whatever the capitals and accents", () => {
    expect(found("ruiz")).toEqual(["Ana Ruíz"]);
    expect(found("BO@")).toEqual(["Bo Lind"]);
    expect(found("redaction")).toEqual(["Bo Lind"]);
    expect(found("editor")).toEqual(["Bo Lind"]);
  });

  it("wants every word, in any order", () => {
    expect(found("lind editor")).toEqual(["Bo Lind"]);
    expect(found("lind ana")).toEqual([]);
    expect(found("  ")).toHaveLength(3);
  });
});

describe("what a role opens", () => {
  const slugs = ["album", "track", "customer", "users"];

  it("is said once for what is opened alike", () => {
    const lines = linesOf(role("editor", ["track.view", "track.edit", "album.view", "users.view", "gone.view"]), slugs);
    expect(lines).toMatchObject([
      { verbs: ["view"], opened: [{ slug: "album" }, { slug: "users" }] },
      { verbs: ["view", "edit"], opened: [{ slug: "track" }] },
    ]);
  });

  it("is marked where rules narrow it, and is not there where they let nobody through", () => {
    const rules = [
      { model: "customer", verb: "view" as const, rows: "country = 'Norway'", hidden: ["fax"], locked: [] },
    ];
    const said = { label: "", description: "", permissions: ["customer.*", "track.view", "track.edit"], rules };
    const lines = linesOf(role("sales", [], { said, broken: ["track.view"] }), slugs);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ opened: [{ slug: "customer", someRecords: true, someFields: true }] });
  });

  it("is everything for the word that says so", () => {
    expect(linesOf(role("all", ["*"]), slugs)).toBe("everything");
  });
});

it("the last day is the one that was said, wherever the computer stands", () => {
  expect(lastDay("2027-01-01T00:00:00Z").toDateString()).toBe("Thu Dec 31 2026");
});

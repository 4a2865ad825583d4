// What ticking does to the words of a role, and what of it is told as different.
import { describe, expect, test } from "vitest";
import type { FieldView, ModelView, RoleSaid } from "@/ipc";
import { differences, ruleOf, withField, withRule } from "./draft";
import { allows, saysOwn, tickOf, VERBS, withAction, withAll, withVerb } from "./permissions";
import { begin, nameOf } from "./templates";

const TRACK = { slug: "track", verbs: VERBS };
const ALBUM = { slug: "album", verbs: VERBS };
const USERS = { slug: "users", verbs: ["view", "add", "edit", "delete"] as const };
const ROWS = [ALBUM, TRACK, USERS];

function role(...permissions: string[]): RoleSaid {
  return { label: "", description: "", permissions, rules: [] };
}

test("a record is one's own by the account or as a reference to one's own record, and by nothing else", () => {
  const field = (name: string, to?: string) =>
    ({ name, references: to ? { model: to, field: "EmployeeId" } : null }) as FieldView;
  const fields = [field("Email"), field("SupportRepId", "employee"), field("AlbumId", "album"), field("Our Region")];
  const own = (rule: string) => saysOwn(rule, { fields } as ModelView, (slug) => slug === "employee");
  for (const rule of ["Email = $user.email", " SupportRepId=$user.EmployeeId ", '"email" = $user.ID'])
    expect([rule, own(rule)]).toEqual([rule, true]);
  const others = ["SupportRepId = $user.Region", "AlbumId = $user.EmployeeId", '"Our Region" = $user.Region'];
  for (const rule of [...others, "Email = $user.name", "customer.Email = $user.email", "Email != $user.email", ""])
    expect([rule, own(rule)]).toEqual([rule, false]);
});

describe("ticking", () => {
  test("whoever may do anything may look", () => {
    expect(withVerb(["album.view"], [TRACK], "edit", true)).toEqual(["album.view", "track.view", "track.edit"]);
  });

  test("without view there is nothing", () => {
    const words = ["track.view", "track.edit", "track.export", "album.view"];
    expect(withVerb(words, [TRACK], "view", false)).toEqual(["album.view"]);
    expect(withVerb(words, [TRACK], "edit", false)).toEqual(["album.view", "track.view", "track.export"]);
  });

  test("one verb out of everything leaves the others", () => {
    expect(withVerb(["track.*"], [TRACK], "delete", false)).toEqual([
      "track.view",
      "track.add",
      "track.edit",
      "track.export",
    ]);
    expect(withVerb(["track.*"], [TRACK], "edit", true)).toEqual(["track.*"]);
  });

  test("a group is ticked as one, where there is the verb", () => {
    expect(withVerb([], [ALBUM, USERS], "export", true)).toEqual(["album.view", "album.export"]);
    expect(withAll(["track.view"], [ALBUM, TRACK], true)).toEqual(["album.*", "track.*"]);
    expect(withAll(["album.*", "track.view", "users.view"], [ALBUM, TRACK], false)).toEqual(["users.view"]);
  });

  test("the permission of an action brings view, and goes with it", () => {
    expect(withAction(["album.view"], "track", "track.bury", true)).toEqual(["album.view", "track.view", "track.bury"]);
    expect(withAction(["track.view", "track.bury"], "track", "track.bury", false)).toEqual(["track.view"]);
    expect(withVerb(["track.view", "track.bury"], [TRACK], "edit", true)).toEqual([
      "track.bury",
      "track.view",
      "track.edit",
    ]);
    expect(withVerb(["track.view", "track.bury", "album.bury"], [TRACK], "view", false)).toEqual(["album.bury"]);
    expect(withAll(["track.bury"], [TRACK], true)).toEqual(["track.*"]);
    expect(withAll(["track.*", "track.bury"], [TRACK], false)).toEqual([]);
    const differ = differences(role("track.view", "track.bury"), role("track.view", "track.dig"), ROWS);
    expect(differ).toEqual([
      { kind: "action", slug: "track", word: "track.dig", on: true },
      { kind: "action", slug: "track", word: "track.bury", on: false },
    ]);
  });

  test("words that mean nothing here stay", () => {
    expect(withAll(["gone.view", "what is this", "track.view"], [TRACK], false)).toEqual(["gone.view", "what is this"]);
  });

  test("a box over several says all, some or none", () => {
    expect(tickOf(["track.*", "album.view"], [ALBUM, TRACK], ["view"])).toBe("on");
    expect(tickOf(["track.*", "album.view"], [ALBUM, TRACK], ["edit"])).toBe("mixed");
    expect(tickOf(["users.view", "users.add", "users.edit", "users.delete"], [USERS], VERBS)).toBe("on");
    expect(tickOf([], [ALBUM], VERBS)).toBe("off");
    expect(allows(["*"], "album", "export")).toBe(true);
  });
});

describe("what differs", () => {
  test("verbs, rules, names and words of no model", () => {
    const stored = { ...role("track.view", "gone.view"), label: "A" };
    const ruled = withRule({ ...stored, label: "B" }, withField(ruleOf(stored, "track", "view"), "Name", "hidden"));
    const now = { ...ruled, permissions: withVerb(["track.view", "*"], [TRACK], "edit", true) };
    expect(differences(stored, now, ROWS)).toEqual([
      { kind: "label" },
      { kind: "everything", on: true },
      { kind: "verbs", slug: "track", on: ["edit"], off: [] },
      { kind: "rule", slug: "track", verb: "view" },
      { kind: "other", word: "gone.view", on: false },
    ]);
  });

  test("the same said in another order is the same", () => {
    const one = withRule(role("track.view", "track.edit"), { ...ruleOf(role(), "track", "view"), hidden: ["a", "b"] });
    const other = withRule(role("track.edit", "track.view"), {
      ...ruleOf(role(), "track", "view"),
      hidden: ["b", "a"],
    });
    expect(differences(one, other, ROWS)).toEqual([]);
  });

  test("a rule that narrows nothing is none", () => {
    const hidden = withRule(role(), withField(ruleOf(role(), "track", "view"), "Name", "hidden"));
    const shown = withRule(hidden, withField(ruleOf(hidden, "track", "view"), "Name", undefined));
    expect(shown.rules).toEqual([]);
    const locked = withField(ruleOf(hidden, "track", "view"), "Name", "locked");
    expect(locked).toMatchObject({ hidden: [], locked: ["Name"] });
  });
});

describe("a new role", () => {
  test("begins as a template, or as another role without what means nothing", () => {
    expect(begin("analyst", ["track"]).permissions).toEqual(["track.view", "track.export"]);
    const said = { ...role("track.view", "gone.view"), label: "A", description: "for a" };
    const other = { name: "a", said, inert: ["gone.view"], broken: [], people: ["b@b.example"], revision: "" };
    expect(begin(other, [])).toEqual({ ...said, label: "", permissions: ["track.view"] });
  });

  test("gets a name from what people are shown", () => {
    expect(nameOf("Équipe de vente (Nord)")).toBe("equipe-de-vente-nord");
    expect(nameOf("!")).toBe("");
  });
});

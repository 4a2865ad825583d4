// Options as a tree: what is said and taken back leaves no empty tables behind; problems are found where they belong.
import { describe, expect, it } from "vitest";
import { translateLoose } from "@/i18n";
import type { FieldProblem } from "@/ipc";
import { BECAUSE_WORDS } from "./kinds";
import {
  changesOf,
  countChanges,
  countSaid,
  problemAt,
  problemsElsewhere,
  withChanges,
  withFieldKey,
  withKey,
  withName,
  withRule,
} from "./options";
import { scalarText } from "./scalar";
import "./words";

describe("options", () => {
  it("are said and taken back without leaving anything empty behind", () => {
    const said = withRule(
      withFieldKey(withKey({}, "label", "Songs"), "Name", "label", "Title"),
      "Name",
      "required",
      true,
    );
    expect(said).toEqual({ label: "Songs", fields: { Name: { label: "Title", validation: { required: true } } } });
    expect(countSaid(said)).toBe(3);
    const less = withFieldKey(withRule(said, "Name", "required", undefined), "Name", "label", undefined);
    expect(less).toEqual({ label: "Songs" });
    expect(withKey(less, "label", undefined)).toEqual({});
  });

  it("differ key by key, whatever their order", () => {
    const before = { label: "A", fields: { Name: { label: "B", help: "C" } } };
    expect(countChanges(before, { fields: { Name: { help: "C", label: "B" } }, label: "A" })).toBe(0);
    expect(countChanges(before, { fields: { Name: { label: "D" } } })).toBe(3);
  });

  it("are changed key by key over whatever is said by then", () => {
    const before = { label: "A", fields: { "a\nb": { label: "B", validation: { min: 1, max: 9 } } } };
    const after = { group: "G", fields: { "a\nb": { validation: { min: 1, max: 5, pattern: "x" } } } };
    const changes = changesOf(before, after);
    expect(withChanges(before, changes)).toEqual(after);
    expect(withChanges(after, changesOf(after, before)), "and back").toEqual(before);
    expect(withChanges({ icon: "music", fields: { Name: { help: "C" } } }, changes)).toEqual({
      icon: "music",
      group: "G",
      fields: { Name: { help: "C" }, "a\nb": { validation: { max: 5, pattern: "x" } } },
    });
  });

  it("name fields in lists that are left out when empty", () => {
    expect(withName(undefined, "Name", true)).toEqual(["Name"]);
    expect(withName(["Name", "Bytes"], "Name", false)).toEqual(["Bytes"]);
    expect(withName(["Name"], "Name", false)).toBeUndefined();
  });

  it("show a problem at its key, also one inside a list", () => {
    const problem = (field: string): FieldProblem => ({ field, code: "config_repeated", params: {} });
    const problems = [
      problem("models.T.ordering[1]"),
      problem('models.T.fields."a b".kind'),
      problem("models.T.fields.Gone"),
    ];
    expect(problemAt(problems, "models.T.ordering")).toBe(problems[0]);
    expect(problemAt(problems, "models.T.order")).toBeUndefined();
    expect(problemAt(problems, 'models.T.fields."a b".kind')).toBe(problems[1]);
    expect(problemsElsewhere(problems, ["models.T.ordering", 'models.T.fields."a b"'])).toEqual([problems[2]]);
  });

  it("show a value as it is typed, however it travels", () => {
    const values = [true, 3, 2.5, "x", { $int: "9007199254740993" }, { $real: "1.0" }];
    expect(values.map(scalarText)).toEqual(["true", "3", "2.5", "x", "9007199254740993", "1.0"]);
  });
});

it.each(["en", "fr", "es"] as const)("why a field has its kind is right for any number, in %s", (language) => {
  for (const code of ["name", "check", "sample", "contradicted"]) {
    const words = translateLoose(language, BECAUSE_WORDS[code] ?? "", { seen: "1", values: "1" });
    // No word beside the number has to agree with it.
    expect(words).toMatch(/: 1\.$/);
  }
});

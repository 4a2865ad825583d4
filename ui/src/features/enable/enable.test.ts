// What the form sees before the engine is asked.
import { describe, expect, it } from "vitest";
import type { PasswordChecked } from "@/ipc";
import { EMPTY_DRAFT, problemsOf } from "./draft";
import { purposeOf } from "./purposes";

const good: PasswordChecked = {
  score: 3,
  length: 18,
  long_enough: true,
  uncommon: true,
  impersonal: true,
  acceptable: true,
};
const full = {
  name: "Andrew",
  email: "andrew@example.com",
  password: "harvest-lantern-41",
  repeat: "harvest-lantern-41",
};

describe("the first superuser", () => {
  it("needs every field", () => {
    expect(Object.keys(problemsOf(EMPTY_DRAFT, null)).sort()).toEqual(["email", "name", "password", "repeat"]);
    expect(problemsOf(full, good)).toEqual({});
  });

  it("types the same password twice", () => {
    expect(problemsOf({ ...full, repeat: "harvest-lantern-42" }, good).repeat).toBe("mismatch");
  });

  it("gives an address that can be one", () => {
    expect(problemsOf({ ...full, email: "andrew" }, good).email).toBe("not_an_email");
    expect(
      problemsOf({ ...full, email: " andrew@example.com " }, good).email,
      "spaces around are no fault",
    ).toBeUndefined();
  });

  it.each([
    [{ long_enough: false }, "too_short"],
    [{ uncommon: false }, "too_common"],
    [{ impersonal: false }, "too_personal"],
    [{ score: 1 }, "too_weak"],
  ] as const)("hears why a password is refused: %o", (fault, code) => {
    expect(problemsOf(full, { ...good, acceptable: false, ...fault }).password).toBe(code);
  });

  it("leaves the verdict to the engine while there is none", () => {
    expect(problemsOf(full, null).password).toBeUndefined();
  });
});

describe("purposes", () => {
  it("a table not known here still has words", () => {
    expect(purposeOf("bureau_user")).toBe("shell-table-user");
    expect(purposeOf("bureau_future")).toBe("shell-table-other");
    expect(purposeOf("toString")).toBe("shell-table-other");
  });
});

// What the editor of actions says, entry by entry.
import { describe, expect, test } from "vitest";
import { entryOf, freshKey, needsOf, outcomesOf, saidOf, withNeed, withOutcomes, withSaid } from "./actions";

describe("actions in Settings", () => {
  test("a key alone stays a key alone", () => {
    expect(saidOf("go")).toEqual({ key: "go" });
    expect(entryOf({ key: "go" })).toBe("go");
    expect(entryOf(withSaid({ key: "go" }, "danger", true))).toEqual({ key: "go", danger: true });
    expect(entryOf(withSaid({ key: "go", danger: true }, "danger", undefined))).toBe("go");
  });

  test("what is emptied and what is given are told together, and kept apart", () => {
    const said = { key: "go", label: "Go", set: { b: 1, a: "now" }, clear: ["c"] };
    const told = outcomesOf(said);
    expect(told).toEqual([
      { field: "a", value: "now" },
      { field: "b", value: 1 },
      { field: "c", value: undefined },
    ]);
    expect(withOutcomes({ key: "go", label: "Go" }, told)).toEqual(said);
    expect(withOutcomes(said, [])).toEqual({ key: "go", label: "Go" });
  });

  test("what it needs is said where that is not what it would be", () => {
    const bare = { key: "go" };
    expect(needsOf(bare)).toEqual(["edit"]);
    expect(withNeed(bare, "delete", true)).toEqual(["edit", "delete"]);
    expect(withNeed({ key: "go", needs: ["edit", "delete"] }, "delete", false)).toBeUndefined();
    expect(withNeed(bare, "edit", false)).toEqual(["view"]);
    expect(needsOf({ key: "go", needs: ["view"] })).toEqual(["view"]);
    expect(withNeed({ key: "go", needs: ["view"] }, "export", true)).toEqual(["export"]);
    expect(needsOf({ key: "go", needs: ["export"], clear: ["a"] })).toEqual(["export", "edit"]);
  });

  test("a new one has a key of its own", () => {
    expect(freshKey([])).toBe("action_1");
    expect(freshKey(["action_1", "go"])).toBe("action_2");
    expect(freshKey(["action_2", "action_1"])).toBe("action_3");
  });
});

// The state of a list: what stands in the address, what a filter takes, which columns there are.
import { describe, expect, it } from "vitest";
import type { FieldView } from "@/ipc";
import { field, trackModel } from "../../../../test/models";
import { columnsOf, leastWidth, tracks } from "./columns";
import { EVERYTHING, isComplete } from "./filter/parts";
import { comparisonsOf, newCondition, readFilterText, shownValue, withComparison } from "./filters";
import { changed, ENDLESS, readListState, writeListState } from "./listState";

const TRACK = trackModel([
  field("Id", { kind: "integer" }),
  field("Bytes", { kind: "integer" }),
  field("Name"),
  field("Price", { kind: "decimal" }),
  field("At", { kind: "datetime" }),
  field("Live", { kind: "boolean" }),
]);

describe("the address of a list", () => {
  it("holds nothing while nothing is special", () => {
    const state = readListState({}, TRACK);
    expect(state).toEqual({ page: 1, perPage: 50, sort: [], filter: EVERYTHING, search: "" });
    expect(Object.values(writeListState(state, state)).every((value) => value === undefined)).toBe(true);
  });

  it("comes back as it was written", () => {
    const state = {
      page: 3,
      perPage: 100,
      sort: [
        { field: "Name", descending: true },
        { field: "Bytes", descending: false },
      ],
      filter: {
        all: [
          { field: "Name", op: "contains" as const, value: "a:b,c" },
          { field: "Price", op: "empty" as const },
        ],
      },
      search: "love",
    };
    expect(readListState(JSON.parse(JSON.stringify(writeListState(state, readListState({}, TRACK)))), TRACK)).toEqual(
      state,
    );
  });

  it("means what it does not say as the list was left, and can say that nothing is sorted", () => {
    const left = { columns: [], sort: [{ field: "Name", descending: true }], per_page: 100 };
    const plain = readListState({}, TRACK, left);
    expect([plain.perPage, plain.sort]).toEqual([100, left.sort]);
    expect(Object.values(writeListState(plain, plain)).every((value) => value === undefined)).toBe(true);
    const unsorted = { ...plain, sort: [] };
    expect(readListState(JSON.parse(JSON.stringify(writeListState(unsorted, plain))), TRACK, left)).toEqual(unsorted);
    const gone = { columns: [], sort: [{ field: "Gone", descending: true }] };
    expect(readListState({}, TRACK, gone).sort).toEqual([]);
  });

  it("may have no pages", () => {
    const endless = readListState({ per: ENDLESS }, TRACK);
    expect(endless.perPage).toBe(ENDLESS);
    expect(writeListState(endless, readListState({}, TRACK)).per).toBe(ENDLESS);
    expect(readListState({}, TRACK, { columns: [], sort: [], per_page: ENDLESS }).perPage).toBe(ENDLESS);
  });

  it("leaves out what does not fit", () => {
    const state = readListState(
      {
        page: -2,
        per: 7,
        sort: [["Gone", "asc"], "x"],
        filter: [
          ["Name", "like", "x"],
          ["Gone", "is", "1"],
        ],
        q: 12,
      },
      TRACK,
    );
    expect(state).toEqual({ page: 1, perPage: 50, sort: [], filter: EVERYTHING, search: "12" });
  });

  it("goes back to the first page when the rows change", () => {
    const state = { ...readListState({}, TRACK), page: 5 };
    expect(changed(state, { search: "x" }).page).toBe(1);
    expect(changed(state, { page: 6 }).page).toBe(6);
  });
});

describe("filters", () => {
  const of = (name: string) => TRACK.fields.find((each) => each.name === name) as FieldView;

  it("take the operators of their kind", () => {
    expect(comparisonsOf(of("Name")).slice(0, 4)).toEqual(["contains", "lacks", "is", "not"]);
    expect(comparisonsOf(of("Bytes"))).not.toContain("contains");
    expect(comparisonsOf(of("Bytes"))).toEqual(expect.arrayContaining(["in", "none_of", "between"]));
    expect(comparisonsOf(of("At"))).toEqual(["is", "ge", "gt", "lt", "le", "between", "empty", "filled"]);
    expect(comparisonsOf(of("Live"))).toEqual(["is", "not", "empty", "filled"]);
  });

  it("are complete with their values, or with an operator that needs none", () => {
    const condition = newCondition(of("Name"));
    const given = { ...condition, values: ["x"] };
    expect(isComplete(condition)).toBe(false);
    expect(isComplete(given)).toBe(true);
    expect(isComplete(withComparison(condition, "empty"))).toBe(true);
    expect(withComparison(given, "filled").values).toEqual([]);
    expect(withComparison(given, "starts").values).toEqual(["x"]);
    expect(isComplete(withComparison(given, "in"))).toBe(true);
    expect(isComplete({ ...withComparison(given, "between"), values: ["1", ""] })).toBe(false);
    expect(withComparison({ ...condition, values: ["1", "2"] }, "is").values).toEqual(["1"]);
  });

  it("read what is typed as their kind does", () => {
    expect(readFilterText("1,234.50", "ge", of("Price"), "en")).toBe("1234.5");
    expect(readFilterText("1 234,5", "ge", of("Price"), "fr")).toBe("1234.5");
    expect(readFilterText("abc", "is", of("Bytes"), "en")).toBeUndefined();
    expect(readFilterText("9007199254740993", "is", of("Bytes"), "en")).toBe("9007199254740993");
    expect(readFilterText(" a ", "contains", of("Name"), "en")).toBe(" a ");
    expect(readFilterText("  ", "contains", of("Name"), "en")).toBeUndefined();
  });

  it("read dates in any writing, and a year or a month as they stand", () => {
    expect(readFilterText("12 May 1967", "starts", of("At"), "en")).toBe("1967-05-12");
    expect(readFilterText("2026", "ge", of("At"), "en")).toBe("2026");
    expect(readFilterText("2026-11", "starts", of("At"), "en")).toBe("2026-11");
    expect(readFilterText("soon", "starts", of("At"), "en")).toBeUndefined();
  });

  it("show their value as the column does", () => {
    expect(shownValue(of("Live"), "1")).toBe(true);
    expect(shownValue(of("Bytes"), "9007199254740993")).toEqual({
      $int: "9007199254740993",
    });
  });
});

describe("columns", () => {
  it("begin with the name of the record and end with a bare key", () => {
    expect(columnsOf(TRACK).map(({ field: { name } }) => name)).toEqual(["Name", "Bytes", "Price", "At", "Live", "Id"]);
    expect(columnsOf(TRACK)[0]).toMatchObject({ main: true, align: "start" });
    expect(columnsOf(TRACK).at(-1)).toMatchObject({ identifier: true });
    const left = columnsOf(TRACK, [{ field: "At", width: 300 }, { field: "Gone" }, { field: "Name" }]);
    expect(left.map(({ field: { name }, width, share }) => [name, width, share > 0])).toEqual([
      ["At", 300, false],
      ["Name", 120, true],
    ]);
    expect(left[0]?.main, "what stands first is the name of its row").toBe(true);
    expect(columnsOf(TRACK, [{ field: "Gone" }]).length, "nothing left of it").toBe(6);
    const chosen = columnsOf({ ...TRACK, list: ["Price", "Name"] });
    expect(chosen.map(({ field: { name }, main }) => [name, main])).toEqual([
      ["Price", true],
      ["Name", false],
    ]);
  });

  it("begin with the key where nothing names the record", () => {
    const nameless = trackModel([field("Id", { kind: "integer" }), field("Note")], { display: null });
    expect(columnsOf(nameless)[0]).toMatchObject({ main: true, identifier: true });
  });

  it("put numbers to the right, except as the name", () => {
    const bySize = trackModel([field("Bytes", { kind: "integer" }), field("Price", { kind: "decimal" })], {
      display: "Bytes",
    });
    expect(columnsOf(bySize).map(({ align }) => align)).toEqual(["start", "end"]);
  });

  it("give texts the room that is left and never less than their least", () => {
    const columns = columnsOf(TRACK);
    expect(tracks(columns)).toMatch(/^40px minmax\(\d+px, \d+fr\) \d+px/);
    expect(leastWidth(columns)).toBeGreaterThanOrEqual(columns.length * 64);
  });
});

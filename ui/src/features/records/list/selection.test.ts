// Which rows are selected, and what is copied of them.
import { describe, expect, it } from "vitest";
import type { FieldView, RecordView } from "@/ipc";
import { field } from "../../../../test/models";
import { copyRows } from "./copyRows";
import { between, extended, inOrder, NOTHING, part, toggled, toggledAll } from "./selection";

const row = (key: number, values: RecordView["values"] = {}, labels: RecordView["labels"] = {}): RecordView => ({
  key,
  display: String(key),
  values,
  labels,
});
const rows = [row(1), row(2), row(3)];

describe("a selection", () => {
  it("takes rows in and lets them go", () => {
    const one = toggled(NOTHING, row(2));
    expect([...one.keys()]).toEqual(["2"]);
    expect(toggled(one, row(2)).size).toBe(0);
    expect(part(one, rows)).toBe("some");
  });

  it("takes a page, and lets go of it when all of it is selected", () => {
    const elsewhere = toggled(NOTHING, row(9));
    const page = toggledAll(elsewhere, rows);
    expect(part(page, rows)).toBe("all");
    expect(page.size).toBe(4);
    expect([...toggledAll(page, rows).keys()]).toEqual(["9"]);
    expect(part(page, [])).toBe("none");
  });

  it("is told in the order of the list", () => {
    const picked = toggled(toggled(toggled(NOTHING, row(9)), row(3)), row(1));
    expect(inOrder(picked, rows).map(({ key }) => key)).toEqual([9, 1, 3]);
  });

  it("goes from one row to another in either direction", () => {
    expect(between(rows, 2, 1).map(({ key }) => key)).toEqual([2, 3]);
    expect(extended(NOTHING, between(rows, 0, 2)).size).toBe(3);
    expect(between(rows, -1, 0).map(({ key }) => key)).toEqual([1]);
  });
});

describe("copied rows", () => {
  const fields = [field("name", { label: "The name" }), field("genre", { label: "The genre" })];
  const shown = (value: unknown, _: FieldView, label: string | undefined) => label ?? String(value);
  const tricky = [
    row(1, { name: 'a "b"\tc, d\nx|y', genre: 7 }, { genre: "Rock" }),
    row(2, { name: null, genre: { $int: "9007199254740993" } }),
    row(3, { name: "", genre: { $blob: { bytes: 5 } } }),
  ];
  const copy = (format: Parameters<typeof copyRows>[0]) => copyRows(format, fields, tricky.slice(0, 2), shown);

  it("as a table keeps each value in its cell", () => {
    expect(copy("tsv")).toBe('The name\tThe genre\na "b" c, d x|y\tRock\n\t[object Object]\n');
  });

  it("as CSV is quoted as RFC 4180 has it, with references as stored", () => {
    expect(copy("csv")).toBe('name,genre\n"a ""b""\tc, d\nx|y",7\n,9007199254740993\n');
  });

  it("as JSON tells nothing from an empty text, and big numbers exactly", () => {
    expect(JSON.parse(copyRows("json", fields, tricky, shown))).toEqual([
      { name: 'a "b"\tc, d\nx|y', genre: 7 },
      { name: null, genre: "9007199254740993" },
      { name: "", genre: null },
    ]);
  });

  it("as Markdown does not break its table", () => {
    expect(copy("markdown").split("\n")[2]).toBe('| a "b" c, d x\\|y | Rock |');
  });
});

// The columns that stay: as many as there is room for, each beside the other, and nothing is looked for under them.
import { describe, expect, it } from "vitest";
import { field, trackModel } from "../../../../test/models";
import { columnsOf } from "./columns";
import { frozenAmong, held, heldIn, scrolledTo } from "./frozen";

const NAMES = ["A", "B", "C", "D", "E"];
/** Five columns of 100 pixels behind the boxes: 540 in all. */
const COLUMNS = columnsOf(
  trackModel(NAMES.map((name) => field(name))),
  NAMES.map((name) => ({ field: name, width: 100 })),
);

describe("columns that stay", () => {
  it("stand one beside the other, the last with the edge", () => {
    expect(held(COLUMNS, 2).map(({ left, edge }) => [left, edge ?? false])).toEqual([
      [40, false],
      [140, true],
      ...Array(3).fill([undefined, false]),
    ]);
    expect(held(COLUMNS, 0)).toEqual(COLUMNS);
  });

  it("leave the others room, so that the list can always be scrolled", () => {
    expect(heldIn(COLUMNS, 3, 1000)).toBe(3);
    expect(heldIn(COLUMNS, 3, 540)).toBe(3);
    expect(heldIn(COLUMNS, 3, 539)).toBe(2);
    expect(heldIn(COLUMNS, 1, 200)).toBe(0);
    expect(heldIn(COLUMNS, 9, 10_000), "no more than there are").toBe(5);
  });

  it("are one less when one of them is taken away, and as many when another is put among them", () => {
    expect(frozenAmong(3, NAMES, ["A", "C", "D", "E"])).toBe(2);
    expect(frozenAmong(3, NAMES, ["A", "B", "C", "D"])).toBe(3);
    expect(frozenAmong(3, NAMES, ["A", "E", "B", "C", "D"])).toBe(3);
  });
});

describe("a column that is looked for", () => {
  const two = held(COLUMNS, 2);

  it("is scrolled to as little as that takes", () => {
    expect(scrolledTo(two, 4, { left: 0, width: 400 }), "its end").toBe(140);
    expect(scrolledTo(two, 3, { left: 100, width: 400 }), "in view").toBe(100);
    expect(scrolledTo(two, 3, { left: 140, width: 400 }), "out from under those that stay").toBe(100);
    expect(scrolledTo(COLUMNS, 0, { left: 140, width: 400 }), "out from under the boxes").toBe(0);
  });

  it("is always in view where it stays", () => {
    expect(scrolledTo(two, 1, { left: 140, width: 400 })).toBe(140);
  });
});

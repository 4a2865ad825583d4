// Which columns are shown after a move: the same wherever columns are chosen.
import { expect, it } from "vitest";
import { shownAfterMove, shownAfterToggle, standing } from "./columnOrder";

// Name, Genre and Bytes are shown; Album and Price stand under them.
const columns = standing(["Album", "Name", "Bytes", "Price", "Genre"], ["Name", "Genre", "Bytes"]);

it("columns that are shown come first", () => {
  expect(columns.all).toEqual(["Name", "Genre", "Bytes", "Album", "Price"]);
});

it.each<[string, string[], string, boolean, string[]]>([
  ["a shown one changes its place", ["Bytes"], "Name", false, ["Bytes", "Name", "Genre"]],
  ["one that is not is shown where it was put", ["Price"], "Name", true, ["Name", "Price", "Genre", "Bytes"]],
  ["one put among those that are not is not shown", ["Price"], "Album", false, ["Name", "Genre", "Bytes"]],
  ["one put right after the last shown is not either", ["Price"], "Bytes", true, ["Name", "Genre", "Bytes"]],
  ["a shown one stays shown wherever it is put", ["Name"], "Price", true, ["Genre", "Bytes", "Name"]],
  ["several go together", ["Name", "Price"], "Bytes", false, ["Genre", "Name", "Price", "Bytes"]],
])("%s", (_name, moved, to, after, shown) => {
  expect(shownAfterMove(columns, moved, to, after)).toEqual(shown);
});

it("a ticked one comes last", () => {
  expect(shownAfterToggle(columns, "Album")).toEqual(["Name", "Genre", "Bytes", "Album"]);
  expect(shownAfterToggle(columns, "Genre")).toEqual(["Name", "Bytes"]);
});

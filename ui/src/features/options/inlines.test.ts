// Lists of children in the options of a model.
import { expect, it } from "vitest";
import { field, trackModel } from "../../../test/models";
import { chosenInlines, inlinesAfter, referringLists } from "./inlines";

const to = (model: string) => ({ kind: "foreign_key" as const, references: { model, field: "Id" } });
const album = trackModel([field("Id")], { slug: "album", table: "Album" });
const track = trackModel([field("Id"), field("AlbumId", to("album"))]);
const swap = trackModel([field("Id"), field("From", to("album")), field("To", to("album"))], {
  slug: "swap",
  table: "Swap",
});
const hidden = trackModel([field("Id"), field("AlbumId", to("album"))], { slug: "log", hidden: true });
const lists = referringLists([album, track, swap, hidden], "Album");

it("each reference to the model is a list to choose", () => {
  expect(lists.map(({ id }) => id)).toEqual(["Track.AlbumId", "Swap.From", "Swap.To"]);
});

it("the option says the field only where there are several, and keeps what it said of columns", () => {
  const said = [{ table: "track", fields: ["Name"] }];
  expect(chosenInlines(lists, [...said, { table: "Swap" }, { table: "Gone" }])).toEqual(["Track.AlbumId"]);
  expect(inlinesAfter(lists, said, ["Swap.To", "Track.AlbumId"])).toEqual([
    { table: "Swap", field: "To" },
    { table: "track", fields: ["Name"] },
  ]);
});

it("what names no list just now is kept where it stood", () => {
  const gone = { table: "Gone", fields: ["A"] };
  const unclear = { table: "Swap" };
  const said = [gone, { table: "Track" }, unclear];
  expect(inlinesAfter(lists, said, ["Track.AlbumId", "Swap.To"])).toEqual([
    gone,
    { table: "Track" },
    unclear,
    { table: "Swap", field: "To" },
  ]);
  expect(inlinesAfter(lists, said, [])).toEqual([gone, unclear]);
});

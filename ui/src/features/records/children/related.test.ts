// Which models refer to a record, and by what.
import { expect, it } from "vitest";
import type { RecordView } from "@/ipc";
import { field, trackModel } from "../../../../test/models";
import { referredValues, referring, relatedOf } from "./related";

const to = (model: string, column = "Id") => ({
  kind: "foreign_key" as const,
  references: { model, field: column },
});
const id = field("Id", { kind: "integer" });
const album = trackModel([id, field("Title")], { slug: "album", label: "Albums" });
const track = trackModel([id, field("AlbumId", to("album")), field("OtherId", to("album"))]);
const listTrack = trackModel([field("PlaylistId", to("playlist")), field("TrackId", to("track"))], {
  slug: "playlist-track",
  junction: true,
});
const playlist = trackModel([id], { slug: "playlist" });
const models = [album, listTrack, playlist, track];

it("each foreign key to the model is one relation, junctions lead on and stand last", () => {
  const related = relatedOf(models, album).map(({ field: by, several }) => [by.name, several]);
  expect(related).toEqual([
    ["AlbumId", true],
    ["OtherId", true],
  ]);
  const [joined] = relatedOf(models, track);
  expect([joined?.model.slug, joined?.field.name, joined?.far?.name]).toEqual([
    "playlist-track",
    "TrackId",
    "PlaylistId",
  ]);
});

it("what one may not see, or is hidden, refers to nothing", () => {
  const unseen = { ...track, can: { ...track.can, view: false } };
  expect(relatedOf([album, unseen, { ...track, slug: "b", hidden: true }], album)).toEqual([]);
});

it("a record is referred to by the column the key names, whole numbers of any size included", () => {
  const record = (value: RecordView["values"][string]): RecordView => ({
    key: 1,
    display: "",
    values: { Id: value },
    labels: {},
  });
  const by = (column: string) => {
    const refers = trackModel([id, field("AlbumId", to("album", column))]);
    const [related] = relatedOf([album, refers], album);
    if (!related) throw new Error("it refers there");
    return related;
  };
  const big = referredValues(by("Id"), record({ $int: "9007199254740993" }));
  expect(big && referring(big)).toEqual([{ field: "AlbumId", op: "is", value: "9007199254740993" }]);
  expect(referredValues(by("Id"), record(null))).toBeUndefined();
  expect(referredValues(by("Gone"), record(1))).toBeUndefined();
});

it("several columns refer together, or not at all", () => {
  const pairs: [string, string][] = [
    ["land", "Country"],
    ["region", "Code"],
  ];
  const region = trackModel([field("Country"), field("Code")], { slug: "region", key: ["Country", "Code"] });
  const city = trackModel([id, field("land"), field("region", { joint: { model: "region", pairs } })], {
    slug: "city",
  });
  const [related, ...more] = relatedOf([city, region], region);
  expect([related?.model.slug, related?.field.name, more]).toEqual(["city", "region", []]);
  const record = (Code: string | null) => ({ key: 1, display: "", values: { Country: "es", Code }, labels: {} });
  const values = related && referredValues(related, record("md"));
  expect(values && referring(values)).toEqual([
    { field: "land", op: "is", value: "es" },
    { field: "region", op: "is", value: "md" },
  ]);
  expect(related && referredValues(related, record(null))).toBeUndefined();
});

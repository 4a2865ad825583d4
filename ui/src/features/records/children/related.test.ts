// Which models refer to a record, and by what.
import { expect, it } from "vitest";
import type { RecordView } from "@/ipc";
import { field, trackModel } from "../../../../test/models";
import { referredValue, referring, relatedOf } from "./related";

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
  const by = field("AlbumId", to("album"));
  const big = referredValue(by, record({ $int: "9007199254740993" }));
  expect(big && referring(by, big)).toEqual({ field: "AlbumId", op: "is", value: "9007199254740993" });
  expect(referredValue(by, record(null))).toBeUndefined();
  expect(referredValue(field("x", to("album", "Gone")), record(1))).toBeUndefined();
});

// Sheets and keys in the address.
import { describe, expect, it } from "vitest";
import type { FieldView, ModelView, WireKey } from "@/ipc";
import { MOST_SHEETS, placeId, readScreenSearch, readSheets, type SheetPlace, writeSheets } from "./address";
import { keyParam, keyText, readKeyParam, referredKey } from "./keys";

describe("sheets in the address", () => {
  it.each([
    [[]],
    [[{ model: "track", key: 5, edit: false }]],
    [[{ model: "track", key: { rowid: 3 }, edit: true }]],
    [
      [
        { model: "track", key: "a b", edit: true },
        { model: "album", key: 1, edit: false },
        { model: "track", key: { a: 1, b: "x" }, edit: true },
      ],
    ],
    [[{ model: "album", key: 1, edit: false }]],
    [[{ model: "track", key: null }]],
    [
      [
        { model: "track", key: null, copy: 5 },
        { model: "album", key: null },
        { model: "artist", key: null, copy: { rowid: 3 } },
      ],
    ],
    [[{ model: "track", key: null, given: { AlbumId: [5, "Big Ones"] } }]],
    [
      [
        { model: "album", key: 1, edit: false },
        { model: "track", key: null, given: { AlbumId: [{ $int: "9007199254740993" }], Name: ["x"] } },
      ],
    ],
  ] as SheetPlace[][][])("come back as they were written: %j", (sheets) => {
    const search = JSON.parse(JSON.stringify(writeSheets(sheets, "track")));
    expect(readSheets(readScreenSearch(search), "track")).toEqual(sheets);
  });

  it("stand on a page without a list of their own", () => {
    const sheets: SheetPlace[] = [{ model: "track", key: 5, edit: true }];
    expect(readSheets(readScreenSearch(JSON.parse(JSON.stringify(writeSheets(sheets, undefined)))), undefined)).toEqual(
      sheets,
    );
  });

  it("are told apart: a record, a new one, and its copy", () => {
    const places: SheetPlace[] = [
      { model: "a", key: 5, edit: false },
      { model: "a", key: null },
      { model: "a", key: null, copy: 5 },
      { model: "a", key: null, given: { b: [5] } },
    ];
    expect(new Set(places.map(placeId)).size).toBe(4);
  });

  it("are no more than fit, and none when the address is nonsense", () => {
    const over = [1, 2, 3, 4, 5].map((key) => ["album", key]);
    expect(readSheets(readScreenSearch({ open: 1, over }), "track")).toHaveLength(MOST_SHEETS);
    expect(readSheets(readScreenSearch({ open: [1], over: "x" }), "track")).toEqual([]);
    expect(readSheets(readScreenSearch({ over: [1, [2], ["album", null]] }), "track")).toEqual([]);
    const odd = [["album", "", "add", { a: 1 }]];
    expect(readSheets(readScreenSearch({ over: odd }), "track")).toEqual([{ model: "album", key: null }]);
  });
});

describe("keys", () => {
  it.each<WireKey>([5, "ALFKI", "5", { $int: "9007199254740993" }, { rowid: 3 }, { OrderId: 1, ProductId: "a,b" }])(
    "come back from an address: %j",
    (key) => {
      expect(readKeyParam(keyParam(key))).toEqual(key);
    },
  );

  it("take typed text that is no JSON as a text key", () => {
    expect(readKeyParam("ALFKI")).toBe("ALFKI");
  });

  it("are read as people write them", () => {
    expect(keyText(5)).toBe("5");
    expect(keyText({ a: 1, b: 3402 })).toBe("1, 3402");
    expect(keyText({ $int: "9007199254740993" })).toBe("9007199254740993");
  });

  it("lead to the record a foreign key refers to, where its value is that record's key", () => {
    const album = { slug: "album", key: ["AlbumId"], can: { view: true } } as ModelView;
    const field = { references: { model: "album", field: "AlbumId" } } as FieldView;
    expect(referredKey(field, 7, [album])).toBe(7);
    expect(referredKey(field, null, [album])).toBeUndefined();
    expect(referredKey(field, 7, [])).toBeUndefined();
    expect(referredKey({ references: { model: "album", field: "Code" } } as FieldView, 7, [album])).toBeUndefined();
    expect(referredKey(field, 7, [{ ...album, can: { ...album.can, view: false } }])).toBeUndefined();
  });
});

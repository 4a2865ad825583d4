// Several words in one text, in each form a column may keep.
import { expect, it } from "vitest";
import { field } from "../../../test/models";
import { parted, readWords, writeWords } from "./words";

it.each([
  ["commas", "rock,jazz"],
  ["spaced_commas", "rock, jazz"],
  ["json", '["rock","jazz"]'],
] as const)("words are kept as %s", (list_form, stored) => {
  const genres = field("Genres", { kind: "choices", list_form });
  expect(readWords(genres, stored)).toEqual(["rock", "jazz"]);
  expect(writeWords(genres, ["rock", "jazz"])).toBe(stored);
  expect(writeWords(genres, [])).toBe(null);
  expect(readWords(genres, null)).toEqual([]);
});

it("what is no list is left alone, and none where NULL may not be is an empty list", () => {
  const genres = field("Genres", { kind: "choices", list_form: "json", nullable: false });
  expect(readWords(genres, "rock,jazz")).toBeUndefined();
  expect(readWords(genres, "[1]")).toBeUndefined();
  expect(readWords(genres, { $int: "1" })).toBeUndefined();
  expect(writeWords(genres, [])).toBe("[]");
});

it("a comma ends a word", () => {
  expect(parted(" rock ,, jazz,")).toEqual(["rock", "jazz"]);
});

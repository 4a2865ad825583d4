// What was used last: the newest first, each once, five at most, and none that is known to be gone.
import { beforeEach, expect, it } from "vitest";
import { forgetUsed, rememberUsed, usedBefore } from "./used";

const choice = (value: number, label = `No. ${value}`) => ({ value, label });
const PART = { choices: [], more: true };

beforeEach(forgetUsed);

it("is the newest first, each once, without what stands there now", () => {
  for (const value of [1, 2, 3, 1]) rememberUsed("track", "GenreId", choice(value));
  expect(usedBefore("track", "GenreId", 2, PART)).toEqual([choice(1), choice(3)]);
  expect(usedBefore("track", "AlbumId", null, PART)).toEqual([]);
  expect(usedBefore("album", "GenreId", null, PART)).toEqual([]);
});

it("is five at most", () => {
  for (const value of [1, 2, 3, 4, 5, 6]) rememberUsed("track", "GenreId", choice(value));
  expect(usedBefore("track", "GenreId", null, PART).map(({ value }) => value)).toEqual([6, 5, 4, 3, 2]);
});

it("has the names of today, and nothing that is known to be gone", () => {
  rememberUsed("track", "GenreId", choice(1));
  rememberUsed("track", "GenreId", choice(2));
  const all = { choices: [choice(1, "Rock"), choice(3)], more: false };
  expect(usedBefore("track", "GenreId", null, all)).toEqual([choice(1, "Rock")]);
  expect(usedBefore("track", "GenreId", null, { ...all, more: true })).toEqual([choice(2), choice(1, "Rock")]);
});

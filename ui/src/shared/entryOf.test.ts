// A map of names that came from a file.
import { expect, it } from "vitest";
import { entryOf, putEntry } from "./entryOf";

it("knows what a map has itself, and nothing that every object inherits", () => {
  const map: Record<string, number> = JSON.parse('{"__proto__": 1, "toString": 2}');
  expect([entryOf(map, "__proto__"), entryOf(map, "toString")]).toEqual([1, 2]);
  for (const name of ["constructor", "valueOf", "hasOwnProperty"]) expect(entryOf(map, name)).toBeUndefined();
  expect(entryOf({} as Record<string, number>, "__proto__")).toBeUndefined();
  expect(entryOf(undefined, "constructor")).toBeUndefined();
});

it("takes a value under any name", () => {
  const map: Record<string, number> = {};
  for (const name of ["a", "__proto__", "constructor"]) putEntry(map, name, 1);
  expect(JSON.stringify({ ...map })).toBe('{"a":1,"__proto__":1,"constructor":1}');
});

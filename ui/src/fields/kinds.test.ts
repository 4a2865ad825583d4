// Kinds with a little of their own: colours, UUIDs, JSON.
import { describe, expect, it } from "vitest";
import type { FieldView } from "@/ipc";
import { sixDigits } from "./colour/digits";
import { parseJson } from "./json";
import { newUuid } from "./uuid/make";

const context = { field: { nullable: true } as FieldView, language: "en", base: null } as const;

describe("JSON", () => {
  it("is stored as it was typed, when it is JSON", () => {
    expect(parseJson('{ "a":1 }', context)).toEqual({ ok: true, value: '{ "a":1 }' });
    expect(parseJson("{a}", context)).toEqual({ ok: false, problem: "not_json" });
    expect(parseJson("", context)).toEqual({ ok: true, value: null });
  });
});

it("a colour in digits is what a picker takes, and no other is", () => {
  expect(sixDigits("#Fa0")).toBe("#ffaa00");
  expect(sixDigits("#11223344")).toBe("#112233");
  expect(sixDigits("teal")).toBeUndefined();
  expect(sixDigits("#12345")).toBeUndefined();
});

it("a UUID is random, of version 4", () => {
  expect(newUuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(newUuid()).not.toBe(newUuid());
});

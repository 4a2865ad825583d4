// Kinds with a little of their own: colours, UUIDs.
import { expect, it } from "vitest";
import { sixDigits } from "./colour/digits";
import { newUuid } from "./uuid/make";

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

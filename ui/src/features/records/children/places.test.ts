// Which numbers change when a row is moved.
import { expect, it } from "vitest";
import { placesAfterMove } from "./places";

const whole = { before: 0, more: false };

it("numbers that follow each other go on doing so, within the span that was passed", () => {
  expect(placesAfterMove([1, 2, 3, 4], 2, 0, whole)).toEqual([2, 3, 1, 4]);
  expect(placesAfterMove([1, 2, 3, 4], 0, 3, whole)).toEqual([4, 1, 2, 3]);
});

it("where there is room, one row is written", () => {
  expect(placesAfterMove([10, 20, 30, 40], 3, 1, whole)).toEqual([10, 20, 30, 15]);
  expect(placesAfterMove([10, 20, 30], 2, 0, whole)).toEqual([10, 20, 5]);
  expect(placesAfterMove([10, 20, 35], 0, 2, whole)).toEqual([36, 20, 35]);
});

it("beside rows that are not on screen nothing is guessed: the same numbers are handed on", () => {
  expect(placesAfterMove([210, 220, 230], 2, 0, { before: 20, more: true })).toEqual([220, 230, 210]);
  expect(placesAfterMove([210, 220, 230], 0, 2, { before: 20, more: true })).toEqual([230, 210, 220]);
});

it("rows that have no order yet are counted", () => {
  expect(placesAfterMove([undefined, undefined, undefined], 2, 0, whole)).toEqual([2, 3, 1]);
  expect(placesAfterMove([0, 0, 0], 0, 1, whole)).toEqual([2, 1, 3]);
});

it("rows without an order are not moved from a part of the list: the others would keep their numbers", () => {
  const page = [0, 0, 0, 0];
  expect(placesAfterMove(page, 0, 1, { before: 0, more: true })).toBeUndefined();
  expect(placesAfterMove([undefined, undefined], 0, 1, { before: 8, more: false })).toBeUndefined();
  expect(placesAfterMove([30, 30, 40], 0, 1, { before: 8, more: true })).toBeUndefined();
});

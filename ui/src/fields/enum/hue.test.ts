// Dots of enum values: known words, stable slots, no two neighbours alike.
import { describe, expect, it } from "vitest";
import { choiceLabel, hueOf } from "./hue";

describe("hueOf", () => {
  it("gives well-known words their colour", () => {
    expect(hueOf("Live", ["Live", "Draft"])).toBe("green");
    expect(hueOf("draft", ["live", "draft"])).toBe("slate");
    expect(hueOf("In review", null)).toBe("amber");
    expect(hueOf("withdrawn", null)).toBe("rose");
  });

  it("never gives two neighbours of a short list the same dot", () => {
    for (const choices of [
      ["a", "b", "c", "d", "e", "f", "g", "h"],
      ["x1", "paid", "x2", "x3"],
      ["north", "south", "east", "west"],
    ]) {
      const hues = choices.map((choice) => hueOf(choice, choices));
      for (let i = 1; i < hues.length; i += 1) expect(hues[i]).not.toBe(hues[i - 1]);
    }
  });

  it("is stable for a value outside its list", () => {
    expect(hueOf("odd", ["a"])).toBe(hueOf("odd", null));
  });
});

it("puts machine words into reading form and leaves a person's words alone", () => {
  expect(choiceLabel("in_review")).toBe("In review");
  expect(choiceLabel("In Review")).toBe("In Review");
  expect(choiceLabel("MPEG audio")).toBe("MPEG audio");
});

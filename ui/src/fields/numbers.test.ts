// Numbers typed and shown in three languages, digit by digit.
import { describe, expect, it } from "vitest";
import { normalise, readNumber, roundTo, showNumber } from "./numbers";

describe("readNumber", () => {
  it.each([
    ["1234.5", "en", "1234.5"],
    ["1,234.50", "en", "1234.5"],
    ["1 234,5", "fr", "1234.5"],
    ["1\u202f234,5", "fr", "1234.5"],
    ["1234.5", "fr", "1234.5"],
    ["1.234.567", "es", "1234567"],
    ["1.234,5", "es", "1234.5"],
    ["-0.50", "en", "-0.5"],
    ["\u22127", "en", "-7"],
    ["+007", "en", "7"],
    [".5", "en", "0.5"],
    ["-0", "en", "0"],
    ["1e3", "en", "1e3"],
    ["0.1000000000000000055511151231257827", "en", "0.1000000000000000055511151231257827"],
    ["9223372036854775807", "en", "9223372036854775807"],
  ] as const)("reads %s in %s", (typed, language, expected) => {
    expect(readNumber(typed, language)).toBe(expected);
  });

  it.each([
    ["1,5", "en", "a comma that parts no thousands is not guessed at"],
    ["1,2,3", "fr", "two decimal marks"],
    ["1.2.3", "en", "two decimal marks"],
    ["12abc", "en", "letters"],
    ["", "en", "nothing"],
    ["-", "en", "a sign alone"],
    ["1.23,4", "es", "a point that parts no thousands"],
  ] as const)("refuses %s in %s: %s", (typed, language, _why) => {
    expect(readNumber(typed, language)).toBeUndefined();
  });
});

describe("showNumber", () => {
  it("groups and marks as the language does", () => {
    expect(showNumber("1234567.5", "en")).toBe("1,234,567.5");
    expect(showNumber("1234567.5", "fr")).toBe("1\u202f234\u202f567,5");
    expect(showNumber("-1234567.5", "es")).toBe("-1.234.567,5");
  });

  it("fills up to the scale and never cuts a digit that is there", () => {
    expect(showNumber("1.5", "en", { scale: 2 })).toBe("1.50");
    expect(showNumber("1", "en", { scale: 2 })).toBe("1.00");
    expect(showNumber("0.995", "en", { scale: 2 })).toBe("0.995");
  });

  it("leaves what is no plain number as it is", () => {
    expect(showNumber("1e-7", "en")).toBe("1e-7");
    expect(showNumber("abc", "en")).toBe("abc");
  });
});

it("rounds digits, not floats", () => {
  expect(roundTo("9.030000000000001", 2)).toBe("9.03");
  expect(roundTo("0.995", 2)).toBe("1.00");
  expect(roundTo("-99.999", 2)).toBe("-100.00");
  expect(roundTo("12345678901234567890.125", 2)).toBe("12345678901234567890.13");
  expect(roundTo("1.5", 0)).toBe("2");
  expect(roundTo("1.5", 2)).toBe("1.5");
});

it("normalises stored numbers so that equal ones compare equal", () => {
  expect(normalise("1.50")).toBe(normalise("01.5"));
  expect(normalise("x")).toBeUndefined();
});

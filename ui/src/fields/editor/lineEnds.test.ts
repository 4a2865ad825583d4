// Line ends survive a text box: untouched ones byte for byte, new ones as the others are.
import { describe, expect, it } from "vitest";
import { field } from "../../../test/models";
import { boxText, linesOf, parseLines, withLineEnds } from "./lineEnds";

describe("a text that went through a text box", () => {
  it.each(["a\r\nb\r\n", "a\rb", "a\r\nb\nc\rd\n\r\n", "\r\n", "no line end", ""])("%j untouched is itself", (base) => {
    expect(withLineEnds(boxText(base), base)).toBe(base);
  });

  it.each([
    ["a\r\nb", "a\nXb", "a\r\nXb"],
    ["a\r\nb", "a\nb\nc", "a\r\nb\r\nc"],
    ["a\r\nb\nc\r\n", "a\nb\nnew\nc\n", "a\r\nb\nnew\r\nc\r\n"],
    ["a\r\nb", "ab", "ab"],
    ["a\r\n\r\nb", "a\nb", "a\r\nb"],
    ["a\nb", "a\nb\nc", "a\nb\nc"],
    ["one line", "one line\ntwo", "one line\ntwo"],
    ["x\r\n😀", "x\n😁", "x\r\n😁"],
    ["a\rb", "a\nb\n", "a\rb\r"],
    ["a\r\nb", "other\ntext", "other\r\ntext"],
    ["a\r\nb", "", ""],
  ])("%j changed to %j is %j", (base, typed, stored) => {
    expect(withLineEnds(typed, base)).toBe(stored);
    expect(boxText(stored)).toBe(typed);
  });

  it("is the base itself when nothing else was typed, so that nothing is sent", () => {
    const base = "first\r\nsecond\r\n";
    const context = { field: field("notes", { kind: "long_text" }), language: "en", base } as const;
    expect(parseLines(linesOf(base), context)).toEqual({ ok: true, value: base });
    expect(parseLines("", context)).toEqual({ ok: true, value: null });
  });
});

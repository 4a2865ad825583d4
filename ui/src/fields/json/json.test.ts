// JSON as text: what is JSON and where it stops being it, and that laying it out changes no token.
import { describe, expect, it } from "vitest";
import { field } from "../../../test/models";
import { parseJson } from ".";
import { compacted, indented } from "./layout";
import { lineAndColumn, scanJson } from "./scan";

const GOOD = [
  "{}",
  "[]",
  " null ",
  "-0.5e+10",
  '"a\\u00e9\\n\\"b"',
  '{"a": [1, {"b": null}], "a": false}',
  "[[[]]]",
  "[1.0, 9007199254740993, 1E400]",
  '{"": ""}',
];

const BAD: [string, number, string][] = [
  ["{a}", 1, "name"],
  ['{"a" 1}', 5, "colon"],
  ['{"a": }', 6, "value"],
  ['{"a": 1', 7, "next_in_object"],
  ['{"a": 1 "b": 2}', 8, "next_in_object"],
  ["[1, ]", 4, "value"],
  ["[1 2]", 3, "next_in_array"],
  ["[1}", 2, "next_in_array"],
  ['{"a": 1,}', 8, "name"],
  ["{,}", 1, "name"],
  ["[,]", 1, "value"],
  ["1 2", 2, "end"],
  ["{}}", 2, "end"],
  ['"abc', 0, "quote"],
  ['"a\\x"', 2, "escape"],
  ['"a\nb"', 2, "control"],
  ["01", 0, "number"],
  ["[1., 2]", 1, "number"],
  ["+1", 0, "number"],
  ["NaN", 0, "value"],
  ["nullx", 0, "value"],
  ["'a'", 0, "value"],
  ["", 0, "value"],
  ["// why\n1", 0, "value"],
  ["\u00a01", 0, "value"],
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the scan", () => {
  it.each(GOOD)("takes %s", (text) => {
    expect(scanJson(text)).toMatchObject({ ok: true });
    expect(isJson(text)).toBe(true);
  });

  it.each(BAD)("refuses %j at %i: %s", (text, at, expected) => {
    expect(scanJson(text)).toEqual({ ok: false, at, expected });
    expect(isJson(text)).toBe(false);
  });

  it("agrees with the browser on everything made of its signs", () => {
    const signs = ["{", "}", "[", "]", ",", ":", '"a"', "1", " "];
    const texts = (length: number): string[] =>
      length === 0 ? [""] : texts(length - 1).flatMap((text) => signs.map((sign) => text + sign));
    // 1 and 1 side by side are one number, and a text twice is no JSON: nothing to keep apart.
    const different = texts(5).filter((text) => scanJson(text).ok !== isJson(text));
    expect(different).toEqual([]);
  });

  it("is not frightened by depth", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(scanJson(deep).ok).toBe(true);
  });

  it("counts lines and characters", () => {
    expect(lineAndColumn('{\n  "😀": x', 9)).toEqual({ line: 2, column: 7 });
    expect(lineAndColumn("a\r\nb", 3)).toEqual({ line: 2, column: 1 });
    expect(lineAndColumn("", 0)).toEqual({ line: 1, column: 1 });
  });
});

describe("laying out", () => {
  const odd = '{"n":9007199254740993,"n":1.0, "e": 1E+2,"s":"a, b: {c}\\u00e9","o":{},"a":[ ],"l":[1,[2]]}';

  it("changes only what stands between the tokens", () => {
    expect(indented(odd)).toBe(
      [
        "{",
        '  "n": 9007199254740993,',
        '  "n": 1.0,',
        '  "e": 1E+2,',
        '  "s": "a, b: {c}\\u00e9",',
        '  "o": {},',
        '  "a": [],',
        '  "l": [',
        "    1,",
        "    [",
        "      2",
        "    ]",
        "  ]",
        "}",
      ].join("\n"),
    );
    expect(compacted(indented(odd))).toBe(odd.replace(/(?<=[,:[]) (?=["1\]])/g, ""));
    expect(indented(compacted(odd))).toBe(indented(odd));
  });

  it("leaves alone what is not JSON", () => {
    expect(indented("{a: 1}")).toBe("{a: 1}");
    expect(compacted("[1, 2")).toBe("[1, 2");
  });
});

describe("what is stored", () => {
  const context = { field: field("settings", { kind: "json" }), language: "en", base: null } as const;

  it("is what was typed, when it is JSON", () => {
    expect(parseJson('{ "a":1 }', context)).toEqual({ ok: true, value: '{ "a":1 }' });
    expect(parseJson("{a}", context)).toEqual({ ok: false, problem: "not_json" });
    expect(parseJson("", context)).toEqual({ ok: true, value: null });
  });

  it("keeps the line ends it had", () => {
    const base = '{\r\n  "a": 1\r\n}';
    expect(parseJson('{\n  "a": 2\n}', { ...context, base })).toEqual({ ok: true, value: '{\r\n  "a": 2\r\n}' });
  });
});

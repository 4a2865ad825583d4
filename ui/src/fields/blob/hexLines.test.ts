// Bytes as lines of digits, and what reads better as text.
import { describe, expect, it } from "vitest";
import { bytesOf, hexLines, isReadable, textOfBytes } from "./hexLines";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("bytes", () => {
  it("stand sixteen in a line, with the place of the first", () => {
    const lines = hexLines(bytesOf("00ff41".padEnd(2 * 18, "20")), 4096);
    expect(lines).toEqual([
      { at: "00001000", hex: "00 ff 41 20 20 20 20 20  20 20 20 20 20 20 20 20", ascii: "..A             " },
      { at: "00001010", hex: "20 20", ascii: "  " },
    ]);
    expect(hexLines(bytesOf(""), 0)).toEqual([]);
  });

  it("read as text where they are text, even when the piece cuts a letter in two", () => {
    expect(isReadable(utf8("Año\n\t1"))).toBe(true);
    expect(isReadable(utf8("Año").slice(0, 2))).toBe(true);
    expect(isReadable(bytesOf("89504e470d0a1a0a"))).toBe(false);
    expect(isReadable(utf8("a\u0000b"))).toBe(false);
    expect(textOfBytes(utf8("\ufeffAño"))).toBe("\ufeffAño");
  });
});

// Bytes as people read them: sixteen a line with their place, and as text where they are text. Pure.

/** A line of a dump. */
export interface HexLine {
  /** Place of its first byte, in hexadecimal. */
  at: string;
  /** Its bytes, two digits each, in two groups of eight. */
  hex: string;
  /** The same as ASCII; a dot for what is none. */
  ascii: string;
}

const LINE = 16;

/** The bytes a piece of hexadecimal digits stands for. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

/** The piece that begins at byte `from`, line by line. */
export function hexLines(bytes: Uint8Array, from: number): HexLine[] {
  const lines: HexLine[] = [];
  for (let start = 0; start < bytes.length; start += LINE) {
    const line = [...bytes.subarray(start, start + LINE)];
    const digits = line.map((byte) => byte.toString(16).padStart(2, "0"));
    lines.push({
      at: (from + start).toString(16).padStart(8, "0"),
      hex: [digits.slice(0, LINE / 2).join(" "), digits.slice(LINE / 2).join(" ")].join("  ").trimEnd(),
      ascii: line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join(""),
    });
  }
  return lines;
}

/** The piece as UTF-8. What is none reads as the replacement character, as does a letter that the piece cuts in two. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Whether a person would rather read the piece as text: UTF-8 all through, without control characters but line ends and tabs. */
export function isReadable(bytes: Uint8Array): boolean {
  try {
    // A letter that the end of the piece cuts in two is no fault of it.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}

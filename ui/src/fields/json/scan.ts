// JSON as its text: its tokens as they are written, or the first place where it is not JSON and what should stand there.
//
// Nothing is parsed into values: 9007199254740993, 1.0 and a name that occurs twice stay what they are. No recursion, so
// that depth is no matter. What is JSON is said by RFC 8259.

export type Expected =
  | "value"
  | "name"
  | "colon"
  | "next_in_object"
  | "next_in_array"
  | "end"
  | "quote"
  | "escape"
  | "control"
  | "number";

export type Scan = { ok: true; tokens: readonly string[] } | { ok: false; at: number; expected: Expected };

/** What may come next. */
type Place = "value" | "value_or_close" | "name" | "name_or_close" | "colon" | "next" | "end";

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NUMBER_LIKE = /[-+.\w]+/y;
const WORD = /true|false|null/y;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

export function scanJson(text: string): Scan {
  const tokens: string[] = [];
  const open: ("{" | "[")[] = [];
  let place = "value" as Place;
  let at = 0;
  const wrong = (expected: Expected, where = at): Scan => ({ ok: false, at: where, expected });
  const after = (): Place => (open.length > 0 ? "next" : "end");
  for (;;) {
    at += match(SPACE, text, at).length;
    const sign = text[at];
    if (sign === undefined) return place === "end" ? { ok: true, tokens } : wrong(expectedAt(place, open.at(-1)));
    const inside = open.at(-1);
    if ((sign === "}" || sign === "]") && closes(sign, inside, place)) {
      open.pop();
      tokens.push(sign);
      at += 1;
      place = after();
    } else if (sign === "," && place === "next") {
      tokens.push(sign);
      at += 1;
      place = inside === "{" ? "name" : "value";
    } else if (sign === ":" && place === "colon") {
      tokens.push(sign);
      at += 1;
      place = "value";
    } else if (sign === '"' && place !== "next" && place !== "colon" && place !== "end") {
      const end = stringEnd(text, at);
      if (text[end] !== '"') return wrong(stringProblem(text[end]), text[end] === undefined ? at : end);
      tokens.push(text.slice(at, end + 1));
      at = end + 1;
      place = place === "name" || place === "name_or_close" ? "colon" : after();
    } else if (place !== "value" && place !== "value_or_close") {
      return wrong(expectedAt(place, inside));
    } else if (sign === "{" || sign === "[") {
      open.push(sign);
      tokens.push(sign);
      at += 1;
      place = sign === "{" ? "name_or_close" : "value_or_close";
    } else {
      const whole = match(NUMBER_LIKE, text, at);
      const word = match(WORD, text, at) || match(NUMBER, text, at);
      if (word === "" || word !== whole) return wrong(/[-+.\d]/.test(sign) ? "number" : "value");
      tokens.push(word);
      at += word.length;
      place = after();
    }
  }
}

function closes(sign: "}" | "]", inside: "{" | "[" | undefined, place: Place): boolean {
  if (sign === "}") return inside === "{" && (place === "next" || place === "name_or_close");
  return inside === "[" && (place === "next" || place === "value_or_close");
}

function expectedAt(place: Place, inside: "{" | "[" | undefined): Expected {
  if (place === "next") return inside === "{" ? "next_in_object" : "next_in_array";
  if (place === "name" || place === "name_or_close") return "name";
  return place === "colon" || place === "end" ? place : "value";
}

/** Where the string that begins at `at` has its closing quote, or what may not stand in it. */
function stringEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"' && text.charCodeAt(end) >= 0x20) {
    const length = text[end] === "\\" ? match(ESCAPE, text, end).length : 1;
    if (length === 0) break;
    end += length;
  }
  return end;
}

/** Why a string ends before its closing quote. */
function stringProblem(sign: string | undefined): Expected {
  if (sign === undefined) return "quote";
  return sign === "\\" ? "escape" : "control";
}

/** Line and column of a place, both from 1; a column is a character as people count them. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
}

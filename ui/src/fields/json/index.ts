// JSON: text of several lines that is checked before it is sent. It is stored as it was typed.
import { longText } from "../long_text";
import { parseText } from "../text/format";
import type { FieldKindDefinition, Parsed, TextContext } from "../types";

export function parseJson(text: string, context: TextContext): Parsed {
  if (text.trim() === "") return parseText("", context);
  try {
    JSON.parse(text);
  } catch {
    return { ok: false, problem: "not_json" };
  }
  return { ok: true, value: text };
}

export const json: FieldKindDefinition = { ...longText, parse: parseJson };

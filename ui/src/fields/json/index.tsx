// JSON: checked while it is typed, stored as it was typed, shown with one member to a line.
import cells from "../cells.module.css";
import { parseLines } from "../editor/lineEnds";
import { longText } from "../long_text";
import { parseText, textOf } from "../text/format";
import type { FieldCellProps, FieldKindDefinition, Parsed, TextContext } from "../types";
import { Input } from "./Input";
import { indented } from "./layout";
import { scanJson } from "./scan";

export function parseJson(text: string, context: TextContext): Parsed {
  if (text.trim() === "") return parseText("", context);
  if (!scanJson(text).ok) return { ok: false, problem: "not_json" };
  return parseLines(text, context);
}

function Cell({ value, place }: FieldCellProps) {
  const text = textOf(value);
  return place === "record" ? (
    <code className={`${cells.mono} ${cells.lines}`}>{indented(text)}</code>
  ) : (
    <span className={cells.mono}>{text.replace(/\s*[\r\n]+\s*/g, " ")}</span>
  );
}

export const json: FieldKindDefinition = { ...longText, Input, Cell, parse: parseJson };

// Numbers with decimals: strings from end to end, so that 0.1 stays 0.1 and 19 digits stay 19.
import type { FieldView, WireValue } from "@/ipc";
import { normalise, readNumber, roundTo, showNumber, showPercent } from "../numbers";
import { textOf } from "../text/format";
import type { Parsed, Speech, TextContext } from "../types";
import { isReal } from "../value";

const INFINITE: Readonly<Record<string, string>> = { inf: "∞", "-inf": "−∞" };

const stored = (value: WireValue): string | undefined =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;

/** The number as it is edited: its own digits, with the decimal mark of the language. */
export function decimalText(value: WireValue, { language }: Pick<TextContext, "language">): string {
  const digits = stored(value);
  return digits === undefined ? textOf(value) : showNumber(digits, language, { group: false });
}

/** Typed digits as a value; the base itself when both are the same number. */
export function parseDecimal(text: string, { field, language, base }: TextContext): Parsed {
  if (text.trim() === "") return { ok: true, value: field.nullable ? null : "" };
  const digits = readNumber(text, language);
  if (digits === undefined) return { ok: false, problem: "not_a_number" };
  const was = stored(base);
  return { ok: true, value: was !== undefined && normalise(was) === digits ? base : digits };
}

/** With thousands parted and as many decimals as the type declares, or as the options say. */
export function formatDecimal(value: WireValue, field: FieldView, { language }: Pick<Speech, "language">): string {
  if (isReal(value)) return INFINITE[value.$real] ?? value.$real;
  const digits = stored(value);
  if (digits === undefined) return textOf(value);
  if (field.format === "percent") return showPercent(digits, language);
  if (field.format === "plain") return showNumber(digits, language, { group: false });
  return showNumber(digits, language, field.scale === null ? {} : { scale: field.scale });
}

/** The same where there is little room: not more decimals than the type declares, and of hundredths two. */
export function shortDecimal(value: WireValue, field: FieldView, speech: Pick<Speech, "language">): string {
  if (field.format === "percent") {
    const digits = stored(value);
    if (digits !== undefined) return showPercent(digits, speech.language, 2);
  }
  const isExact = field.format !== undefined || typeof value !== "string" || field.scale === null;
  return formatDecimal(isExact ? value : roundTo(value, field.scale ?? 0), field, speech);
}

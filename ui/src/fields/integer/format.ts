// Whole numbers of 64 bits: read with BigInt, kept exact beyond what JavaScript's numbers hold.
import type { FieldView, WireValue } from "@/ipc";
import { readNumber, showNumber } from "../numbers";
import { textOf } from "../text/format";
import type { Parsed, Speech, TextContext } from "../types";
import { isBigInt } from "../value";

const MIN = -(2n ** 63n);
const MAX = 2n ** 63n - 1n;

/** The digits as they are edited. */
export function integerText(value: WireValue): string {
  return textOf(value);
}

/** Digits as a value; beyond ±(2^53−1) as `{"$int":"…"}`. */
export function parseInteger(text: string, { field, language }: TextContext): Parsed {
  if (text.trim() === "") return { ok: true, value: field.nullable ? null : "" };
  const digits = readNumber(text, language);
  if (digits === undefined || !/^-?\d+$/.test(digits)) return { ok: false, problem: "not_an_integer" };
  const exact = BigInt(digits);
  if (exact < MIN || exact > MAX) return { ok: false, problem: "out_of_range" };
  const near = Number(exact);
  return { ok: true, value: Number.isSafeInteger(near) ? near : { $int: digits } };
}

type Written = Pick<Speech, "language" | "formats">;

/** A year is a name of a time and not an amount: no thousands mark. */
function isYear(field: FieldView): boolean {
  return /(^|[^a-z])(year|annee|année|ano|año)s?$|[a-z]Year$/i.test(field.name);
}

/** With thousands parted, or as the options say. */
export function formatInteger(value: WireValue, field: FieldView, speech: Written): string {
  const digits = typeof value === "number" ? String(value) : isBigInt(value) ? value.$int : undefined;
  if (digits === undefined) return textOf(value);
  if (field.format === "bytes") return speech.formats.bytes(Number(digits));
  const group = field.format === undefined ? typeof value !== "number" || !isYear(field) : field.format !== "plain";
  return showNumber(digits, speech.language, { group });
}

// Filter terms: which operators a field takes, what is typed for them, and when a chip is complete. Pure.
import { isMoment, kindOf, shownKind } from "@/fields/registry";
import { textOf } from "@/fields/text/format";
import type { FieldView, FilterOp, FilterTerm, Language, WireValue } from "@/ipc";

/** Operators that compare with nothing. */
export function needsValue(op: FilterOp): boolean {
  return op !== "empty" && op !== "filled";
}

/** Operators of a field, the most useful first. */
export function operatorsOf(field: FieldView): readonly FilterOp[] {
  return kindOf(field).operators;
}

/** A new chip on a field: complete only when its operator needs no value. */
export function newTerm(field: FieldView): FilterTerm {
  return { field: field.name, op: operatorsOf(field)[0] ?? "is", value: "" };
}

/** Whether a chip says something; an unfinished one is drawn but not asked for. */
export function isComplete(term: FilterTerm): boolean {
  return !needsValue(term.op) || term.value !== "";
}

/** The chip with another operator; its value stays where the new one still reads it. */
export function withOperator(term: FilterTerm, op: FilterOp): FilterTerm {
  return { ...term, op, value: needsValue(op) ? term.value : "" };
}

/** A value of the wire as the text of a filter. */
export function filterValue(value: WireValue): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return textOf(value);
}

/** The value as the control of its kind would take it; operators that look inside a text compare with any text. */
export function readFilterText(text: string, op: FilterOp, field: FieldView, language: Language): string | undefined {
  if (text.trim() === "") return undefined;
  const typed = text.trim();
  // A year or a month bounds dates as well as a day does.
  if (isMoment(field) && /^\d{4}(-\d{2})?$/.test(typed)) return typed;
  if (!isMoment(field) && (op === "contains" || op === "starts" || op === "ends")) return text;
  const parsed = kindOf(field).parse(text, { field, language, base: null });
  return parsed.ok && parsed.value !== null ? filterValue(parsed.value) : undefined;
}

/** The value of a filter as a value of its field, for showing it as a cell would. */
export function shownValue(field: FieldView, term: FilterTerm): WireValue {
  if (shownKind(field) === "boolean") return term.value === "1" || term.value === "true";
  if (shownKind(field) === "integer" && /^-?\d+$/.test(term.value)) {
    return Number.isSafeInteger(Number(term.value)) ? Number(term.value) : { $int: term.value };
  }
  return term.value;
}

// Conditions of a filter: which operators a field takes, what is typed for them, how their values are shown. Pure.
import { isMoment, kindOf, shownKind } from "@/fields/registry";
import { textOf } from "@/fields/text/format";
import type { FieldView, FilterName, FilterValue, Language, WireValue } from "@/ipc";
import { arity, type Comparison, type Condition, freshId } from "./filter/parts";
import { isAccount, isWho } from "./filter/who";

/** Comparisons of a field, the most useful first: those of its kind, with "not" and "several" where they say something. */
export function comparisonsOf(field: FieldView): Comparison[] {
  const listed = shownKind(field) !== "boolean" && shownKind(field) !== "long_text" && !isMoment(field);
  return kindOf(field).operators.flatMap((op): Comparison[] => {
    if (op === "contains") return [op, "lacks"];
    if (op === "not" && listed) return [op, "in", "none_of"];
    return op === "le" ? [op, "between"] : [op];
  });
}

/** A new condition on a field: complete only when its comparison needs no value. */
export function newCondition(field: FieldView, name: FilterName = field.name): Condition {
  return { id: freshId(), kind: "field", field: name, op: comparisonsOf(field)[0] ?? "is", values: [] };
}

/** The condition with another comparison; its values stay where the new one still reads them. */
export function withComparison(condition: Condition, op: Comparison): Condition {
  // Who asks is equal or not; nothing else is said of them.
  const fits = (value: FilterValue) => !isWho(value) || op === "is" || (op === "not" && isAccount(value.user));
  const given = condition.values.filter((value) => value !== "" && fits(value));
  const most = { none: 0, one: 1, two: 2, several: given.length }[arity(op)];
  return { ...condition, op, values: given.slice(0, most) };
}

/** A value of the wire as the text of a filter. */
export function filterValue(value: WireValue): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return textOf(value);
}

/** Whether a comparison looks inside a text, and so takes any text. */
export function looksInside(op: Comparison, field: FieldView): boolean {
  return !isMoment(field) && (op === "contains" || op === "lacks" || op === "starts" || op === "ends");
}

/** The value as the control of its kind would take it; comparisons that look inside a text compare with any text. */
export function readFilterText(text: string, op: Comparison, field: FieldView, language: Language): string | undefined {
  if (text.trim() === "") return undefined;
  const typed = text.trim();
  // A year or a month bounds dates as well as a day does.
  if (isMoment(field) && /^\d{4}(-\d{2})?$/.test(typed)) return typed;
  if (looksInside(op, field)) return text;
  const parsed = kindOf(field).parse(text, { field, language, base: null });
  return parsed.ok && parsed.value !== null ? filterValue(parsed.value) : undefined;
}

/** The value of a filter as a value of its field, for showing it as a cell would. */
export function shownValue(field: FieldView, value: FilterValue): WireValue {
  const text = typeof value === "object" ? Object.values(value).join() : String(value);
  if (shownKind(field) === "boolean") return text === "1" || text === "true";
  if (shownKind(field) === "integer" && /^-?\d+$/.test(text)) {
    return Number.isSafeInteger(Number(text)) ? Number(text) : { $int: text };
  }
  return text;
}

// What a comparison is called: dates come before and after, numbers are under and over.
import { isMoment } from "@/fields/registry";
import type { MessageKey } from "@/i18n";
import type { FieldView, FilterValue } from "@/ipc";
import { readSpan } from "./filter/days";
import type { Comparison } from "./filter/parts";
import { isDays } from "./filter/who";

const WORDS = {
  is: "records-op-is",
  not: "records-op-not",
  contains: "records-op-contains",
  lacks: "records-op-lacks",
  starts: "records-op-starts",
  ends: "records-op-ends",
  gt: "records-op-gt",
  ge: "records-op-ge",
  lt: "records-op-lt",
  le: "records-op-le",
  between: "records-op-between",
  in: "records-op-in",
  none_of: "records-op-none-of",
  empty: "records-op-empty",
  filled: "records-op-filled",
} as const satisfies Record<Comparison, MessageKey>;

const OF_DATES = {
  ...WORDS,
  is: "records-op-on",
  starts: "records-op-on",
  gt: "records-op-after",
  ge: "records-op-from",
  lt: "records-op-before",
  le: "records-op-until",
} as const;

/** Days counted from today have no article of their own before them: from today, before last month. */
const OF_DAYS = {
  ...OF_DATES,
  is: "records-op-is",
  gt: "records-op-after-days",
  ge: "records-op-from-days",
  lt: "records-op-before-days",
  le: "records-op-until-days",
} as const;

/** A number of them is a stretch one is in. */
const OF_SPANS = {
  ...OF_DAYS,
  is: "records-op-within",
  not: "records-op-not-within",
  le: "records-op-until-span",
} as const;

/** With the value, where it changes the words: is on a day, is today, is in the last 7 days. */
export function operatorWords(op: Comparison, field: FieldView | undefined, value?: FilterValue) {
  if (isDays(value)) return (readSpan(value.date) ? OF_SPANS : OF_DAYS)[op];
  return (field && isMoment(field) ? OF_DATES : WORDS)[op];
}

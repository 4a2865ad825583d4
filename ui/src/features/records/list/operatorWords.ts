// What a comparison is called: dates come before and after, numbers are under and over.
import { isMoment } from "@/fields/registry";
import type { MessageKey } from "@/i18n";
import type { FieldView, FilterValue } from "@/ipc";
import { readSpan } from "./filter/days";
import type { Comparison } from "./filter/parts";

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

/** With the value, where it changes the words: on a day, in the last 7 days, is today. */
export function operatorWords(op: Comparison, field: FieldView | undefined, value?: FilterValue) {
  if (op === "is" && typeof value === "object") {
    return readSpan(value.date) ? "records-op-within" : "records-op-is";
  }
  return (field && isMoment(field) ? OF_DATES : WORDS)[op];
}

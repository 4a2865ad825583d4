// What an operator is called: dates come before and after, numbers are under and over.
import { isMoment } from "@/fields/registry";
import type { MessageKey } from "@/i18n";
import type { FieldView, FilterOp } from "@/ipc";

const WORDS = {
  is: "records-op-is",
  not: "records-op-not",
  contains: "records-op-contains",
  starts: "records-op-starts",
  ends: "records-op-ends",
  gt: "records-op-gt",
  ge: "records-op-ge",
  lt: "records-op-lt",
  le: "records-op-le",
  empty: "records-op-empty",
  filled: "records-op-filled",
} as const satisfies Record<FilterOp, MessageKey>;

const OF_DATES = {
  ...WORDS,
  starts: "records-op-on",
  gt: "records-op-after",
  ge: "records-op-from",
  lt: "records-op-before",
  le: "records-op-until",
} as const;

export function operatorWords(op: FilterOp, field: FieldView) {
  return (isMoment(field) ? OF_DATES : WORDS)[op];
}

// Days counted from today, as the filter language writes them (`last 7 days`), and in words. Pure.
import type { Translate } from "@/i18n/translate";

export const UNITS = ["day", "week", "month", "quarter", "year"] as const;
export type Unit = (typeof UNITS)[number];

const WORDS = {
  today: "records-days-today",
  yesterday: "records-days-yesterday",
  tomorrow: "records-days-tomorrow",
  "this week": "records-days-this-week",
  "this month": "records-days-this-month",
  "this quarter": "records-days-this-quarter",
  "this year": "records-days-this-year",
  "last week": "records-days-last-week",
  "last month": "records-days-last-month",
  "last quarter": "records-days-last-quarter",
  "last year": "records-days-last-year",
  "next week": "records-days-next-week",
  "next month": "records-days-next-month",
  "next quarter": "records-days-next-quarter",
  "next year": "records-days-next-year",
} as const;

export type FixedDays = keyof typeof WORDS;

/** The stretches that need no number, the nearest first. */
export const FIXED_DAYS = Object.keys(WORDS) as FixedDays[];

/** So many units up to today, or from today on. */
export interface Span {
  side: "last" | "next";
  count: number;
  unit: Unit;
}

const MOST = 10_000;

/** The span a text says; nothing for any other text. */
export function readSpan(text: string): Span | undefined {
  const [, side, digits, word] = /^(last|next) (\d{1,5}) ([a-z]+?)s?$/.exec(text) ?? [];
  const unit = UNITS.find((each) => each === word);
  const count = Number(digits);
  return unit && count >= 1 && count <= MOST ? { side: side as Span["side"], count, unit } : undefined;
}

/** As the language writes it. */
export function writeSpan({ side, count, unit }: Span): string {
  return `${side} ${count} ${unit}s`;
}

export function isFixed(text: string): text is FixedDays {
  return text in WORDS;
}

/** In words of the person's language. */
export function daysWords(text: string, t: Translate): string {
  if (isFixed(text)) return t(WORDS[text]);
  const span = readSpan(text);
  if (!span) return text;
  return t(`records-days-${span.side}-${span.unit}s`, { count: span.count });
}

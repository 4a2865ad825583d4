// Numbers, sizes, dates and times as people of the current language write them. Pure: the language is a parameter.
import type { Language } from "@/ipc";
import { localeOf } from "./catalogue";
import { translator } from "./translate";

/** Formatters of one language. */
export interface Formats {
  /** 3,503 */
  number(value: number | bigint): string;
  /** 48 KB, 1.0 MB */
  bytes(value: number): string;
  /** 17 Nov 2026 */
  date(value: Date): string;
  /** 17 Nov 2026, 16:02 */
  dateTime(value: Date): string;
  /** 16:02 */
  time(value: Date): string;
  /** Tracks, Albums and Artists */
  list(words: readonly string[]): string;
  /** Today, 09:12 · Yesterday · Mon 16 Nov · 12 Nov 2026 */
  day(value: Date, now?: Date): string;
}

const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;
const UNITS_FR = ["o", "Ko", "Mo", "Go", "To"] as const;
const DAY_MS = 86_400_000;

/** The formatters of a language. */
export function formatsOf(language: Language): Formats {
  const locale = localeOf(language);
  const t = translator(language);
  const units = language === "fr" ? UNITS_FR : UNITS;
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const date = make({ day: "numeric", month: "short", year: "numeric" });
  const time = make({ hour: "2-digit", minute: "2-digit", hour12: false });
  const weekday = make({ weekday: "short", day: "numeric", month: "short" });
  const number = new Intl.NumberFormat(locale, { useGrouping: true });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  const day = (value: Date, now = new Date()) => {
    const passed = Math.round((startOfDay(now) - startOfDay(value)) / DAY_MS);
    if (passed === 0) return t("shell-day-today", { time: time.format(value) });
    if (passed === 1) return t("shell-day-yesterday");
    return passed > 1 && passed < 7 ? plain(weekday.format(value)) : plain(date.format(value));
  };

  return {
    number: (value) => number.format(value),
    bytes: (value) => {
      const power = value < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3));
      const scaled = value / 1000 ** power;
      const digits = power >= 2 && scaled < 10 ? 1 : 0;
      const text = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      return `${text.format(scaled)} ${units[power] ?? "B"}`;
    },
    date: (value) => plain(date.format(value)),
    dateTime: (value) => `${plain(date.format(value))}, ${time.format(value)}`,
    time: (value) => time.format(value),
    list: (words) => list.format(words),
    day,
  };
}

function startOfDay(value: Date): number {
  return new Date(value.getFullYear(), value.getMonth(), value.getDate()).getTime();
}

/** Drops the comma some locales put after the weekday and the "Sept" spelling differences stay as the locale has them. */
function plain(text: string): string {
  return text.replace(/^(\p{L}+\.?),\s/u, "$1 ");
}

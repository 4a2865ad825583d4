// Reading a date a person types: `12/5/67`, `12 May 1967`, `2026-11-17 16:02`, `today`, `+3d`.
//
// Month names of all three languages are understood, whatever the language of the window. Day before month.
import { isReal, type Moment, readStored, shift } from "./calendar";

const MONTHS: readonly (readonly string[])[] = [
  ["january", "janvier", "enero"],
  ["february", "fevrier", "febrero"],
  ["march", "mars", "marzo"],
  ["april", "avril", "abril"],
  ["may", "mai", "mayo"],
  ["june", "juin", "junio"],
  ["july", "juillet", "julio"],
  ["august", "aout", "agosto"],
  ["september", "septembre", "septiembre", "setiembre", "sept"],
  ["october", "octobre", "octubre"],
  ["november", "novembre", "noviembre"],
  ["december", "decembre", "diciembre"],
];

const DAYS_AWAY: Readonly<Record<string, number>> = {
  today: 0,
  "aujourd'hui": 0,
  aujourdhui: 0,
  hoy: 0,
  tomorrow: 1,
  demain: 1,
  manana: 1,
  yesterday: -1,
  hier: -1,
  ayer: -1,
};

/** Lower case, no accents, no dots after abbreviations, plain apostrophes, single spaces. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("\u2019", "'")
    .replace(/\.(?=\s|,|$)/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** The month a name or its beginning stands for; nothing when two months begin so. */
function monthOf(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const exact = MONTHS.findIndex((names) => names.includes(name));
  if (exact >= 0) return exact + 1;
  const found = MONTHS.flatMap((names, index) => (names.some((each) => each.startsWith(name)) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** Two digits mean the century that puts the year at most twenty years ahead. */
function fullYear(digits: string, today: Moment): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const century = Math.floor(today.year / 100) * 100;
  return century + year > today.year + 20 ? century - 100 + year : century + year;
}

const TIME = /^(.*?)[\s,]+(?:at |a |à )?(\d{1,2})(?:[:h](\d{2})(?::(\d{2}))?)$/;

function splitTime(text: string): { date: string; time: Moment["time"] } {
  const match = TIME.exec(text);
  if (!match) return { date: text, time: undefined };
  const [, date = "", hour, minute, second] = match;
  return {
    date: date.replace(/,$/, "").trim(),
    time: { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) },
  };
}

function readDate(text: string, today: Moment): Moment | undefined {
  const away = DAYS_AWAY[text];
  if (away !== undefined) return shift(today, away, "d");
  const relative = /^([+-])\s?(\d{1,4})\s?([dwmyjsa])$/.exec(text);
  if (relative) {
    // jour, semaine, an and año stand beside day, week and year.
    const unit = ({ d: "d", j: "d", w: "w", s: "w", m: "m", y: "y", a: "y" } as const)[relative[3] as "d"];
    return shift(today, Number(`${relative[1]}${relative[2]}`), unit);
  }
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text);
  if (numeric) {
    return { year: fullYear(numeric[3] ?? "", today), month: Number(numeric[2]), day: Number(numeric[1]) };
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  return readNamed(text, today);
}

/** `12 May 1967`, `May 12 1967`, `12 de mayo de 1967`, `12 May` (this year). */
function readNamed(text: string, today: Moment): Moment | undefined {
  const words = text
    .replaceAll(",", " ")
    .split(/[\s-]+/)
    .filter((word) => word !== "de" && word !== "del");
  if (words.length < 2 || words.length > 3) return undefined;
  const at = words.findIndex((word) => monthOf(word) !== undefined);
  if (at !== 0 && at !== 1) return undefined;
  const month = monthOf(words[at] ?? "");
  const day = (at === 0 ? words[1] : words[0])?.replace(/^(\d{1,2})(st|nd|rd|th|er)$/, "$1") ?? "";
  const year = words[2] ?? String(today.year);
  if (month === undefined || !/^\d{1,2}$/.test(day) || !/^(\d{2}|\d{4})$/.test(year)) return undefined;
  return { year: fullYear(year, today), month, day: Number(day) };
}

/** What was typed, as a moment; nothing when it is not a date. */
export function readTyped(text: string, today: Moment): Moment | undefined {
  const stored = readStored(text);
  if (stored) return stored.moment;
  const { date, time } = splitTime(plain(text));
  const moment = readDate(date, today);
  if (!moment) return undefined;
  const whole: Moment = time ? { ...moment, time } : { year: moment.year, month: moment.month, day: moment.day };
  return isReal(whole) ? whole : undefined;
}

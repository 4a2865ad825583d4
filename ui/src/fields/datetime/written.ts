// How a stored date is written for people: `17 Nov 2026, 16:02` unless the options say in digits, in full, or how long ago.
import type { FieldFormat, Language } from "@/ipc";
import { type Moment, type Stored, writeStored } from "./calendar";

/** Day before month everywhere, as the design shows it. */
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR", es: "es-ES" };

type Length = "short" | "medium" | "long";

const PARTS: Readonly<Record<Length, Intl.DateTimeFormatOptions>> = {
  short: { day: "2-digit", month: "2-digit", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

const DAY = 86_400;
/** Each unit from this many seconds on. */
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365.25 * DAY],
  ["month", 30.4375 * DAY],
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: Language, length: Length): Intl.DateTimeFormat {
  const name = `${language} ${length}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(LOCALES[language], { ...PARTS[length], timeZone: "UTC" });
  formats.set(name, format);
  return format;
}

/** `17 Nov 2026`. */
function dayText(moment: Moment, language: Language, length: Length): string {
  const parts = dayFormat(language, length).formatToParts(worldTime({ ...moment, time: undefined }));
  if (language !== "en") return parts.map(({ value }) => value).join("");
  // English has September in four letters and a comma after weekdays in some versions; one way everywhere keeps the column even.
  const even = { month: (name: string) => (length === "medium" ? name.slice(0, 3) : name), literal: () => " " };
  return parts
    .map(({ type, value }) =>
      length !== "short" && (type === "month" || type === "literal") ? even[type](value) : value,
    )
    .join("");
}

/** The moment as if its clock were that of the world. */
function worldTime({ year, month, day, time }: Moment): Date {
  const date = new Date(Date.UTC(2000, month - 1, day, time?.hour ?? 0, time?.minute ?? 0, time?.second ?? 0));
  date.setUTCFullYear(year);
  return date;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** The time worth showing: nothing at midnight sharp, seconds only when there are some and there is room. */
function timeText({ moment: { time }, shape }: Stored, withSeconds: boolean): string {
  if (!time || (time.hour === 0 && time.minute === 0 && time.second === 0 && !/[1-9]/.test(shape.fraction))) return "";
  const seconds = withSeconds && (time.second > 0 || shape.fraction) ? `:${two(time.second)}${shape.fraction}` : "";
  const zone = shape.zone === "Z" ? " UTC" : shape.zone && ` ${shape.zone}`;
  return `, ${two(time.hour)}:${two(time.minute)}${seconds}${zone}`;
}

/** A stored date in words. */
export function writtenDate(stored: Stored, format: FieldFormat | undefined, language: Language, now = new Date()) {
  if (format === "iso") return isoText(stored);
  if (format === "relative") return agoText(stored, language, now);
  const length = format === "short" || format === "long" ? format : "medium";
  return dayText(stored.moment, language, length) + timeText(stored, format !== "short");
}

function isoText({ moment, shape }: Stored): string {
  const zone = shape.zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return writeStored(moment, { ...shape, separator: shape.separator && "T", zone });
}

/** `3 days ago`; a day counts from day to day, a moment to the second. What names no zone is told by the clock of this computer. */
function agoText({ moment, shape }: Stored, language: Language, now: Date): string {
  const words = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
  const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(shape.zone) ?? [];
  const ahead = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes) * 60);
  const from = shape.zone === "" ? here : now;
  const whole = moment.time === undefined;
  const since = worldTime(moment).getTime() / 1000 - ahead;
  const passed = since - (whole ? Math.floor(from.getTime() / 1000 / DAY) * DAY : from.getTime() / 1000);
  const most = Math.abs(Math.round(passed));
  const [unit, length] = UNITS.find(([, seconds]) => most >= seconds) ?? ["second", 1];
  return whole && most < DAY ? words.format(0, "day") : words.format(Math.trunc(passed / length), unit);
}

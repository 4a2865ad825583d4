// Dates as the column stores them: reading the text, keeping its shape, writing it back.
//
// Pure: today is passed in. Nothing is converted between time zones; what the column says is what is shown.

/** A date with an optional time of day. */
export interface Moment {
  year: number;
  month: number;
  day: number;
  time?: { hour: number; minute: number; second: number } | undefined;
}

/** How a stored text is written, so that an edit is written alike. */
export interface Shape {
  /** Between date and time; nothing when the column holds dates. */
  separator: " " | "T" | undefined;
  seconds: boolean;
  /** `.123`, kept only while the time itself is kept. */
  fraction: string;
  /** `Z`, `+02:00` or nothing. */
  zone: string;
}

export interface Stored {
  moment: Moment;
  shape: Shape;
}

const STORED = /^(\d{4})-(\d{2})-(\d{2})(?:([ T])(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The number of days of a month (1 to 12). */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the date and its time exist. */
export function isReal({ year, month, day, time }: Moment): boolean {
  const date = year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return date && (!time || (time.hour <= 23 && time.minute <= 59 && time.second <= 59));
}

/** Reads a stored text; nothing when it is not a date SQLite's functions would read. */
export function readStored(text: string): Stored | undefined {
  const match = STORED.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, separator, hour, minute, second, fraction, zone] = match;
  const moment: Moment = { year: Number(year), month: Number(month), day: Number(day) };
  if (separator) moment.time = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  if (!isReal(moment)) return undefined;
  const shape: Shape = {
    separator: separator === "T" ? "T" : separator ? " " : undefined,
    seconds: separator ? second !== undefined : true,
    fraction: fraction ?? "",
    zone: zone ?? "",
  };
  return { moment, shape };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Writes a moment in a shape; a date-only shape takes no time. */
export function writeStored(moment: Moment, shape: Shape): string {
  const date = `${String(moment.year).padStart(4, "0")}-${two(moment.month)}-${two(moment.day)}`;
  if (!shape.separator) return date;
  const { hour, minute, second } = moment.time ?? { hour: 0, minute: 0, second: 0 };
  // Minutes are enough for the column's shape, unless the person typed seconds.
  const seconds = shape.seconds || second > 0 ? `:${two(second)}` : "";
  return `${date}${shape.separator}${two(hour)}:${two(minute)}${seconds}${shape.fraction}${shape.zone}`;
}

/** The shape of an empty column: what the person types decides whether there is a time. */
export function newShape(moment: Moment): Shape {
  return { separator: moment.time ? " " : undefined, seconds: true, fraction: "", zone: "" };
}

/** The same day some days, weeks, months or years away; the last of the month when the day does not exist there. */
export function shift(moment: Moment, amount: number, unit: "d" | "w" | "m" | "y"): Moment {
  if (unit === "d" || unit === "w") {
    const utc = new Date(Date.UTC(moment.year, moment.month - 1, moment.day + amount * (unit === "w" ? 7 : 1)));
    return { ...moment, year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
  }
  const months = moment.year * 12 + (moment.month - 1) + amount * (unit === "y" ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { ...moment, year, month, day: Math.min(moment.day, daysIn(year, month)) };
}

// Times of day as a column stores them: reading the text, reading what is typed, writing it as the column writes it. Pure.
import type { FieldFormat, WireValue } from "@/ipc";
import type { Parsed, TextContext } from "../types";
import { isStray } from "../value";

export interface Clock {
  hour: number;
  minute: number;
  second: number;
}

/** How a stored time is written, so that another is written alike. */
interface Shape {
  seconds: boolean;
  /** `.5`, which another time replaces by zeros. */
  fraction: string;
}

const STORED = /^(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?$/;
const TYPED = /^(\d{1,2})(?:\s?[:h.]\s?(\d{2})?)?(?::(\d{2})(\.\d+)?)?\s?([ap])?\.?(?:m\.?)?$/;
const NOW = ["now", "maintenant", "ahora"];

const two = (n: number): string => String(n).padStart(2, "0");

export function readClock(value: WireValue): Clock | undefined {
  const [, hour, minute, second] = STORED.exec(typeof value === "string" ? value : "") ?? [];
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  return hour !== undefined && isReal(clock) ? clock : undefined;
}

/** `.25` of a stored time, where it has one. */
export function fractionOf(value: WireValue): string | undefined {
  return STORED.exec(typeof value === "string" ? value : "")?.[4];
}

function isReal({ hour, minute, second }: Clock): boolean {
  return hour < 24 && minute < 60 && second < 60;
}

function shapeOf(base: WireValue): Shape {
  const match = STORED.exec(typeof base === "string" ? base : "");
  return { seconds: match?.[3] !== undefined, fraction: match?.[4] ?? "" };
}

/** The time as text, in the way of the column; seconds that say something are kept. */
export function writeClock({ hour, minute, second }: Clock, base: WireValue, fraction?: string): string {
  const shape = shapeOf(base);
  const whole = `${two(hour)}:${two(minute)}`;
  if (!shape.seconds && second === 0 && !fraction) return whole;
  return `${whole}:${two(second)}${fraction ?? shape.fraction.replace(/\d/g, "0")}`;
}

/** Some minutes later or earlier, round the clock. */
export function later(clock: Clock, minutes: number): Clock {
  const all = (((clock.hour * 60 + clock.minute + minutes) % 1440) + 1440) % 1440;
  return { hour: Math.floor(all / 60), minute: all % 60, second: clock.second };
}

/** The clock of this computer, to the minute. */
export function clockNow(): Clock {
  const now = new Date();
  return { hour: now.getHours(), minute: now.getMinutes(), second: 0 };
}

/** `9:05`, `16h30`, `4:30 pm`, `now`, in any of the three languages. */
function readTyped(text: string, now: Clock): { clock: Clock; fraction: string | undefined } | undefined {
  const plain = text.trim().toLowerCase();
  if (NOW.includes(plain)) return { clock: now, fraction: undefined };
  const [, hour, minute, second, fraction, half] = TYPED.exec(plain) ?? [];
  // A bare number is a time only where it says which half of the day, or is followed by h.
  if (hour === undefined || (minute === undefined && half === undefined && !plain.includes("h"))) return undefined;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "p" ? 12 : 0);
  const clock = { hour: hours, minute: Number(minute ?? 0), second: Number(second ?? 0) };
  return isReal(clock) ? { clock, fraction } : undefined;
}

/** What the control shows: the text as it is stored. */
export function clockText(value: WireValue): string {
  if (isStray(value)) return value.$text;
  return value === null || typeof value === "object" ? "" : String(value);
}

/** The time as the options say; nothing where they say nothing, or where it is none. */
export function clockWritten(value: WireValue, format: FieldFormat | undefined): string | undefined {
  const clock = format && readClock(value);
  if (!clock) return undefined;
  const short = `${two(clock.hour)}:${two(clock.minute)}`;
  return format === "short"
    ? short
    : `${short}:${two(clock.second)}${format === "iso" ? (fractionOf(value) ?? "") : ""}`;
}

export function parseClock(text: string, { field, base }: TextContext, now: Clock = clockNow()): Parsed {
  if (text.trim() === "") return { ok: true, value: field.nullable ? null : "" };
  const read = readTyped(text, now);
  if (!read) return { ok: false, problem: "not_a_time" };
  const kept = readClock(base);
  // The same time, typed without what the column says besides: nothing was changed.
  if (kept && read.fraction === undefined && same(kept, read.clock)) return { ok: true, value: base };
  return { ok: true, value: writeClock(read.clock, base, read.fraction) };
}

function same(a: Clock, b: Clock): boolean {
  return a.hour === b.hour && a.minute === b.minute && a.second === b.second;
}

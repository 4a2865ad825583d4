// A stored date as people read it: `17 Nov 2026`, `17 Nov 2026, 16:02`; and back from what they type.
import type { FieldFormat, FieldView, Language, WireValue } from "@/ipc";
import type { Parsed, Speech, TextContext } from "../types";
import { isStray } from "../value";
import { type Moment, newShape, readStored, writeStored } from "./calendar";
import { readTyped } from "./typed";
import { writtenDate } from "./written";

/** What a cell shows; text that is no date is shown as it is. */
export function formatDatetime(
  value: WireValue,
  { format }: FieldView,
  { language }: Pick<Speech, "language">,
): string {
  return shown(value, format, language);
}

function shown(value: WireValue, format: FieldFormat | undefined, language: Language): string {
  const text = isStray(value) ? value.$text : typeof value === "string" ? value : "";
  if (typeof value === "number") return String(value);
  const stored = readStored(text);
  return stored ? writtenDate(stored, format, language) : text;
}

/** What the control shows. A fraction or a zone cannot be typed in the friendly form, so such a text stays as stored. */
export function datetimeText(value: WireValue, { language }: TextContext): string {
  const stored = typeof value === "string" ? readStored(value) : undefined;
  if (stored && (stored.shape.fraction || stored.shape.zone)) return String(value);
  return shown(value, undefined, language);
}

/** Today by the clock of this computer. */
export function today(): Moment {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** This minute, by the clock of the zone a column writes (`Z`, `+02:00`), or of this computer. */
export function momentNow(zone: string, at: Date = new Date()): Moment {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const ahead =
    zone === "Z" ? 0 : sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : -at.getTimezoneOffset();
  const there = new Date(at.getTime() + ahead * 60_000);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    time: { hour: there.getUTCHours(), minute: there.getUTCMinutes(), second: 0 },
  };
}

/** Typed text as the text to store: in the shape the column has now, so that a date stays a date. */
export function parseDatetime(text: string, { field, base }: TextContext, now: Moment = today()): Parsed {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, value: field.nullable ? null : "" };
  const exact = readStored(trimmed);
  const was = typeof base === "string" ? readStored(base) : undefined;
  // Typed in full, in the way of the column: taken as it is.
  if (
    exact &&
    was &&
    Boolean(exact.shape.separator) === Boolean(was.shape.separator) &&
    exact.shape.zone === was.shape.zone
  ) {
    return { ok: true, value: writeStored(exact.moment, { ...was.shape, fraction: exact.shape.fraction }) };
  }
  const moment = readTyped(trimmed, now);
  if (!moment) return { ok: false, problem: "not_a_date" };
  if (!was) return { ok: true, value: writeStored(moment, exact?.shape ?? newShape(moment)) };
  if (!was.shape.separator && moment.time) return { ok: false, problem: "date_only" };
  return { ok: true, value: writeStored(moment, { ...was.shape, fraction: zeros(was.shape.fraction) }) };
}

/** A fraction of the same length that says nothing. */
export function zeros(fraction: string): string {
  return fraction.replace(/\d/g, "0");
}

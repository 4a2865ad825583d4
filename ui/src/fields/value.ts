// What a value on the wire can be, told apart in one place.
//
// Values are compared and passed on exactly as they were received: nothing here converts one kind into another.
import type { WireValue } from "@/ipc";

/** A 64-bit integer JavaScript would round. */
export function isBigInt(value: WireValue): value is { $int: string } {
  return typeof value === "object" && value !== null && "$int" in value;
}

/** A double JavaScript has no literal for: an infinity, or a whole number it would write as another. */
export function isReal(value: WireValue): value is { $real: string } {
  return typeof value === "object" && value !== null && "$real" in value;
}

/** Text standing in a column of another type. */
export function isStray(value: WireValue): value is { $text: string } {
  return typeof value === "object" && value !== null && "$text" in value;
}

/** Bytes, described and not sent. */
export function isBlob(value: WireValue): value is { $blob: { bytes: number } } {
  return typeof value === "object" && value !== null && "$blob" in value;
}

/** A password, which was not sent. */
export function isSecret(value: WireValue): value is { $secret: string | null } {
  return typeof value === "object" && value !== null && "$secret" in value;
}

/** Whether two values are the same on the wire: the same type and the same content. */
export function sameValue(a: WireValue | undefined, b: WireValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  return JSON.stringify(a) === JSON.stringify(b);
}

/** NULL or the empty string: what a required field may not hold. */
export function isEmptyValue(value: WireValue): boolean {
  return value === null || value === "";
}

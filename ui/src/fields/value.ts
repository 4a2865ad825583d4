// What a value on the wire can be, told apart in one place.
//
// Values are compared and passed on exactly as they were received: nothing here converts one kind into another.
import type { BlobView, ChosenView, WireValue } from "@/ipc";

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
export function isBlob(value: WireValue): value is { $blob: BlobView } {
  return typeof value === "object" && value !== null && "$blob" in value;
}

/** Bytes that begin as an image does. */
export function isImage(value: WireValue | undefined): value is { $blob: BlobView } {
  return value !== undefined && isBlob(value) && value.$blob.image === true;
}

/** A file that was chosen to be taken in. */
export function isChosen(value: WireValue): value is { $chosen: ChosenView } {
  return typeof value === "object" && value !== null && "$chosen" in value;
}

/** A password, which was not sent. */
export function isSecret(value: WireValue): value is { $secret: string | null } {
  return typeof value === "object" && value !== null && "$secret" in value;
}

/** Whether two values are the same on the wire: the same type and the same content. */
export function sameValue(a: WireValue | undefined, b: WireValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (isBlob(a) && isBlob(b)) {
    const [one, other] = [a.$blob, b.$blob];
    // A list does not always say which bytes they are.
    return one.bytes === other.bytes && (!one.mark || !other.mark || one.mark === other.mark);
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** NULL or the empty string: what a required field may not hold. */
export function isEmptyValue(value: WireValue): boolean {
  return value === null || value === "";
}

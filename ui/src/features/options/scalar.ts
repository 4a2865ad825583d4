// The text of a value of the options, as a person types it.
import type { ScalarView } from "@/ipc";

/** A number is written as one where that loses nothing. */
export function typedScalar(text: string): ScalarView {
  return String(Number(text)) === text ? Number(text) : text;
}

export function scalarText(value: ScalarView): string {
  if (typeof value !== "object") return String(value);
  return "$int" in value ? value.$int : value.$real;
}

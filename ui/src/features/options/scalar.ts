// The text of a value of the options, as a person types it.
import type { ScalarView } from "@/ipc";

export function scalarText(value: ScalarView): string {
  if (typeof value !== "object") return String(value);
  return "$int" in value ? value.$int : value.$real;
}

// Keys pressed in an open panel are the panel's: "n" there is a letter, not a new record.
import type { KeyboardEvent } from "react";

/** Keeps a key from the shortcuts of the window. A list that is searched hands keys on to its items, which are no fields. */
export function holdKeys(event: KeyboardEvent): void {
  // Escape closes the panel, Tab stays inside it: both are heard further out.
  if (event.key !== "Escape" && event.key !== "Tab") event.stopPropagation();
}

// Which rows of a list are selected, over all its pages. Pure.
import type { RecordView } from "@/ipc";
import { keyParam } from "../keys";

/** Selected records by their key; what was selected on another page is kept with what was known of it. */
export type Selection = ReadonlyMap<string, RecordView>;

export const NOTHING: Selection = new Map();

const named = (rows: readonly RecordView[]) => rows.map((row) => [keyParam(row.key), row] as const);

/** Selects the row, or lets it go. */
export function toggled(selection: Selection, row: RecordView): Selection {
  const next = new Map(selection);
  if (!next.delete(keyParam(row.key))) next.set(keyParam(row.key), row);
  return next;
}

/** Selects the rows as well. */
export function extended(selection: Selection, rows: readonly RecordView[]): Selection {
  return new Map([...selection, ...named(rows)]);
}

/** Selects the rows, or lets go of all of them when each is selected. */
export function toggledAll(selection: Selection, rows: readonly RecordView[]): Selection {
  if (part(selection, rows) !== "all") return extended(selection, rows);
  const next = new Map(selection);
  for (const [key] of named(rows)) next.delete(key);
  return next;
}

/** What is selected: on other pages as it was selected, then on this one as it stands there. */
export function inOrder(selection: Selection, rows: readonly RecordView[]): readonly RecordView[] {
  const here = named(rows).filter(([key]) => selection.has(key));
  const known = new Set(here.map(([key]) => key));
  const elsewhere = [...selection].filter(([key]) => !known.has(key));
  return [...elsewhere, ...here].map(([, row]) => row);
}

/** How much of the rows is selected. */
export function part(selection: Selection, rows: readonly RecordView[]): "none" | "some" | "all" {
  const count = named(rows).filter(([key]) => selection.has(key)).length;
  if (count === 0) return "none";
  return count === rows.length ? "all" : "some";
}

/** The rows between two places, both included. */
export function between(rows: readonly RecordView[], from: number, to: number): readonly RecordView[] {
  return rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
}

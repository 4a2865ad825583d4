// The first columns of a list stay when it is scrolled sideways: how many of them there is room for, where each stays, and
// where the list stands so that a cell is seen beside them. Pure.
import { BOX, type Column } from "./columns";

/** As many as stay while nobody has said how many: the name of the record. */
export const FROZEN = 1;
/** What is left for the other columns, in pixels: however many were to stay, the list can be scrolled. */
const LEFT_TO_SCROLL = 200;

/** How many of the first columns stay in a list of this width: those wanted, as long as the others keep some room. */
export function heldIn(columns: readonly Column[], wanted: number, width: number): number {
  let end = BOX;
  let count = 0;
  for (const column of columns.slice(0, wanted)) {
    end += column.width;
    if (end > width - LEFT_TO_SCROLL) break;
    count += 1;
  }
  return count;
}

/** The columns, the first of them where they stay. A list that scrolls gives each its least width and no more. */
export function held(columns: readonly Column[], count: number): Column[] {
  let end = BOX;
  return columns.map((column, at) => {
    if (at >= count) return column;
    const left = end;
    end += column.width;
    return { ...column, left, edge: at === count - 1 };
  });
}

/** How many are to stay once other columns are shown: one that is taken away among them is one less. */
export function frozenAmong(wanted: number, before: readonly string[], after: readonly string[]): number {
  return wanted - before.slice(0, wanted).filter((name) => !after.includes(name)).length;
}

/** How far a list is scrolled so that a column is in view, and not under those that stay; as little as that takes. */
export function scrolledTo(columns: readonly Column[], at: number, now: { left: number; width: number }): number {
  const column = columns[at];
  if (!column || column.left !== undefined) return now.left;
  const widths = (some: readonly Column[]) => some.reduce((sum, { width }) => sum + width, BOX);
  const start = widths(columns.slice(0, at));
  const furthest = start - widths(columns.filter(({ left }) => left !== undefined));
  return Math.min(furthest, Math.max(now.left, start + column.width - now.width));
}

// The places of rows that people put in order: which numbers change when one is moved. Pure.
//
// As few rows as possible are written. Numbers that follow each other go on following each other: they are read as “first”,
// “second”. Where there is room between two numbers, a moved row takes one of those in between, and nothing else changes.
import type { WireValue } from "@/ipc";

/** What stands beside the rows on screen. */
export interface Beyond {
  /** Rows of the list before them. */
  before: number;
  /** Others follow. */
  more: boolean;
}

/** The number a row stands at; nothing when it has none. */
export function placeOf(value: WireValue | undefined): number | undefined {
  // One that JavaScript would round, told as its digits, is none to calculate with.
  return typeof value === "number" && Number.isInteger(value) ? value : undefined;
}

/** Whether rows can be moved: those beside them keep their numbers, so these must have some that rise, or be all there are. */
export function canMove(places: readonly (number | undefined)[], { before, more }: Beyond): boolean {
  return rises(places) || (before === 0 && !more);
}

/** The numbers of the rows after the one at `from` was moved to `to`; rows stand in the order they are seen in. */
export function placesAfterMove(
  places: readonly (number | undefined)[],
  from: number,
  to: number,
  beyond: Beyond,
): number[] | undefined {
  if (!canMove(places, beyond)) return undefined;
  const { before, more } = beyond;
  const order = places.map((_, index) => index);
  const moved = order.toSpliced(from, 1).toSpliced(to, 0, from);
  const known = places.filter((place) => place !== undefined);
  const next: number[] = [];
  if (!rises(places)) {
    // No order so far, or none that can be kept: the rows are counted.
    for (const [at, index] of moved.entries()) next[index] = at + 1;
    return next;
  }
  for (const [index, place] of known.entries()) next[index] = place;
  const free = between(
    known[moved[to - 1] ?? -1] ?? (before > 0 ? undefined : 0),
    known[moved[to + 1] ?? -1] ?? (more ? undefined : Number.POSITIVE_INFINITY),
  );
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const span = known.slice(low, high + 1);
  const follow = span.every((place, at) => place === (span[0] ?? 0) + at);
  if (free !== undefined && !follow) {
    next[from] = free;
    return next;
  }
  // The same numbers, handed on.
  for (const [at, place] of span.entries()) next[moved[low + at] ?? 0] = place;
  return next;
}

function rises(places: readonly (number | undefined)[]): boolean {
  return places.every((place, at) => {
    const last = at === 0 ? Number.NEGATIVE_INFINITY : places[at - 1];
    return place !== undefined && last !== undefined && place > last;
  });
}

/** A whole number between two, near the middle; after the last one the next. */
function between(low: number | undefined, high: number | undefined): number | undefined {
  if (low === undefined || high === undefined) return undefined;
  if (high === Number.POSITIVE_INFINITY) return low + 1;
  const middle = Math.floor((low + high) / 2);
  return middle > low && middle < high ? middle : undefined;
}

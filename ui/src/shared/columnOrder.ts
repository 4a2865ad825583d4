// Which columns are shown after one was ticked, or carried to another place. Pure.

/** Columns as they stand in a list: those shown in their order, then the others. */
export interface Columns {
  all: readonly string[];
  shown: readonly string[];
}

/** Those shown come first. */
export function standing(columns: readonly string[], shown: readonly string[]): Columns {
  return { all: [...shown, ...columns.filter((name) => !shown.includes(name))], shown };
}

/** What is dragged among those shown is shown; what is dragged under them is not. */
export function shownAfterMove(
  { all, shown }: Columns,
  moved: readonly string[],
  to: string,
  after: boolean,
): string[] {
  const rest = all.filter((name) => !moved.includes(name));
  const order = rest.toSpliced(rest.indexOf(to) + (after ? 1 : 0), 0, ...moved);
  const last = Math.max(...rest.filter((name) => shown.includes(name)).map((name) => order.indexOf(name)), -1);
  return order.filter((name, place) => shown.includes(name) || (moved.includes(name) && place < last));
}

/** Ticked, it comes last. */
export function shownAfterToggle({ shown }: Columns, name: string): string[] {
  return shown.includes(name) ? shown.filter((each) => each !== name) : [...shown, name];
}

// What this window changed, the newest last: the words for taking it back. The engine alone knows the changes themselves.

/** What was done to a record. */
export type Deed = "added" | "edited" | "deleted" | "restored" | "ran";

/** One change. */
export interface Done {
  deed: Deed;
  /** What the record is called, or how many there were. */
  name: string;
}

const done: Done[] = [];
/** What was taken back since the last change, the last one last. */
const undone: Done[] = [];
let resting = 0;

/** Remembers a change. */
export function remember(change: Done): void {
  done.push(change);
  undone.length = 0;
}

/** The newest change, which now is taken back; nothing when this window made none. */
export function takeNewest(): Done | undefined {
  const newest = done.pop();
  if (newest) undone.push(newest);
  return newest;
}

/** The change taken back last, which now is made again. */
export function makeAgain(): Done | undefined {
  const newest = undone.pop();
  if (newest) done.push(newest);
  return newest;
}

/** Another person, another file: nothing of it is theirs. */
export function forgetChanges(): void {
  done.length = 0;
  undone.length = 0;
}

/** An open form has an undo of its own; answers with the way to end the rest. */
export function rest(): () => void {
  resting += 1;
  return () => {
    resting -= 1;
  };
}

/** Whether a form is open. */
export function isResting(): boolean {
  return resting > 0;
}

// What this window changed, the newest last: the words for taking it back. The engine alone knows the changes themselves.

/** What was done to a record. */
export type Deed = "added" | "edited" | "deleted" | "restored";

/** One change. */
export interface Done {
  deed: Deed;
  /** What the record is called, or how many there were. */
  name: string;
}

const done: Done[] = [];
let resting = 0;

/** Remembers a change. */
export function remember(change: Done): void {
  done.push(change);
}

/** The newest change, which is then forgotten; nothing when this window made none. */
export function takeNewest(): Done | undefined {
  return done.pop();
}

/** Another person, another file: nothing of it is theirs. */
export function forgetChanges(): void {
  done.length = 0;
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

// Actions of a model as somebody edits them in Settings. Pure: what an entry says, and entries with something else said.
import type { ActionOptionView, ActionSaid, ScalarView } from "@/ipc";
import { put } from "./options";

/** What becomes of a field: a value, or nothing. */
export interface Outcome {
  field: string;
  /** Nothing where the field is emptied. */
  value: ScalarView | undefined;
}

/** An entry that only names an action of the program says nothing of it. */
export function saidOf(entry: ActionOptionView): ActionSaid {
  return typeof entry === "string" ? { key: entry } : entry;
}

/** As it is stored: a key alone where nothing else is said. */
export function entryOf(said: ActionSaid): ActionOptionView {
  return Object.keys(said).length === 1 ? said.key : said;
}

/** The action with something said of it; `undefined` takes that back. */
export function withSaid<K extends keyof ActionSaid>(
  said: ActionSaid,
  key: K,
  value: ActionSaid[K] | undefined,
): ActionSaid {
  return put(said, key, value);
}

/** What it does to fields, in the order of their names. */
export function outcomesOf({ set = {}, clear = [] }: ActionSaid): Outcome[] {
  const given = Object.entries(set).map(([field, value]) => ({ field, value }));
  return [...given, ...clear.map((field) => ({ field, value: undefined }))].sort((a, b) =>
    a.field < b.field ? -1 : 1,
  );
}

export function withOutcomes(said: ActionSaid, outcomes: readonly Outcome[]): ActionSaid {
  const set = outcomes.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value] as const]));
  const clear = outcomes.flatMap(({ field, value }) => (value === undefined ? [field] : []));
  const given = withSaid(said, "set", set.length > 0 ? Object.fromEntries(set) : undefined);
  return withSaid(given, "clear", clear.length > 0 ? clear : undefined);
}

/** A key that no other has yet. */
export function freshKey(taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, at) => `action_${at + 1}`);
  return numbers.find((key) => !taken.includes(key)) ?? "action";
}

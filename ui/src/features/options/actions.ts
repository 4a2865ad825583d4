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

/** Verbs an action may need beside seeing the records, which it always does. */
export const NEEDS = ["add", "edit", "delete", "export"] as const;

/** What it needs as things stand: to edit, unless something else is said; and always where it sets something. */
export function needsOf(said: ActionSaid): readonly string[] {
  const needs = said.needs ?? ["edit"];
  return setsSomething(said) && !needs.includes("edit") ? [...needs, "edit"] : needs;
}

export function setsSomething({ set = {}, clear = [] }: ActionSaid): boolean {
  return Object.keys(set).length + clear.length > 0;
}

/** What is to be said of its needs: nothing where that is what it would be unsaid. */
export function withNeed(said: ActionSaid, verb: string, on: boolean): string[] | undefined {
  const others = needsOf(said).filter((each) => each !== verb && each !== "view");
  const needs = on ? [...others, verb] : others;
  const known = NEEDS.filter((each) => needs.includes(each));
  if (known.length === 1 && known[0] === "edit") return undefined;
  return known.length > 0 ? known : ["view"];
}

/** A key that no other has yet. */
export function freshKey(taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, at) => `action_${at + 1}`);
  return numbers.find((key) => !taken.includes(key)) ?? "action";
}

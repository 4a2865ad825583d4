// Someone changed the record meanwhile: what the two versions disagree on, and going on from the newer one. Pure.
import { sameValue } from "@/fields/value";
import type { FieldView, Language, ModelView, RecordView } from "@/ipc";
import { entryOf, putEntry } from "@/shared";
import { baseOf, type Edits, outcomeOf, type Values } from "./draft";

/** A form after it met a newer version of its record. */
export interface Merged {
  /** The new base: their values. */
  base: Values;
  /** What the person did, where it still says something. */
  edits: Edits;
  /** Fields both sides changed, differently: the person decides. */
  contested: string[];
  /** Fields only they changed: shown with their value, marked. */
  adopted: string[];
}

/** Puts the edits of a form on top of the record as it is now. */
export function mergeTheirs(
  model: ModelView,
  mine: { base: Values; edits: Edits },
  theirs: RecordView,
  language: Language,
): Merged {
  const base = baseOf(model, theirs);
  const { values, problems } = outcomeOf(model.fields, mine.base, mine.edits, language);
  const edits: Record<string, Edits[string]> = {};
  const contested: string[] = [];
  const adopted: string[] = [];
  for (const { name } of model.fields as FieldView[]) {
    const edit = entryOf(mine.edits, name);
    const touched = Object.hasOwn(values, name) || Object.hasOwn(problems, name);
    const moved = !sameValue(entryOf(mine.base, name), entryOf(base, name));
    if (touched && edit && !sameValue(entryOf(values, name), entryOf(base, name))) {
      putEntry(edits, name, edit);
      if (moved) contested.push(name);
    } else if (moved && entryOf(base, name) !== undefined) {
      adopted.push(name);
    }
  }
  return { base, edits, contested, adopted };
}

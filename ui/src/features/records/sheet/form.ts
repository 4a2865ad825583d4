// A form as it goes along: what it began with, what was done, what was refused, what the other side changed. A pure reducer.
import type { Edit } from "@/fields/types";
import type { FieldProblem, FieldView, Language, ModelView, RecordView } from "@/ipc";
import { entryOf } from "@/shared";
import { mergeTheirs } from "../conflict";
import { baseOf, type Edits, type Values } from "../draft";

export interface Form {
  /** Every field shown, as received: what an update is compared with. */
  base: Values;
  labels: RecordView["labels"];
  edits: Edits;
  /** Fields that were left once: their problems show. */
  visited: readonly string[];
  /** Saving was tried: all problems show. */
  tried: boolean;
  /** What the engine said of each field, until it is touched again. */
  refused: readonly FieldProblem[];
  /** Fields both sides changed, still to be decided. */
  contested: readonly string[];
  /** Fields only the other side changed. */
  adopted: readonly string[];
  /** The record changed elsewhere, and the form goes on from the new one. */
  conflicted: boolean;
}

export type FormAct =
  | { type: "edit"; field: string; edit: Edit }
  | { type: "leave"; field: string }
  | { type: "try" }
  | { type: "refuse"; problems: readonly FieldProblem[] }
  | { type: "meet"; model: ModelView; theirs: RecordView; language: Language }
  | { type: "take_theirs"; field: string }
  | { type: "keep_mine"; field: string }
  | { type: "saved"; model: ModelView; record: RecordView; sent: Edits };

/** A form that shows a record, untouched. */
export function beginForm(model: ModelView, record: RecordView): Form {
  return {
    base: baseOf(model, record),
    labels: record.labels,
    edits: {},
    visited: [],
    tried: false,
    refused: [],
    contested: [],
    adopted: [],
    conflicted: false,
  };
}

/** A form for a record that is not there yet: empty, or with what a copy begins with. */
export function beginNew(fields: readonly FieldView[], edits: Edits): Form {
  return {
    base: Object.fromEntries(fields.map((field) => [field.name, null])),
    labels: {},
    edits,
    visited: [],
    tried: false,
    refused: [],
    contested: [],
    adopted: [],
    conflicted: false,
  };
}

/** What was done after these were sent. */
export function editsSince(edits: Edits, sent: Edits): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([field, edit]) => edit !== entryOf(sent, field)));
}

const without = (list: readonly string[], field: string) => list.filter((each) => each !== field);

export function formAfter(form: Form, act: FormAct): Form {
  switch (act.type) {
    case "saved":
      return { ...beginForm(act.model, act.record), edits: editsSince(form.edits, act.sent) };
    case "edit":
      return {
        ...form,
        edits: { ...form.edits, [act.field]: act.edit },
        refused: form.refused.filter((problem) => problem.field !== act.field),
        // Typing a third value decides for mine.
        contested: without(form.contested, act.field),
      };
    case "leave":
      return form.visited.includes(act.field) ? form : { ...form, visited: [...form.visited, act.field] };
    case "try":
      return { ...form, tried: true };
    case "refuse":
      return { ...form, tried: true, refused: act.problems };
    case "meet": {
      const merged = mergeTheirs(act.model, form, act.theirs, act.language);
      return { ...form, ...merged, labels: act.theirs.labels, refused: [], conflicted: true };
    }
    case "take_theirs": {
      const { [act.field]: _dropped, ...edits } = form.edits;
      return { ...form, edits, contested: without(form.contested, act.field), adopted: [...form.adopted, act.field] };
    }
    case "keep_mine":
      return { ...form, contested: without(form.contested, act.field) };
  }
}

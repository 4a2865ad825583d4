// A form at work: its state, saving it, and what to do when the engine says no.
import { useEffect, useReducer, useRef, useState } from "react";
import { useLanguage } from "@/i18n";
import {
  CommandError,
  commands,
  type FieldView,
  type ModelView,
  type RecordsUpdated,
  type RecordView,
  useCommand,
} from "@/ipc";
import { entryOf } from "@/shared";
import type { Together } from "../children/useTogether";
import { baseOf, isDirty, isEditable, type Outcome, outcomeOf } from "../draft";
import { isIdentifier } from "../list/columns";
import { beginForm, editsSince, type Form, type FormAct, formAfter } from "./form";
import { type FieldGroup, firstOf, inFormGroups } from "./groups";

/** How saving ended; `more` was typed meanwhile, `reason` is what the engine said, also where the form shows it. */
export type Saved =
  | { done: true; record: RecordsUpdated | undefined; more?: boolean }
  | { done: false; field: string | undefined; reason?: unknown };

/** A form as its fields and buttons see it, whether its record is there already or is to be added. */
export interface RecordForm {
  /** What it shows, in order. */
  fields: readonly FieldView[];
  /** The groups these stand in. */
  groups: readonly FieldGroup[];
  /** The record is not there yet. */
  adding: boolean;
  writable: (field: FieldView) => boolean;
  form: Form;
  act: (act: FormAct) => void;
  outcome: Outcome;
  /** Why saving failed, where no field is at fault. */
  failure: unknown;
  /** Leaving would lose something. */
  dirty: boolean;
  /** Children that are edited with it. */
  together: Together | undefined;
  save: () => Promise<Saved>;
  saving: boolean;
}

export function useRecordForm(model: ModelView, record: RecordView, together?: Together): RecordForm {
  const language = useLanguage();
  // The record as it was when the form opened: what arrives later is met only when saving finds it.
  const [form, act] = useReducer(formAfter, undefined, () => beginForm(model, record));
  const [failure, setFailure] = useState<unknown>();
  const update = useCommand("records_update");
  const outcome = outcomeOf(model.fields, form.base, form.edits, language);
  const asked = model.fields.filter(
    (field) =>
      entryOf(form.base, field.name) !== undefined &&
      !isIdentifier(model, field) &&
      !model.form_exclude.includes(field.name),
  );
  const groups = inFormGroups(model, asked);
  const fields = groups.flatMap((group) => group.fields);
  const latest = useRef(form.edits);
  useEffect(() => {
    latest.current = form.edits;
  }, [form.edits]);

  async function save(): Promise<Saved> {
    setFailure(undefined);
    act({ type: "try" });
    together?.act({ type: "try" });
    const own = firstOf(fields, [...Object.keys(outcome.problems), ...form.contested]);
    const bad = own ?? together?.problems(true)[0];
    if (bad !== undefined) return { done: false, field: bad };
    const changed = isDirty(outcome);
    const children = together?.changes() ?? [];
    if (!changed && children.length === 0) return { done: true, record: undefined };
    try {
      const updated = await update.mutateAsync({
        model: model.slug,
        key: record.key,
        values: outcome.values,
        // Where nothing of the record itself is written, nobody else's change of it is in the way.
        base: changed ? form.base : {},
        ...(children.length > 0 ? { children } : {}),
      });
      together?.saved();
      // Saving can take a while: what was typed meanwhile goes on over what was written.
      act({ type: "saved", model, record: updated, sent: form.edits });
      const since = editsSince(latest.current, form.edits);
      const more = isDirty(outcomeOf(model.fields, baseOf(model, updated), since, language));
      return { done: true, record: updated, more };
    } catch (reason) {
      return { done: false, field: await refuse(reason), reason };
    }
  }

  /** Shows why; names the field to go to. */
  async function refuse(reason: unknown): Promise<string | undefined> {
    const code = reason instanceof CommandError ? reason.api.code : undefined;
    const below = await refuseChildren(reason, together);
    if (below?.only) return below.field;
    if (reason instanceof CommandError && reason.api.problems.length > 0) {
      act({ type: "refuse", problems: reason.api.problems });
      return firstOf(
        fields,
        reason.api.problems.map(({ field }) => field),
      );
    }
    if (code !== "record_conflict") {
      setFailure(reason);
      return undefined;
    }
    try {
      act({
        type: "meet",
        model,
        theirs: await commands.records_get({ model: model.slug, key: record.key }),
        language,
      });
    } catch (gone) {
      setFailure(gone);
    }
    return undefined;
  }

  return {
    fields,
    groups,
    adding: false,
    writable: (field) => isEditable(model, field, entryOf(form.base, field.name) ?? null),
    form,
    act,
    outcome,
    failure,
    dirty: isDirty(outcome) || together?.dirty === true,
    together,
    save,
    saving: update.isPending,
  };
}

/** Shows what stood in the way of the children; whether that is all, and where to go. */
export async function refuseChildren(
  reason: unknown,
  together: Together | undefined,
): Promise<{ only: boolean; field: string | undefined } | undefined> {
  const api = reason instanceof CommandError ? reason.api : undefined;
  if (!api?.refused || !together) return undefined;
  const field = await together.refuse(api.refused);
  // An input that is invalid nowhere is that of a record with which nothing is wrong.
  return { only: api.code === "invalid_input" && api.problems.length === 0, field };
}

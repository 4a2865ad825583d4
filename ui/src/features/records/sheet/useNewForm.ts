// The form of a record that is not there yet: what it begins with, adding it, and what the engine says against it.
import { useReducer, useState } from "react";
import { useLanguage } from "@/i18n";
import { CommandError, type ModelView, type RecordView, useCommand } from "@/ipc";
import type { Given } from "../address";
import type { Together } from "../children/useTogether";
import { askedFields, copyOf, givenTo, isEntered, newOutcomeOf, untickedIn } from "../draft";
import { beginNew, formAfter } from "./form";
import { firstOf, inFormGroups } from "./groups";
import { usePrepopulated } from "./usePrepopulated";
import { type RecordForm, refuseChildren, type Saved } from "./useRecordForm";

/** `source` is the record it begins as a copy of, `given` what it begins with besides. */
export function useNewForm(
  model: ModelView,
  source: RecordView | undefined,
  given: Given | undefined,
  together: Together,
): RecordForm {
  const language = useLanguage();
  const groups = inFormGroups(model, askedFields(model));
  const fields = groups.flatMap((group) => group.fields);
  const [began] = useState(() => ({
    ...untickedIn(fields),
    ...(source ? copyOf(model, source) : {}),
    ...givenTo(fields, given),
  }));
  const [typed, act] = useReducer(formAfter, undefined, () => beginNew(fields, began));
  const form = { ...typed, edits: usePrepopulated(model, fields, typed.edits) };
  const [failure, setFailure] = useState<unknown>();
  const add = useCommand("records_add");
  const outcome = newOutcomeOf(fields, form.edits, language);

  async function save(): Promise<Saved> {
    setFailure(undefined);
    act({ type: "try" });
    together.act({ type: "try" });
    const [bad = together.problems(true)[0]] = Object.keys(outcome.problems);
    if (bad !== undefined) return { done: false, field: bad };
    const children = together.changes();
    try {
      const more = children.length > 0 ? { children } : {};
      const record = await add.mutateAsync({ model: model.slug, values: outcome.values, ...more });
      together.saved();
      return { done: true, record };
    } catch (reason) {
      const below = await refuseChildren(reason, together);
      if (below?.only) return { done: false, field: below.field };
      if (reason instanceof CommandError && reason.api.problems.length > 0) {
        act({ type: "refuse", problems: reason.api.problems });
        return {
          done: false,
          field: firstOf(
            fields,
            reason.api.problems.map(({ field }) => field),
          ),
        };
      }
      setFailure(reason);
      return { done: false, field: undefined };
    }
  }

  return {
    fields,
    groups,
    adding: true,
    writable: () => true,
    form,
    act,
    outcome,
    failure,
    dirty: isEntered(typed.edits, began) || together.dirty,
    together,
    save,
    saving: add.isPending,
  };
}

// What every control of the form works on: the options as they stand, how to change them, what is wrong with them.
import { createContext, use } from "react";
import { useWording } from "@/errors";
import type { FieldProblem, ModelOptionsView, ModelView, OptionsFieldView, OptionsView } from "@/ipc";
import { entryOf } from "@/shared";
import { problemAt } from "./options";

export interface Editing {
  view: OptionsView;
  /** All that the workspace is to say of the model. */
  options: ModelOptionsView;
  change: (next: ModelOptionsView) => void;
  problems: readonly FieldProblem[];
  /** The model as these options make it, once that is known. */
  shown: ModelView | undefined;
  /** The columns the list of a model shows, in order. */
  listed: (model: ModelView) => string[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error("options are edited inside their screen");
  return editing;
}

/** Fields to choose from, as they are called by now; all of them, or those that fit. */
export function useFields(fits: (of: OptionsFieldView) => boolean = () => true): { name: string; label: string }[] {
  const { view, options } = useEditing();
  const named = ({ field: { name, label } }: OptionsFieldView) => ({
    name,
    label: entryOf(options.fields, name)?.label ?? label,
  });
  return view.fields.filter(fits).map(named);
}

/** The sentence about the problem at a path, if there is one. */
export function useProblem(): (path: string) => string | undefined {
  const { problems } = useEditing();
  const wording = useWording();
  return (path) => {
    const found = problemAt(problems, path);
    return found && wording.problem(found);
  };
}

// Creating the record a foreign key is to refer to: how is decided by the screen around the field, which provides the way here.
import { createContext, use } from "react";
import type { FieldView, WireValue } from "@/ipc";

/** A way to create what is missing from a field's choices. */
export interface Creation {
  /** `Create artist “ja”`. */
  words: (text: string) => string;
  /** Opens the form; `done` once the record is there. */
  begin: (text: string, done: (value: WireValue, label: string) => void) => void;
}

/** Nothing where the person may not add such a record, or cannot from here. */
export type FindCreation = (field: FieldView) => Creation | undefined;

const CreationContext = createContext<FindCreation>(() => undefined);

export const RecordCreation = CreationContext.Provider;

export function useCreation(field: FieldView): Creation | undefined {
  return use(CreationContext)(field);
}

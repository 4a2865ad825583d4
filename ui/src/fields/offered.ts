// What a choice among a few values offers: no value where there may be none, the values, and one that stands there and is none
// of them, until another is chosen.
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { WireValue } from "@/ipc";
import type { FieldInputProps } from "./types";
import { sameValue } from "./value";

export interface Option {
  value: WireValue;
  text: string;
  /** Drawn before the words. */
  dot?: ReactNode;
}

export interface ChoiceProps extends FieldInputProps {
  options: readonly Option[];
  /** The options are still being read. */
  isReading?: boolean;
  /** Words of a value that is none of the options. */
  stray: (value: WireValue) => string;
}

/** In order, and the place of the chosen one; -1 where nothing is. */
export function useOffered({ field, base, edit, options, stray }: ChoiceProps): { shown: Option[]; selected: number } {
  const t = useT();
  const value = edit?.by === "choice" ? edit.value : base;
  const none: Option[] = field.nullable ? [{ value: null, text: t("records-value-none") }] : [];
  const listed = [...none, ...options];
  const at = listed.findIndex((option) => sameValue(option.value, value));
  const isStray = at < 0 && value !== null;
  const shown = isStray ? [...listed, { value, text: stray(value) }] : listed;
  return { shown, selected: isStray ? shown.length - 1 : at };
}

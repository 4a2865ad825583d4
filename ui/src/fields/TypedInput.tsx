// The control of kinds that are typed: one line in a box. Parsing waits until the form asks.
import type { ReactNode } from "react";
import type { TextFieldProps } from "react-aria-components";
import { useLanguage } from "@/i18n";
import { TextInput } from "@/shared";
import type { FieldInputProps, FieldKindDefinition } from "./types";

export interface TypedInputProps extends FieldInputProps {
  toText: FieldKindDefinition["toText"];
  before?: ReactNode;
  after?: ReactNode;
  inputMode?: "numeric" | "decimal" | "text" | "email" | "url" | "tel";
  inputClassName?: string;
  onKeyDown?: TextFieldProps["onKeyDown"];
}

/** The text a control shows: what was typed, else the value that was chosen, else the value as received. */
export function useShownText({ field, base, edit }: FieldInputProps, toText: FieldKindDefinition["toText"]): string {
  const language = useLanguage();
  if (edit?.by === "text") return edit.text;
  return toText(edit ? edit.value : base, { field, language, base });
}

export function TypedInput({ toText, before, after, inputMode, inputClassName, onKeyDown, ...props }: TypedInputProps) {
  const text = useShownText(props, toText);
  const { frame, edit, base, onEdit, onBlur } = props;
  return (
    <TextInput
      {...frame}
      value={text}
      onChange={(typed) => onEdit({ by: "text", text: typed })}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      before={before}
      after={after}
      inputMode={inputMode}
      inputClassName={inputClassName}
      autoComplete="off"
      spellCheck="false"
      // An empty text is not NULL: it shows the quotes a cell shows.
      placeholder={!edit && base === "" ? '""' : undefined}
    />
  );
}

// What every kind of field provides, and what its parts receive.
// A kind knows its value, its words and its control. It does not know lists, sheets, drafts or saving.
import type { ComponentType, ReactNode } from "react";
import type { useFormats, useT } from "@/i18n";
import type { FieldView, FilterOp, Language, ProblemCode, WireValue } from "@/ipc";

/** How values are put into words. */
export interface Speech {
  language: Language;
  t: ReturnType<typeof useT>;
  formats: ReturnType<typeof useFormats>;
}

/** A problem found here, before anything is sent: the engine's codes and the few only a typed text can have. */
export type InputProblem = ProblemCode | "date_only" | "passwords_differ";

/** What a typed text means. */
export type Parsed = { ok: true; value: WireValue } | { ok: false; problem: InputProblem };

/** What reading and writing text depends on besides the text. */
export interface TextContext {
  field: FieldView;
  language: Language;
  /** The value as it stands in the database: its shape (date or date and time, separator, zone) is kept. */
  base: WireValue;
}

/** What a person did to a field: typed a text that is still to be read, or chose a value. */
export type Edit = { by: "text"; text: string } | { by: "choice"; value: WireValue; label?: string | undefined };

/** What a control receives. */
export interface FieldInputProps {
  field: FieldView;
  /** Slug of the model the field belongs to. */
  model: string;
  /** The value as received. */
  base: WireValue;
  /** Name of the record a foreign key refers to, as received. */
  baseLabel: string | undefined;
  /** What the person did, if anything. */
  edit: Edit | undefined;
  onEdit: (edit: Edit) => void;
  onBlur: () => void;
  /** Label, help and error around the control. */
  frame: FieldFrame;
}

/** What stands around a control. */
export interface FieldFrame {
  label: string;
  required: boolean;
  /** At the right of the label. */
  aside?: ReactNode;
  help?: ReactNode;
  /** What is wrong, in a sentence. */
  error?: ReactNode;
}

/** What a cell (or a line of a record) receives. */
export interface FieldCellProps {
  field: FieldView;
  value: WireValue;
  /** Name of the record a foreign key refers to. */
  label: string | undefined;
  /** A cell holds one line; a record may show several. */
  place: "cell" | "record";
}

/** One kind of field. */
export interface FieldKindDefinition {
  Input: ComponentType<FieldInputProps>;
  Cell: ComponentType<FieldCellProps>;
  /** The value as the text a person edits. */
  toText: (value: WireValue, context: TextContext) => string;
  /** The text as a value; the base itself when both mean the same. Never called for an untouched field. */
  parse: (text: string, context: TextContext) => Parsed;
  /** The value as plain words: tooltips, history. Never called for NULL. */
  format: (value: WireValue, field: FieldView, speech: Speech) => string;
  align: "start" | "end";
  /** Column width in pixels, and whether it takes a share of the room left over. */
  width: number;
  grows: boolean;
  /** Takes the whole width of a form. */
  wide: boolean;
  /** Filter operators, the most useful first. */
  operators: readonly FilterOp[];
}

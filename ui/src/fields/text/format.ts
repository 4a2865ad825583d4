// One line of text: shown as it is, an empty box means NULL where the column allows it. Serves long text too.
import type { ChosenView, FieldView, WireValue } from "@/ipc";
import type { Parsed, Speech, TextContext } from "../types";
import { isBlob, isChosen, isSecret, isStray } from "../value";

/** The text as it is edited. */
export function textOf(value: WireValue): string {
  if (value === null || isBlob(value) || isChosen(value) || isSecret(value)) return "";
  if (isStray(value)) return value.$text;
  return typeof value === "object" ? String(Object.values(value)[0]) : String(value);
}

/** The text as it is stored: nothing is trimmed, nothing is replaced. */
export function parseText(text: string, { field, base }: TextContext): Parsed {
  if (text === "") return { ok: true, value: base === "" || !field.nullable ? "" : null };
  return { ok: true, value: text };
}

/** On one line: line ends become spaces. */
export function formatText(value: WireValue, _field: FieldView, speech: Speech): string {
  if (isBlob(value)) return formatBytes(value.$blob.bytes, speech);
  const text = textOf(value);
  return text === "" ? '""' : text.replace(/\s*[\r\n]+\s*/g, " ");
}

/** A file that was chosen: its name and its size. */
export function formatChosen({ name, bytes }: ChosenView, { t, formats }: Speech): string {
  return t("records-bytes-chosen", { name, size: formats.bytes(bytes) });
}

/** Bytes, or text that is not UTF-8: its size is all that is known. */
export function formatBytes(bytes: number, { t, formats }: Speech): string {
  return t("records-value-bytes", { size: formats.bytes(bytes) });
}

// A value in plain words, for tooltips, history and messages; never for editing.
import type { FieldView, WireValue } from "@/ipc";
import { kindOf } from "./registry";
import { formatBytes, formatChosen } from "./text/format";
import type { Speech } from "./types";
import { isBlob, isChosen, isSecret, isStray } from "./value";

/** Ways to write that say less than the value: two different ones would read the same. */
const LOSSY: readonly (string | undefined)[] = ["relative", "bytes", "short"];

/** The value as words, exactly; a foreign key as the name of what it refers to. */
export function valueWords(
  value: WireValue | undefined,
  field: FieldView,
  label: string | undefined,
  speech: Speech,
): string {
  if (value === null || value === undefined) return speech.t("records-value-empty");
  if (label !== undefined) return label;
  if (isSecret(value)) return speech.t("records-value-secret");
  if (isBlob(value)) return formatBytes(value.$blob.bytes, speech);
  if (isChosen(value)) return formatChosen(value.$chosen, speech);
  if (isStray(value)) return value.$text;
  if (value === "") return '""';
  const { format, ...exact } = field;
  return kindOf(field).format(value, LOSSY.includes(format) ? exact : field, speech);
}

// Several words in one text, in the form their column keeps: parted by commas, or a JSON list. Pure.
import type { FieldView, WireValue } from "@/ipc";

/** The words of a stored text; nothing when it is not of the column's form. */
export function readWords(field: FieldView, value: WireValue): string[] | undefined {
  if (value === null || value === "") return [];
  if (typeof value !== "string") return undefined;
  if (field.list_form !== "json") return parted(value);
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) && list.every((word) => typeof word === "string") ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The same words as the column keeps them; none are NULL where it may be. */
export function writeWords(field: FieldView, words: readonly string[]): WireValue {
  if (words.length === 0 && field.nullable) return null;
  if (field.list_form === "json") return JSON.stringify(words);
  return words.join(field.list_form === "spaced_commas" ? ", " : ",");
}

/** A word as people see it: what the options call it, else as it is written. */
export function wordText(field: FieldView, word: string): string {
  return field.choice_looks?.[word]?.label ?? word;
}

/** What is typed in one go: a comma ends a word. */
export function parted(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

// A model's label inside a sentence: lower case, unless it is written in capitals; and so many of its records.
import type { useFormats } from "@/i18n";
import type { ModelView } from "@/ipc";

export function inSentence(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toLowerCase() ? first.toLowerCase() + label.slice(first.length) : label;
}

/** `1 track`, `3 tracks`; without the number where it is said otherwise. */
export function countOf(
  model: ModelView,
  count: number,
  formats: ReturnType<typeof useFormats>,
  numbered = true,
): string {
  const label = inSentence(count === 1 ? model.label_one : model.label);
  return numbered ? `${formats.number(count)} ${label}` : label;
}

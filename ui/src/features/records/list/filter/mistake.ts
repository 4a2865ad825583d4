// What is wrong with a filter's text, and where: in words, and as a stretch of the text. Pure.
import type { MessageKey, Translate } from "@/i18n";
import { CommandError } from "@/ipc";

const EXPECTED = {
  field: "records-filter-expected-field",
  test: "records-filter-expected-test",
  value: "records-filter-expected-value",
  list: "records-filter-expected-list",
  days: "records-filter-expected-days",
  model: "records-filter-expected-model",
  join: "records-filter-expected-join",
  close: "records-filter-expected-close",
  quote: "records-filter-expected-quote",
  shorter: "records-filter-expected-shorter",
  shallower: "records-filter-expected-shallower",
} as const satisfies Record<string, MessageKey>;

export interface Mistake {
  /** Character, from 1. */
  position: number;
  /** The stretch in the text, in the units of JavaScript; at its end when something is missing there. */
  from: number;
  to: number;
  what: string;
}

/** Reads an error of `filter_read`; nothing when it is about no place in the text. */
export function mistakeOf(error: unknown, text: string, t: Translate): Mistake | undefined {
  if (!(error instanceof CommandError)) return undefined;
  const { code, params } = error.api;
  const position = Number(params.position);
  const what = wordsOf(code, params, t);
  if (!Number.isSafeInteger(position) || position < 1 || what === undefined) return undefined;
  // The engine counts characters; some of them are two units here.
  const letters = [...text];
  const before = letters.slice(0, position - 1).join("");
  const after = letters.slice(position - 1);
  const length = Number(params.length) || wordLength(after);
  return { position, from: before.length, to: before.length + after.slice(0, length).join("").length, what };
}

function wordsOf(code: string, params: Record<string, string | undefined>, t: Translate): string | undefined {
  const { expected = "", field = "", value = "" } = params;
  if (code === "field_unknown") return t("records-filter-unknown", { name: field });
  if (code !== "invalid_filter") return undefined;
  if (expected in EXPECTED) return t(EXPECTED[expected as keyof typeof EXPECTED]);
  return t("records-filter-misfit", { field, value });
}

/** Letters up to the next space; a sign stands for itself. */
function wordLength(letters: readonly string[]): number {
  const end = letters.findIndex((letter) => /[\s(),]/.test(letter));
  if (end === 0) return 1;
  return end < 0 ? letters.length : end;
}

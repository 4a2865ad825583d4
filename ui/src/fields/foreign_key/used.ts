// What a person chose last, field by field: offered first the next time. It is known to this window only, and written nowhere:
// names of records belong into no other file than their own.
import type { ChoiceView, WireValue } from "@/ipc";
import { sameValue } from "../value";

const MOST = 5;

const used = new Map<string, readonly ChoiceView[]>();

const keyOf = (model: string, field: string): string => JSON.stringify([model, field]);

/** Remembers a choice, the newest first. */
export function rememberUsed(model: string, field: string, choice: ChoiceView): void {
  const key = keyOf(model, field);
  const others = (used.get(key) ?? []).filter(({ value }) => !sameValue(value, choice.value));
  used.set(key, [choice, ...others].slice(0, MOST));
}

/**
 * What was chosen last, but for what stands there now, under the names the newest answer has. An answer with all choices has
 * the say on which of them are still there.
 */
export function usedBefore(
  model: string,
  field: string,
  now: WireValue,
  answer: { choices: readonly ChoiceView[]; more: boolean },
): ChoiceView[] {
  return (used.get(keyOf(model, field)) ?? []).flatMap((choice) => {
    if (sameValue(choice.value, now)) return [];
    return answer.choices.find(({ value }) => sameValue(value, choice.value)) ?? (answer.more ? choice : []);
  });
}

/** Another person, another file: nothing of it is theirs. */
export function forgetUsed(): void {
  used.clear();
}

// Options of a model as a tree of keys: what is said, changed, taken back, and what is wrong where. Pure.
import type { FieldOptionsView, FieldProblem, ModelOptionsView, ValidationView } from "@/ipc";
import { entryOf } from "@/shared";

export type ModelKey = Exclude<keyof ModelOptionsView, "fields">;
export type FieldKey = Exclude<keyof FieldOptionsView, "validation">;
export type RuleKey = keyof ValidationView;

/** The same options with one key said; `undefined` takes back what was said. */
export function withKey<K extends ModelKey>(
  options: ModelOptionsView,
  key: K,
  value: ModelOptionsView[K] | undefined,
): ModelOptionsView {
  return put(options, key, value);
}

/** The same for a key of a field. */
export function withFieldKey<K extends FieldKey>(
  options: ModelOptionsView,
  field: string,
  key: K,
  value: FieldOptionsView[K] | undefined,
): ModelOptionsView {
  return withField(options, field, put(entryOf(options.fields, field) ?? {}, key, value));
}

/** The same for a rule of a field. */
export function withRule<K extends RuleKey>(
  options: ModelOptionsView,
  field: string,
  key: K,
  value: ValidationView[K] | undefined,
): ModelOptionsView {
  const said = entryOf(options.fields, field) ?? {};
  const rules = put(said.validation ?? {}, key, value);
  return withField(options, field, put(said, "validation", isEmpty(rules) ? undefined : rules));
}

/** A list of fields with one more, or one less; without any it is said no more. */
export function withName(names: readonly string[] | undefined, name: string, there: boolean): string[] | undefined {
  const rest = (names ?? []).filter((each) => each !== name);
  const next = there ? [...rest, name] : rest;
  return next.length > 0 ? next : undefined;
}

/** Which fields are made from others, by name, with what one of them is made from; without any it is made from none. */
export function withMade(
  made: Readonly<Record<string, string[]>> | undefined,
  field: string,
  from: readonly string[] | undefined,
): Record<string, string[]> {
  const { [field]: _, ...rest } = made ?? {};
  const next = from && from.length > 0 ? { ...rest, [field]: [...from] } : rest;
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Groups of fields with the one at a place before the one before it. */
export function withOneEarlier<T>(sets: readonly T[], at: number): T[] {
  return [...sets.slice(0, at - 1), ...sets.slice(at, at + 1), ...sets.slice(at - 1, at), ...sets.slice(at + 1)];
}

/** The same without the one at a place. */
export function withoutAt<T>(sets: readonly T[], at: number): T[] {
  return sets.filter((_, place) => place !== at);
}

function withField(options: ModelOptionsView, field: string, said: FieldOptionsView): ModelOptionsView {
  const fields = put(options.fields ?? {}, field, isEmpty(said) ? undefined : said);
  return put(options, "fields", isEmpty(fields) ? undefined : fields);
}

export function put<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...rest } = whole;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

function isEmpty(part: object): boolean {
  return Object.keys(part).length === 0;
}

/** How many keys are said. */
export function countSaid(options: ModelOptionsView): number {
  return leaves(options).size;
}

/** Keys, by their path, and what each is to say; nothing: no more. */
export type Changes = ReadonlyMap<string, unknown>;

/** What two sets of options do not agree on, as the second says it. */
export function changesOf(before: ModelOptionsView, after: ModelOptionsView): Changes {
  const [old, now] = [leaves(before), leaves(after)];
  return new Map(
    [...new Set([...old.keys(), ...now.keys()])]
      .filter((path) => !isSame(old.get(path), now.get(path)))
      .map((path) => [path, now.get(path)]),
  );
}

/** How many keys two sets of options do not agree on. */
export function countChanges(before: ModelOptionsView, after: ModelOptionsView): number {
  return changesOf(before, after).size;
}

/** The same options with these keys changed, and every other as it is. */
export function withChanges(options: ModelOptionsView, changes: Changes): ModelOptionsView {
  let next = options;
  for (const [path, value] of changes) {
    const [first, second, third] = JSON.parse(path) as [string, string?, string?];
    if (second === undefined) next = put(next, first as ModelKey, value as never);
    else if (third === undefined) next = withFieldKey(next, first, second as FieldKey, value as never);
    else next = withRule(next, first, third as RuleKey, value as never);
  }
  return next;
}

/** Whether two options say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Every key that is said: of the model, of a field, of the rules of a field. */
function leaves({ fields, ...model }: ModelOptionsView): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const add = (part: object, ...at: string[]) => {
    for (const [key, value] of Object.entries(part)) found.set(JSON.stringify([...at, key]), value);
  };
  add(model);
  for (const [name, { validation, ...field }] of Object.entries(fields ?? {})) {
    add(field, name);
    add(validation ?? {}, name, "validation");
  }
  return found;
}

/** The problem of a key: at its path, or at something inside it. */
export function problemAt(problems: readonly FieldProblem[], path: string): FieldProblem | undefined {
  return problems.find(({ field }) => isWithin(field, path));
}

/** Problems of none of these paths: of keys that no control shows. */
export function problemsElsewhere(problems: readonly FieldProblem[], paths: readonly string[]): FieldProblem[] {
  return problems.filter(({ field }) => !paths.some((path) => isWithin(field, path)));
}

function isWithin(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);
}

// Options of a model as a tree of keys: what is said, changed, taken back, and what is wrong where. Pure.
import type { FieldOptionsView, FieldProblem, ModelOptionsView, ValidationView } from "@/ipc";

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
  return withField(options, field, put(options.fields?.[field] ?? {}, key, value));
}

/** The same for a rule of a field. */
export function withRule<K extends RuleKey>(
  options: ModelOptionsView,
  field: string,
  key: K,
  value: ValidationView[K] | undefined,
): ModelOptionsView {
  const said = options.fields?.[field] ?? {};
  const rules = put(said.validation ?? {}, key, value);
  return withField(options, field, put(said, "validation", isEmpty(rules) ? undefined : rules));
}

/** A list of fields with one more, or one less; without any it is said no more. */
export function withName(names: readonly string[] | undefined, name: string, there: boolean): string[] | undefined {
  const rest = (names ?? []).filter((each) => each !== name);
  const next = there ? [...rest, name] : rest;
  return next.length > 0 ? next : undefined;
}

function withField(options: ModelOptionsView, field: string, said: FieldOptionsView): ModelOptionsView {
  const fields = put(options.fields ?? {}, field, isEmpty(said) ? undefined : said);
  return put(options, "fields", isEmpty(fields) ? undefined : fields);
}

function put<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
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

/** How many keys two sets of options do not agree on. */
export function countChanges(before: ModelOptionsView, after: ModelOptionsView): number {
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path)).length;
}

function leaves({ fields, ...model }: ModelOptionsView): Map<string, string> {
  const found = new Map<string, string>();
  const add = (part: object, at: string) => {
    for (const [key, value] of Object.entries(part)) found.set(`${at}\n${key}`, JSON.stringify(value));
  };
  add(model, "");
  for (const [name, { validation, ...field }] of Object.entries(fields ?? {})) {
    add(field, name);
    add(validation ?? {}, `${name}\nvalidation`);
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

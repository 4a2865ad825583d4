// A role as it is edited, beside the role as it is stored: its rules, and what differs. Pure.
import type { RoleSaid, RuleSaid, Verb } from "@/ipc";
import { allows, EVERYTHING, type Subject, VERBS } from "./permissions";

/** What a rule says of a field. */
export type FieldRule = "hidden" | "locked";

export function ruleOf(said: RoleSaid, model: string, verb: Verb): RuleSaid {
  const found = said.rules.find((rule) => rule.model === model && rule.verb === verb);
  return found ?? { model, verb, rows: "", hidden: [], locked: [] };
}

/** One that narrows nothing is none. */
export function withRule(said: RoleSaid, rule: RuleSaid): RoleSaid {
  const others = said.rules.filter(({ model, verb }) => model !== rule.model || verb !== rule.verb);
  return { ...said, rules: saysSomething(rule) ? [...others, rule] : others };
}

export function saysSomething({ rows, hidden, locked }: RuleSaid): boolean {
  return rows.trim() !== "" || hidden.length > 0 || locked.length > 0;
}

/** The rule with a field hidden, read-only, or as the model has it. */
export function withField(rule: RuleSaid, field: string, as: FieldRule | undefined): RuleSaid {
  const without = (names: readonly string[]) => names.filter((name) => name !== field);
  const { hidden, locked } = rule;
  return {
    ...rule,
    hidden: as === "hidden" ? [...without(hidden), field] : without(hidden),
    locked: as === "locked" ? [...without(locked), field] : without(locked),
  };
}

/** What the rules of a model say of its fields, over all verbs. */
export function fieldsRuled(said: RoleSaid, model: string): string[] {
  const rules = said.rules.filter((rule) => rule.model === model);
  return [...new Set(rules.flatMap(({ hidden, locked }) => [...hidden, ...locked]))];
}

/** Whether some rule of a model says which records. */
export function rowsRuled(said: RoleSaid, model: string): boolean {
  return said.rules.some((rule) => rule.model === model && rule.rows.trim() !== "");
}

/** One thing that differs from what is stored. */
export type Difference =
  | { kind: "label" | "description" }
  | { kind: "everything"; on: boolean }
  | { kind: "verbs"; slug: string; on: Verb[]; off: Verb[] }
  | { kind: "other"; word: string; on: boolean }
  | { kind: "action"; slug: string; word: string; on: boolean }
  | { kind: "rule"; slug: string; verb: Verb };

/** What differs, in the order of the matrix. Words of no row of it come last. */
export function differences(stored: RoleSaid, draft: RoleSaid, subjects: readonly Subject[]): Difference[] {
  const all: Difference[] = [];
  if (stored.label !== draft.label) all.push({ kind: "label" });
  if (stored.description !== draft.description) all.push({ kind: "description" });
  const had = stored.permissions.includes(EVERYTHING);
  const has = draft.permissions.includes(EVERYTHING);
  if (had !== has) all.push({ kind: "everything", on: has });
  for (const { slug } of subjects) {
    const moved = (verb: Verb) => allowedApart(stored, slug, verb) !== allowedApart(draft, slug, verb);
    const changed = VERBS.filter(moved);
    // The same verbs, and another word for them: all there will ever be.
    const whole = stored.permissions.includes(`${slug}.*`) !== draft.permissions.includes(`${slug}.*`);
    if (changed.length > 0 || whole) {
      const on = changed.filter((verb) => allowedApart(draft, slug, verb));
      all.push({ kind: "verbs", slug, on, off: changed.filter((verb) => !on.includes(verb)) });
    }
    const acts = ({ permissions }: RoleSaid) => permissions.filter((word) => isAction(word, slug));
    for (const word of acts(draft))
      if (!acts(stored).includes(word)) all.push({ kind: "action", slug, word, on: true });
    for (const word of acts(stored))
      if (!acts(draft).includes(word)) all.push({ kind: "action", slug, word, on: false });
    for (const verb of VERBS) {
      if (!sameRule(ruleOf(stored, slug, verb), ruleOf(draft, slug, verb))) all.push({ kind: "rule", slug, verb });
    }
  }
  const rows = new Set(subjects.map(({ slug }) => slug));
  const others = ({ permissions }: RoleSaid) =>
    permissions.filter((word) => word !== EVERYTHING && !rows.has(word.slice(0, word.lastIndexOf("."))));
  for (const word of others(stored)) if (!others(draft).includes(word)) all.push({ kind: "other", word, on: false });
  return all;
}

/** Whether it is the permission of an action: neither a verb nor all of them. */
function isAction(word: string, slug: string): boolean {
  const [own, what] = [word.slice(0, word.lastIndexOf(".")), word.slice(word.lastIndexOf(".") + 1)];
  return own === slug && what !== "*" && !VERBS.some((verb) => verb === what);
}

/** Whatever `*` says. */
function allowedApart({ permissions }: RoleSaid, slug: string, verb: Verb): boolean {
  return allows(
    permissions.filter((word) => word !== EVERYTHING),
    slug,
    verb,
  );
}

function sameRule(a: RuleSaid, b: RuleSaid): boolean {
  const same = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((name) => other.includes(name));
  return a.rows.trim() === b.rows.trim() && same(a.hidden, b.hidden) && same(a.locked, b.locked);
}

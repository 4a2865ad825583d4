// Who asks, as a value of a condition: what the rule of a role may compare with, and a list may not.
import { createContext, use } from "react";
import { shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import { type FieldView, type FilterValue, type ModelView, useCommandQuery } from "@/ipc";
import type { Known } from "./names";
import type { Comparison } from "./parts";

const RuleContext = createContext(false);
/** Around conditions of a rule. */
export const RuleProvider = RuleContext.Provider;

/** Whether the conditions are those of a rule. */
export function useInRule(): boolean {
  return use(RuleContext);
}

/** A word for something known of who asks, and what it is called. */
export interface Word {
  user: string;
  text: string;
}

export function isWho(value: FilterValue | undefined): value is { user: string } {
  return typeof value === "object" && "user" in value;
}

export function isDays(value: FilterValue | undefined): value is { date: string } {
  return typeof value === "object" && "date" in value;
}

/** Before a field of the record that stands for the person, where an account has a word of its name. */
const RECORD = "person.";
const ACCOUNT = { email: "roles-who-email", name: "roles-who-name", id: "roles-who-id" } as const;
const NONE: ModelView[] = [];

/** Whether a word is about the account. */
export function isAccount(user: string): boolean {
  return Object.hasOwn(ACCOUNT, user.toLowerCase());
}

/** The word for a field of the person's record. */
function wordOf(field: string): string {
  return isAccount(field) ? `${RECORD}${field}` : field;
}

/** The model whose records stand for people, if there is one. */
function usePeople(): ModelView | undefined {
  const { data = NONE } = useCommandQuery("models_list", {});
  const [only, ...others] = data.filter(({ person }) => person !== undefined);
  return others.length === 0 ? only : undefined;
}

/** What a word is called where it is the value of a field. */
export function useWhoText(): (user: string, field: FieldView | undefined) => string {
  const t = useT();
  const people = usePeople();
  return (user, field) => {
    const account = Object.entries(ACCOUNT).find(([word]) => word === user.toLowerCase());
    if (account) return t(account[1]);
    const own = user.startsWith(RECORD) ? user.slice(RECORD.length) : user;
    if (people && refersTo(field, people) === own) return t("roles-who");
    const label = people?.fields.find(({ name }) => name === own)?.label ?? own;
    return t("roles-who-field", { field: label });
  };
}

/** The words a field may be compared with, the likeliest first; none outside of rules. */
export function useWords(): (known: Known, op: Comparison) => Word[] {
  const inRule = useInRule();
  const people = usePeople();
  const text = useWhoText();
  return ({ field }, op) => {
    if (!inRule || (op !== "is" && op !== "not")) return [];
    return wordsOf(field, op, people).map((user) => ({ user, text: text(user, field) }));
  };
}

function wordsOf(field: FieldView, op: "is" | "not", people: ModelView | undefined): string[] {
  const kind = shownKind(field);
  const account = kind === "email" ? ["email"] : kind === "text" ? ["email", "name"] : [];
  // Turned round, it would let in whoever no record stands for.
  if (op === "not" || !people) return account;
  const self = refersTo(field, people);
  if (self !== undefined) return [wordOf(self)];
  const alike = people.fields.filter((each) => shownKind(each) === kind && each.name !== people.person);
  return [...account, ...alike.map(({ name }) => wordOf(name))];
}

/** The field of a person's record that a foreign key keeps. */
function refersTo(field: FieldView | undefined, people: ModelView): string | undefined {
  return field?.references?.model === people.slug ? field.references.field : undefined;
}

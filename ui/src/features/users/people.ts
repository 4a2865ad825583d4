// Who there is, as it is reviewed and searched. Pure. Whether somebody may enter is decided in the engine; here it is
// only sorted.
import type { AssignedView, PersonView, RoleView } from "@/ipc";

/** What a review of accounts asks for, in the order in which it is shown. */
export const KINDS = ["everyone", "superusers", "roleless", "off"] as const;

export type Kind = (typeof KINDS)[number];

const IS: Readonly<Record<Kind, (person: PersonView) => boolean>> = {
  everyone: () => true,
  superusers: ({ superuser }) => superuser,
  roleless: (person) => !person.superuser && held(person).length === 0,
  off: ({ active }) => !active,
};

/** The roles that count now. */
export function held({ roles }: PersonView): AssignedView[] {
  return roles.filter(({ over }) => !over);
}

/** Whether somebody is of a kind; one may be of several. */
export function isOf(kind: Kind, person: PersonView): boolean {
  return IS[kind](person);
}

/** How many there are of each kind. */
export function counts(people: readonly PersonView[]): Record<Kind, number> {
  const of = (kind: Kind) => people.filter(IS[kind]).length;
  return { everyone: of("everyone"), superusers: of("superusers"), roleless: of("roleless"), off: of("off") };
}

/** Whether every word of a text stands in the name, the e-mail or a role, by its name or what people are shown of it. */
export function matches(person: PersonView, text: string, labelOf: (role: string) => string): boolean {
  const { name, email, roles } = person;
  const all = plain([name, email, ...roles.flatMap(({ role }) => [role, labelOf(role)])].join(" "));
  return plain(text)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Without capitals and accents: whoever looks for somebody types neither. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The roles that nobody has now. */
export function unused(roles: readonly RoleView[]): RoleView[] {
  return roles.filter(({ people }) => people.length === 0);
}

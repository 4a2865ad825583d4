// What a role opens, as its permissions and rules say it. Pure; nothing is allowed or refused by it.
import type { RoleView, Verb } from "@/ipc";

export const VERBS = ["view", "add", "edit", "delete", "export"] as const satisfies readonly Verb[];

const EVERYTHING = "*";

/** What is ours: people and roles are not taken out of the file. */
export const OURS: readonly string[] = ["users", "roles"];

/** A model, or what is ours, that a role opens. */
export interface Opened {
  slug: string;
  /** Whether rules narrow it to some records, or take fields away. */
  someRecords: boolean;
  someFields: boolean;
}

/** What is opened alike. */
export interface Line {
  verbs: Verb[];
  opened: Opened[];
}

/** What a role opens of `slugs`, in their order, the same verbs in one line. */
export function linesOf(role: RoleView, slugs: readonly string[]): "everything" | Line[] {
  const { permissions, rules } = role.said;
  if (permissions.includes(EVERYTHING)) return "everything";
  const lines = new Map<string, Line>();
  for (const slug of slugs) {
    const allows = (verb: Verb) => permissions.includes(`${slug}.*`) || permissions.includes(`${slug}.${verb}`);
    // A rule that cannot be obeyed lets nobody through; that of view holds for the rest too.
    const isShut = (verb: Verb) => role.broken.includes(`${slug}.${verb}`) || role.broken.includes(`${slug}.view`);
    const isNone = (verb: Verb) => verb === "export" && OURS.includes(slug);
    const verbs = VERBS.filter((verb) => allows(verb) && !isShut(verb) && !isNone(verb));
    if (verbs.length === 0) continue;
    const own = rules.filter(({ model, verb }) => model === slug && verbs.includes(verb));
    const opened = {
      slug,
      someRecords: own.some(({ rows }) => rows.trim() !== ""),
      someFields: own.some(({ hidden, locked }) => hidden.length + locked.length > 0),
    };
    const key = verbs.join(" ");
    const line = lines.get(key) ?? { verbs, opened: [] };
    line.opened.push(opened);
    lines.set(key, line);
  }
  return [...lines.values()];
}

// Permissions as somebody ticks them: words in, words out. Pure. What they mean is decided in the engine; here it is only drawn.
import type { ModelView, Verb } from "@/ipc";

/** In the order in which they are shown. */
export const VERBS = ["view", "add", "edit", "delete", "export"] as const satisfies readonly Verb[];

/** The word that allows everything. */
export const EVERYTHING = "*";

/** A row of the matrix: what a slug stands for, and what can be done with it. */
export interface Subject {
  slug: string;
  verbs: readonly Verb[];
}

export type Tick = "on" | "off" | "mixed";

/** Whether the words allow a verb, by themselves, by `slug.*` or by `*`. */
export function allows(words: readonly string[], slug: string, verb: Verb): boolean {
  return words.includes(EVERYTHING) || words.includes(`${slug}.*`) || words.includes(`${slug}.${verb}`);
}

/** What a box over several says: all of them, none, or some. */
export function tickOf(words: readonly string[], subjects: readonly Subject[], verbs: readonly Verb[]): Tick {
  const each = subjects.flatMap((subject) =>
    verbs.filter((verb) => subject.verbs.includes(verb)).map((verb) => allows(words, subject.slug, verb)),
  );
  if (each.length === 0) return "off";
  if (each.every(Boolean)) return "on";
  return each.some(Boolean) ? "mixed" : "off";
}

/**
 * The words with a verb of some subjects allowed or not. Whoever may do anything may look: other verbs bring `view`, and taking
 * `view` away takes the rest.
 */
export function withVerb(
  words: readonly string[],
  subjects: readonly Subject[],
  verb: Verb,
  allowed: boolean,
): string[] {
  return subjects
    .filter((subject) => subject.verbs.includes(verb))
    .reduce(
      (now, subject) => {
        const { slug } = subject;
        const apart = now.filter((word) => word !== EVERYTHING);
        const held = VERBS.filter((each) => allows(apart, slug, each));
        const wanted = allowed
          ? VERBS.filter((each) => held.includes(each) || each === verb || each === "view")
          : VERBS.filter((each) => held.includes(each) && each !== verb && verb !== "view");
        const said = replaced(
          now,
          slug,
          wanted.length === VERBS.length ? keptWhole(now, slug, wanted) : each(slug, wanted),
        );
        // Actions take looking for granted.
        return wanted.length === 0 ? said.filter((word) => !isOf(word, slug)) : said;
      },
      [...words],
    );
}

/** The words with the permission of an action allowed or not. Whoever may run it may look. */
export function withAction(words: readonly string[], slug: string, word: string, allowed: boolean): string[] {
  const others = words.filter((one) => one !== word);
  if (!allowed) return others;
  return [...(allows(words, slug, "view") ? others : [...others, `${slug}.view`]), word];
}

/** The words with everything of some subjects allowed, whatever verbs there may be some day, or nothing. */
export function withAll(words: readonly string[], subjects: readonly Subject[], allowed: boolean): string[] {
  return subjects.reduce(
    (now, { slug }) => [...now.filter((word) => !isOf(word, slug)), ...(allowed ? [`${slug}.*`] : [])],
    [...words],
  );
}

function keptWhole(words: readonly string[], slug: string, verbs: readonly Verb[]): string[] {
  return words.includes(`${slug}.*`) ? [`${slug}.*`] : each(slug, verbs);
}

function each(slug: string, verbs: readonly Verb[]): string[] {
  return verbs.map((verb) => `${slug}.${verb}`);
}

function isOf(word: string, slug: string): boolean {
  return word.slice(0, word.lastIndexOf(".")) === slug;
}

/** Words of other slugs, and of actions, stay where they are. */
function replaced(words: readonly string[], slug: string, now: readonly string[]): string[] {
  const own = new Set([`${slug}.*`, ...each(slug, VERBS)]);
  return [...words.filter((word) => !own.has(word)), ...now];
}

/** One condition of a field of the record itself, and on who asks. */
const ON_WHO = /^(?:"([^"]+)"|(\w+))\s*=\s*\$user\.(\w+)$/i;

/**
 * Whether a rule says that a record is the person's who asks, and no more: by their account, or as a reference to the record that
 * stands for them. What else it may share with them, such as a region, does not make it theirs.
 */
export function saysOwn(rule: string, model: ModelView | undefined, isPeople: (slug: string) => boolean): boolean {
  const [, quoted, bare, word = ""] = ON_WHO.exec(rule.trim()) ?? [];
  const name = (quoted ?? bare)?.toLowerCase();
  const field = model?.fields.find((each) => each.name.toLowerCase() === name);
  if (!field) return false;
  if (["email", "id"].includes(word.toLowerCase())) return true;
  const { references } = field;
  return references !== null && isPeople(references.model) && references.field.toLowerCase() === word.toLowerCase();
}

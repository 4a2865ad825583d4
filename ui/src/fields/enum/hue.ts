// The colour of an enum value's dot. Well-known words win; the rest get a slot from their name; neighbours never match.

/** The eight dots of the design, by token. */
export const HUES = ["slate", "blue", "teal", "green", "amber", "orange", "rose", "violet"] as const;
export type Hue = (typeof HUES)[number];

const WORDS: Readonly<Record<string, Hue>> = {
  active: "green",
  live: "green",
  paid: "green",
  published: "green",
  done: "green",
  completed: "green",
  complete: "green",
  draft: "slate",
  archived: "slate",
  none: "slate",
  inactive: "slate",
  pending: "amber",
  review: "amber",
  in_review: "amber",
  open: "blue",
  new: "blue",
  failed: "rose",
  cancelled: "rose",
  canceled: "rose",
  withdrawn: "rose",
  overdue: "rose",
  rejected: "rose",
};

function known(value: string): Hue | undefined {
  return WORDS[
    value
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_")
  ];
}

/** A slot that depends on nothing but the name. */
function slot(value: string): number {
  let hash = 2166136261;
  for (const letter of value) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash % HUES.length;
}

/** The hue of a value among the values of its CHECK. */
export function hueOf(value: string, choices: readonly string[] | null): Hue {
  const list = choices && choices.length <= 8 && choices.includes(value) ? choices : [value];
  let before: Hue | undefined;
  for (const [index, each] of list.entries()) {
    const after = known(list[index + 1] ?? "");
    let at = slot(each);
    let hue = known(each) ?? HUES[at] ?? "slate";
    while (known(each) === undefined && (hue === before || hue === after)) {
      at = (at + 1) % HUES.length;
      hue = HUES[at] ?? "slate";
    }
    if (each === value) return hue;
    before = hue;
  }
  return "slate";
}

/** A stored word as people read it: `in_review` is shown as `In review`, anything else as it is. */
export function choiceLabel(value: string): string {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(value)) return value;
  const words = value.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

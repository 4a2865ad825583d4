// What the tools of the Markdown editor write: a stretch of the text, what takes its place, and what is selected then. Pure.

/** What is selected in a text. */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

export interface Change {
  /** The stretch that is replaced, and by what. */
  start: number;
  end: number;
  text: string;
  /** Selected afterwards, in the new text. */
  selected: { start: number; end: number };
}

/** Puts a mark on both sides of the selection, or takes it away where it stands. */
export function wrapped({ text, start, end }: Selection, mark: string): Change {
  const inside = text.slice(start, end);
  const length = mark.length;
  if (isMarked(text.slice(0, start), text.slice(end), mark)) {
    const from = start - length;
    return { start: from, end: end + length, text: inside, selected: { start: from, end: from + inside.length } };
  }
  const from = start + length;
  // At the end of what is marked already, the mark ends: the caret goes behind it.
  if (start === end && text.startsWith(mark, start) && hasOpen(text.slice(0, start), mark)) {
    return { start, end, text: "", selected: { start: from, end: from } };
  }
  return { start, end, text: mark + inside + mark, selected: { start: from, end: from + inside.length } };
}

/** Whether a mark begun in this line is still open. */
function hasOpen(before: string, mark: string): boolean {
  return (before.slice(before.lastIndexOf("\n") + 1).split(mark).length - 1) % 2 === 1;
}

/** Whether the mark stands on both sides: one star of two is not the mark of italics. */
function isMarked(before: string, after: string, mark: string): boolean {
  const sign = mark[0] ?? "";
  const run = (text: string) => {
    let length = 0;
    while (text[length] === sign) length += 1;
    return length;
  };
  const left = run([...before].reverse().join(""));
  const right = run(after);
  const has = (length: number) => length === mark.length || length === 3;
  return sign === "*" ? has(left) && has(right) : left >= mark.length && right >= mark.length;
}

/** Puts a mark before each selected line, or takes it away where all have it. `number` counts them. */
export function prefixed({ text, start, end }: Selection, mark: string | "number"): Change {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  // A selection that ends at the beginning of a line does not reach into it.
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const stop = text.indexOf("\n", last);
  const to = stop < 0 ? text.length : stop;
  const lines = text.slice(from, to).split("\n");
  const pattern = mark === "number" ? /^\d+[.)] / : undefined;
  const has = (line: string) => (pattern ? pattern.test(line) : line.startsWith(mark));
  const bare = (line: string) => (pattern ? line.replace(pattern, "") : line.slice(mark.length));
  const marked = lines.every(has)
    ? lines.map(bare)
    : lines.map((line, at) => (has(line) ? line : `${mark === "number" ? `${at + 1}. ` : mark}${line}`));
  const next = marked.join("\n");
  const selected =
    start === end
      ? {
          start: Math.max(from, start + next.length - (to - from)),
          end: Math.max(from, start + next.length - (to - from)),
        }
      : { start: from, end: from + next.length };
  return { start: from, end: to, text: next, selected };
}

/** The next heading: none, second level, third level, none. The first belongs to the record. */
export function headed(selection: Selection): Change {
  const { text, start } = selection;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const stop = text.indexOf("\n", start);
  const to = stop < 0 ? text.length : stop;
  const line = text.slice(from, to);
  const [hashes = ""] = /^#{1,6} +/.exec(line) ?? [];
  const bare = line.slice(hashes.length);
  const next = hashes === "" ? `## ${bare}` : hashes.trim() === "##" ? `### ${bare}` : bare;
  const caret = from + next.length;
  return { start: from, end: to, text: next, selected: { start: caret, end: caret } };
}

/** A link: what is selected becomes its words, or its address where it is one. The rest is selected to be typed. */
export function linked({ text, start, end }: Selection): Change {
  const inside = text.slice(start, end);
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/.test(inside);
  const [words, address] = isAddress ? ["", inside] : [inside, ""];
  const at = isAddress || words === "" ? start + 1 : start + words.length + 3;
  return { start, end, text: `[${words}](${address})`, selected: { start: at, end: at } };
}

/** Code: within a line between backticks, several lines between fences. */
export function coded(selection: Selection): Change {
  const { text, start, end } = selection;
  const inside = text.slice(start, end);
  if (!inside.includes("\n")) return wrapped(selection, "`");
  const before = start === 0 || text[start - 1] === "\n" ? "" : "\n";
  const close = inside.endsWith("\n") ? "```" : "\n```";
  const from = start + before.length + 4;
  return {
    start,
    end,
    text: `${before}\`\`\`\n${inside}${close}`,
    selected: { start: from, end: from + inside.length },
  };
}

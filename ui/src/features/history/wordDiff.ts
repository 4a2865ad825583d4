// What changed between two texts, word by word; long stretches that stayed are cut to their ends. Pure.
import { diffWordsWithSpace } from "diff";

export interface Piece {
  kind: "same" | "old" | "new";
  text: string;
}

/** Texts this short are read faster side by side. */
const LONG = 60;
/** Characters kept of what stayed, on each side of a change. */
const AROUND = 40;
/** Words that may differ before looking for a way between the texts is given up. */
const MOST_EDITS = 2000;

/** The pieces in order; nothing when the texts are short, equal, or have too little in common to be read as one. */
export function wordDiff(old: string, now: string): Piece[] | undefined {
  if (old === now || Math.min(old.length, now.length) < LONG) return undefined;
  const parts = diffWordsWithSpace(old, now, { maxEditLength: MOST_EDITS });
  if (!parts) return undefined;
  const pieces = parts.map(({ value, added, removed }): Piece => {
    return { kind: added ? "new" : removed ? "old" : "same", text: value };
  });
  const same = pieces.filter(({ kind }) => kind === "same").reduce((sum, { text }) => sum + text.length, 0);
  if (same < Math.min(old.length, now.length) / 3) return undefined;
  return pieces.map((piece, at) => (piece.kind === "same" ? cut(piece.text, at > 0, at < pieces.length - 1) : piece));
}

function cut(text: string, after: boolean, before: boolean): Piece {
  const head = after ? AROUND : 0;
  const tail = before ? AROUND : 0;
  if (text.length <= head + tail + 1) return { kind: "same", text };
  // By code points: half an emoji is none.
  const letters = [...text];
  return { kind: "same", text: `${letters.slice(0, head).join("")}…${tail > 0 ? letters.slice(-tail).join("") : ""}` };
}

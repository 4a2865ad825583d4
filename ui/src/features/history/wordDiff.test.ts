// The words that changed in a long text.
import { expect, it } from "vitest";
import { wordDiff } from "./wordDiff";

const OLD =
  "The quick brown fox jumps over the lazy dog, and nobody in the whole wide valley below saw it happen that evening.";

it("marks the words that went and came, and cuts what stayed", () => {
  const now = OLD.replace("brown", "red").replace("evening", "night");
  const pieces = wordDiff(OLD, now) ?? [];
  expect(pieces.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "old", text: "brown" },
    { kind: "new", text: "red" },
    { kind: "old", text: "evening" },
    { kind: "new", text: "night" },
  ]);
  expect(pieces[3]?.text).toBe(" fox jumps over the lazy dog, and nobody…le wide valley below saw it happen that ");
  const whole = (side: "old" | "new") => pieces.filter(({ kind }) => kind === "same" || kind === side).length;
  expect([whole("old"), whole("new")]).toEqual([5, 5]);
});

it("keeps both ends apart when the text is short, the same, or another one", () => {
  expect(wordDiff("Ana", "Anna")).toBeUndefined();
  expect(wordDiff(OLD, OLD)).toBeUndefined();
  const other =
    "Completely different sentences stand here, without any relation to what had been written before today.";
  expect(wordDiff(OLD, other)).toBeUndefined();
});

it("does not cut a letter in two, and gives up on texts that are too far apart", () => {
  const smiles = "😀".repeat(80);
  const pieces = wordDiff(`${smiles} one`, `${smiles} two`) ?? [];
  expect(pieces[0]?.text).toBe(`…${"😀".repeat(39)} `);
  const words = (seed: number) => Array.from({ length: 6000 }, (_, at) => (at * seed) % 7919).join(" ");
  expect(wordDiff(words(3), words(5))).toBeUndefined();
});

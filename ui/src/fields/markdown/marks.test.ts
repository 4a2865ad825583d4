// The tools of the Markdown editor: what they write, that the same tool takes it back, and what is selected then.
import { describe, expect, it } from "vitest";
import { type Change, coded, headed, linked, prefixed, type Selection, wrapped } from "./marks";

/** A text whose selection stands between | and |, or whose caret is one |. */
function at(drawn: string): Selection {
  const start = drawn.indexOf("|");
  const end = drawn.lastIndexOf("|");
  return { text: drawn.replaceAll("|", ""), start, end: end === start ? start : end - 1 };
}

function drawn({ text }: Selection, change: Change): string {
  const next = text.slice(0, change.start) + change.text + text.slice(change.end);
  const { start, end } = change.selected;
  return start === end
    ? `${next.slice(0, start)}|${next.slice(start)}`
    : `${next.slice(0, start)}|${next.slice(start, end)}|${next.slice(end)}`;
}

const bold = (selection: Selection) => wrapped(selection, "**");
const italic = (selection: Selection) => wrapped(selection, "*");
const list = (selection: Selection) => prefixed(selection, "- ");
const numbers = (selection: Selection) => prefixed(selection, "number");

describe("the tools", () => {
  it.each<[string, (selection: Selection) => Change, string, string]>([
    ["bold", bold, "a |word| here", "a **|word|** here"],
    ["bold", bold, "a **|word|** here", "a |word| here"],
    ["bold", bold, "|", "**|**"],
    ["bold", bold, "**|**", "|"],
    ["bold", bold, "a **word|** here", "a **word**| here"],
    ["bold", bold, "**word** |**next**", "**word** **|****next**"],
    ["bold", bold, "*|word|*", "***|word|***"],
    ["italic", italic, "|word|", "*|word|*"],
    ["italic", italic, "**|word|**", "***|word|***"],
    ["italic", italic, "***|word|***", "**|word|**"],
    ["code", coded, "a |word|", "a `|word|`"],
    ["code", coded, "a\n|b\nc\n|d", "a\n```\n|b\nc\n|```d"],
    ["list", list, "one\n|two\nthree|\nfour", "one\n|- two\n- three|\nfour"],
    ["list", list, "|- two\n- three|", "|two\nthree|"],
    ["list", list, "|- two\nthree\n|four", "|- two\n- three|\nfour"],
    ["list", list, "wo|rd", "- wo|rd"],
    ["numbers", numbers, "|a\nb|", "|1. a\n2. b|"],
    ["numbers", numbers, "|1. a\n2. b|", "|a\nb|"],
    ["heading", headed, "a\ntit|le\nb", "a\n## title|\nb"],
    ["heading", headed, "## title|", "### title|"],
    ["heading", headed, "### title|", "title|"],
    ["link", linked, "see |this| now", "see [this](|) now"],
    ["link", linked, "see |https://example.org/a|", "see [|](https://example.org/a)"],
    ["link", linked, "|", "[|]()"],
  ])("%s: %s becomes %s", (_name, tool, before, after) => {
    const selection = at(before);
    expect(drawn(selection, tool(selection))).toBe(after);
  });
});

// Line ends: a text box knows only \n, a file may hold \r\n, \r or all of them. What a person did not type stays as it stands.
import type { WireValue } from "@/ipc";
import { parseText, textOf } from "../text/format";
import type { Parsed, TextContext } from "../types";

/** The text as a text box holds it. */
export function boxText(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** What a text box shows of a value. */
export function linesOf(value: WireValue): string {
  return boxText(textOf(value));
}

/** The line end most lines of a text have. */
function commonEnd(text: string): string {
  const ends = text.match(/\r\n?|\n/g) ?? [];
  const count = (end: string) => ends.filter((each) => each === end).length;
  return ["\n", "\r\n", "\r"].reduce((most, end) => (count(end) > count(most) ? end : most));
}

/** The place in `text` that stands `length` units into it as a text box holds it. */
function placeIn(text: string, length: number): number {
  let place = 0;
  for (let passed = 0; passed < length; passed += 1) place += text.startsWith("\r\n", place) ? 2 : 1;
  return place;
}

/** Where two texts begin to differ, without taking two units of one character apart. */
function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at > 0 && /[\uD800-\uDBFF]/.test(a[at - 1] ?? "") ? at - 1 : at;
}

/** What was typed, with the line ends of `base` wherever the two agree, and its commonest line end in between. */
export function withLineEnds(typed: string, base: string): string {
  const was = boxText(base);
  const now = boxText(typed);
  if (was === now) return base;
  if (was === base) return now;
  const start = sharedStart(was, now);
  const most = Math.min(was.length, now.length) - start;
  let end = 0;
  while (end < most && was[was.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const between = now.slice(start, now.length - end).replaceAll("\n", commonEnd(base));
  return base.slice(0, placeIn(base, start)) + between + base.slice(placeIn(base, was.length - end));
}

/** Several lines as they are stored. */
export function parseLines(text: string, context: TextContext): Parsed {
  const base = textOf(context.base);
  return parseText(withLineEnds(text, base), context);
}

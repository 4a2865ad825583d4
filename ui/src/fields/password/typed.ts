// Two boxes of one field as the one text an edit is: a line each. Pure.
import type { WireValue } from "@/ipc";
import type { Edit, Parsed, TextContext } from "../types";

/** What was typed into the two boxes; a box of one line holds no line end. */
export function boxesOf(edit: Edit | undefined): [string, string] {
  const [typed = "", repeated = ""] = edit?.by === "text" ? edit.text.split("\n") : [];
  return [typed, repeated];
}

/** The edit that two boxes are. */
export function editOf(typed: string, repeated: string): Edit {
  return { by: "text", text: `${typed}\n${repeated}` };
}

/** Nothing typed leaves the password as it is. */
export function parsePassword(text: string, { base }: TextContext): Parsed {
  const [typed, repeated] = boxesOf({ by: "text", text });
  if (typed !== repeated) return { ok: false, problem: "passwords_differ" };
  const value: WireValue = typed === "" ? base : { $password: typed };
  return { ok: true, value };
}

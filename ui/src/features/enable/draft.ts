// What the form of the first superuser holds, and what is missing before the engine is asked. Pure.
import type { PasswordChecked, ProblemCode } from "@/ipc";

export interface SuperuserDraft {
  name: string;
  email: string;
  password: string;
  repeat: string;
}

export const EMPTY_DRAFT: SuperuserDraft = { name: "", email: "", password: "", repeat: "" };

/** A problem the form itself sees; `mismatch` is about the repeated password, which the engine never gets. */
export type DraftProblem = ProblemCode | "mismatch";

/** The first problem of each field. The engine checks again and has the last word. */
export function problemsOf(
  draft: SuperuserDraft,
  verdict: PasswordChecked | null,
): Partial<Record<keyof SuperuserDraft, DraftProblem>> {
  const found: Partial<Record<keyof SuperuserDraft, DraftProblem>> = {};
  if (draft.name.trim() === "") found.name = "required";
  if (draft.email.trim() === "") found.email = "required";
  else if (!/^[^\s@]+@[^\s@]+$/.test(draft.email.trim())) found.email = "not_an_email";
  const password = passwordProblem(draft.password, verdict);
  if (password) found.password = password;
  if (draft.repeat === "") found.repeat = "required";
  else if (draft.repeat !== draft.password) found.repeat = "mismatch";
  return found;
}

function passwordProblem(password: string, verdict: PasswordChecked | null): DraftProblem | null {
  if (password === "") return "required";
  if (!verdict || verdict.acceptable) return null;
  if (!verdict.long_enough) return "too_short";
  if (!verdict.uncommon) return "too_common";
  return verdict.impersonal ? "too_weak" : "too_personal";
}

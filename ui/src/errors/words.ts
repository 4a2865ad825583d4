// An error from the engine becomes words of the current language. The one place that reads `params` of an error.
import { useMemo } from "react";
import { translateLoose, useLanguage } from "@/i18n";
import { CommandError, type FieldProblem, type Language } from "@/ipc";
import { ERRORS, type ErrorAction, PROBLEMS, type Severity } from "./table";

/** What a screen shows of an error. */
export interface ErrorWords {
  severity: Severity;
  /** A few words, for a state screen. */
  title: string;
  /** The thing, then the way out. */
  text: string;
  action: ErrorAction;
  /** Small print: SQLite's result, the number that joins a report with the log. */
  hint: string | null;
  /** Seconds to wait, for a lock-out. */
  seconds: number | null;
}

/** Words for errors and problems. */
export interface Wording {
  error(reason: unknown): ErrorWords;
  problem(problem: FieldProblem): string;
  /** The sentence for one field of a failed command, if that field was at fault. */
  field(reason: unknown, field: string): string | undefined;
}

/** The wording of a language. */
export function wordingOf(language: Language): Wording {
  const problem = (each: FieldProblem) => translateLoose(language, PROBLEMS[each.code], each.params);
  return {
    error(reason) {
      const api = reason instanceof CommandError ? reason.api : null;
      const { severity, key, action } = ERRORS[api?.code ?? "internal"];
      const params = api?.params ?? {};
      const seconds = Number(params.seconds);
      return {
        severity,
        action,
        title: translateLoose(language, `${key}.title`, params),
        text: translateLoose(language, key, params),
        hint: api ? smallPrint(severity, api.hint, api.correlation_id) : null,
        seconds: Number.isFinite(seconds) ? seconds : null,
      };
    },
    problem,
    field(reason, field) {
      if (!(reason instanceof CommandError)) return undefined;
      const found = reason.api.problems.find((each) => each.field === field);
      return found && problem(found);
    },
  };
}

function smallPrint(severity: Severity, hint: string | null, id: string): string | null {
  const parts = [hint, severity === "failure" && id ? `#${id.slice(-8)}` : null].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : null;
}

/** The wording of the current language. */
export function useWording(): Wording {
  const language = useLanguage();
  return useMemo(() => wordingOf(language), [language]);
}

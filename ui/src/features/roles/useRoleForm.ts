// A role while somebody edits it: what is stored, the draft over it, what it would come to, saving.
import { useEffect, useMemo, useState } from "react";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import {
  CommandError,
  type Covered,
  type FieldProblem,
  type RoleSaid,
  type RoleView,
  type RuleRefused,
  useCommand,
  useCommandQuery,
} from "@/ipc";
import { toast } from "@/shared";
import { type Difference, differences } from "./draft";
import type { Subject } from "./permissions";

/** What somebody must do something about; a notice that leaves would be no help. */
const KEPT: readonly string[] = ["role_conflict", "more_than_held", "forbidden", "invalid_input"];

/** How long typing rests before the counts follow. */
const REST_MS = 250;

export interface RoleForm {
  said: RoleSaid;
  change: (next: RoleSaid) => void;
  differences: readonly Difference[];
  problems: readonly FieldProblem[];
  refused: readonly RuleRefused[];
  /** By slug. */
  covered: Readonly<Partial<Record<string, Covered>>>;
  saving: boolean;
  /** Why it was not saved, where that stays true until something is changed. */
  failed: CommandError | undefined;
  discard: () => void;
  save: () => Promise<void>;
}

export function useRoleForm(role: RoleView, subjects: readonly Subject[], person: string | undefined): RoleForm {
  const t = useT();
  const report = useReport();
  const set = useCommand("roles_set");
  /** What is typed, and over what. */
  const [draft, setDraft] = useState<{ said: RoleSaid; base: RoleView }>();
  const [failed, setFailed] = useState<CommandError>();
  const base = draft?.base ?? role;
  const said = draft?.said ?? role.said;
  const differing = useMemo(() => differences(base.said, said, subjects), [base, said, subjects]);
  const rested = useRested(said);
  const { data: rehearsed } = useCommandQuery(
    "roles_rehearse",
    { name: role.name, said: rested, ...(person === undefined ? {} : { person }) },
    { keepPrevious: true },
  );
  const save = async () => {
    if (differing.length === 0 || set.isPending) return;
    setFailed(undefined);
    try {
      const stored = await set.mutateAsync({ name: role.name, base: base.revision, said });
      // What was typed meanwhile goes on, over what is stored now.
      setDraft((now) => (now === undefined || now.said === said ? undefined : { said: now.said, base: stored }));
      toast({ tone: "done", title: t("roles-saved"), detail: stored.said.label });
    } catch (reason) {
      if (reason instanceof CommandError && KEPT.includes(reason.api.code)) setFailed(reason);
      else report(reason);
    }
  };
  return {
    said,
    change: (next) => {
      setFailed(undefined);
      setDraft(differences(base.said, next, subjects).length > 0 ? { said: next, base } : undefined);
    },
    differences: differing,
    problems: rehearsed?.problems ?? [],
    refused: rehearsed?.refused ?? [],
    covered: rehearsed?.covered ?? {},
    saving: set.isPending,
    failed,
    discard: () => {
      setDraft(undefined);
      setFailed(undefined);
    },
    save,
  };
}

/** What changes with every key, once it rests. */
function useRested(said: RoleSaid): RoleSaid {
  const [rested, setRested] = useState(said);
  useEffect(() => {
    const timer = setTimeout(() => setRested(said), REST_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return rested;
}

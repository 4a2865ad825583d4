// The rows of the matrix: models in their groups as in the sidebar, then what is ours.
import { Shield, Users } from "lucide-react";
import { useMemo } from "react";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { type Subject, VERBS } from "./permissions";

export interface Row extends Subject {
  label: string;
  /** The model; nothing for what is ours. */
  model?: ModelView;
  icon?: typeof Users;
}

export interface RowGroup {
  name: string;
  rows: Row[];
}

/** People and roles are not taken out of the file. */
const OURS = ["view", "add", "edit", "delete"] as const;

export function useRowGroups(models: readonly ModelView[]): RowGroup[] {
  const t = useT();
  return useMemo(() => {
    const groups = new Map<string, Row[]>();
    for (const model of models) {
      const name = model.group ?? t("shell-models");
      const row = { slug: model.slug, verbs: VERBS, label: model.label, model };
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    const ours: Row[] = [
      { slug: "users", verbs: OURS, label: t("shell-users"), icon: Users },
      { slug: "roles", verbs: OURS, label: t("shell-roles"), icon: Shield },
    ];
    return [...[...groups].map(([name, rows]) => ({ name, rows })), { name: t("roles-back-office"), rows: ours }];
  }, [models, t]);
}

// What saving would change, in words, with what it means for the people who have the role.
import { useFormats, useT } from "@/i18n";
import type { Verb } from "@/ipc";
import { type Difference, fieldsRuled } from "./draft";
import { VERB_WORDS } from "./Matrix";
import type { Row } from "./subjects";
import type { RoleForm } from "./useRoleForm";

export function useDifferenceWords(form: RoleForm, rows: readonly Row[]): string[] {
  const t = useT();
  const formats = useFormats();
  const label = (slug: string) => rows.find((row) => row.slug === slug)?.label ?? slug;
  const verbs = (of: readonly Verb[]) => formats.list(of.map((verb) => t(VERB_WORDS[verb])));
  const words = (one: Difference): string[] => {
    switch (one.kind) {
      case "label":
        return [t("roles-change-label")];
      case "description":
        return [t("roles-change-description")];
      case "everything":
        return [t(one.on ? "roles-change-everything-on" : "roles-change-everything-off")];
      case "action": {
        const row = rows.find(({ slug }) => slug === one.slug);
        const action = row?.model?.actions?.find(({ permission }) => permission === one.word)?.label ?? one.word;
        return [t(one.on ? "roles-change-action-on" : "roles-change-action-off", { subject: label(one.slug), action })];
      }
      case "other":
        return [t("roles-change-other", { word: one.word })];
      case "rule":
        return [t("roles-change-rule", { subject: label(one.slug), count: fieldsRuled(form.said, one.slug).length })];
      case "verbs": {
        const subject = label(one.slug);
        const parts = [
          ...(one.on.length > 0 ? [t("roles-change-on", { subject, verbs: verbs(one.on) })] : []),
          ...(one.off.length > 0 ? [t("roles-change-off", { subject, verbs: verbs(one.off) })] : []),
        ];
        return parts.length > 0 ? parts : [t("roles-change-whole", { subject })];
      }
    }
  };
  // Rules of several verbs of a model read alike.
  const said = [...new Set(form.differences.flatMap(words))];
  const gained = Object.entries(form.covered).flatMap(([slug, covered]) => {
    const { before, after } = covered ?? {};
    if (typeof before !== "number" || typeof after !== "number" || before === after) return [];
    const count = Math.abs(after - before);
    const key = after > before ? "roles-change-gains" : "roles-change-loses";
    return [t(key, { count, subject: label(slug) })];
  });
  // Before anything is changed the counts say nothing of a change.
  return form.differences.length > 0 ? [...said, ...gained] : [];
}

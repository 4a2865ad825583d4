// What each table of ours is for, in a few words. A table not named here is still shown, with plain words.
import type { MessageKey } from "@/i18n";

const PURPOSES = {
  bureau_meta: "shell-table-meta",
  bureau_user: "shell-table-user",
  bureau_attempt: "shell-table-attempt",
  bureau_model: "shell-table-model",
  bureau_option: "shell-table-option",
  bureau_audit: "shell-table-audit",
  bureau_audit_value: "shell-table-audit-value",
  bureau_trash: "shell-table-trash",
} as const satisfies Record<string, MessageKey>;

type Purpose = (typeof PURPOSES)[keyof typeof PURPOSES] | "shell-table-other";

/** The words for a table. */
export function purposeOf(table: string): Purpose {
  return Object.hasOwn(PURPOSES, table) ? PURPOSES[table as keyof typeof PURPOSES] : "shell-table-other";
}

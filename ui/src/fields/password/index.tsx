// A password: that there is one, and nothing more.
import { useT } from "@/i18n";
import styles from "../cells.module.css";
import type { FieldKindDefinition, Parsed } from "../types";

function Cell() {
  return <span className={styles.line}>{useT()("records-value-secret")}</span>;
}

/** Secrets are never typed here: a form shows them read-only. */
function parse(): Parsed {
  return { ok: false, problem: "not_writable" };
}

export const password: FieldKindDefinition = {
  Input: () => null,
  Cell,
  toText: () => "",
  parse,
  format: (_value, _field, { t }) => t("records-value-secret"),
  align: "start",
  width: 92,
  grows: false,
  wide: false,
  operators: ["empty", "filled"],
};

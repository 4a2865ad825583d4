// A password: that there is one, and nothing more; a new one is typed twice where the options let it be set.
import { useT } from "@/i18n";
import styles from "../cells.module.css";
import type { FieldKindDefinition } from "../types";
import { Input } from "./Input";
import { parsePassword } from "./typed";

function Cell() {
  return <span className={styles.line}>{useT()("records-value-secret")}</span>;
}

export const password: FieldKindDefinition = {
  Input,
  Cell,
  toText: () => "",
  parse: parsePassword,
  format: (_value, _field, { t }) => t("records-value-secret"),
  align: "start",
  width: 92,
  grows: false,
  wide: false,
  operators: ["empty", "filled"],
};

// One value as people see it, whatever its kind and whatever really stands in the column: NULL, '' and strays included.
import { useT } from "@/i18n";
import styles from "./cells.module.css";
import { kindOf } from "./registry";
import { useSpeech } from "./speech";
import { formatBytes, formatChosen } from "./text/format";
import type { FieldCellProps } from "./types";
import { isBlob, isChosen, isSecret, isStray } from "./value";

export function FieldValue(props: Omit<FieldCellProps, "value"> & { value: FieldCellProps["value"] | undefined }) {
  const { field, value, label, place } = props;
  const speech = useSpeech();
  if (value === null || value === undefined) return <EmptyMark />;
  if (value === "") return <span className={styles.mono}>{'""'}</span>;
  if (isSecret(value)) return <SecretMark />;
  if (isBlob(value)) return <span className={styles.mono}>{formatBytes(value.$blob.bytes, speech)}</span>;
  if (isChosen(value)) return <span className={styles.line}>{formatChosen(value.$chosen, speech)}</span>;
  if (isStray(value)) return <span className={styles.line}>{value.$text === "" ? '""' : value.$text}</span>;
  const { Cell } = kindOf(field);
  return <Cell field={field} value={value} label={label} place={place} />;
}

/** A password: that there is one. */
function SecretMark() {
  return <span className={styles.line}>{useT()("records-value-secret")}</span>;
}

/** NULL. */
function EmptyMark() {
  const t = useT();
  return (
    <span role="img" aria-label={t("records-value-empty")} className={styles.empty}>
      —
    </span>
  );
}

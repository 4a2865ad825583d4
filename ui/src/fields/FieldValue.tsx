// One value as people see it, whatever its kind and whatever really stands in the column: NULL, '' and strays included.
import { useT } from "@/i18n";
import styles from "./cells.module.css";
import { fieldKinds } from "./registry";
import { useSpeech } from "./speech";
import { formatBytes } from "./text/format";
import type { FieldCellProps } from "./types";
import { isBlob, isStray } from "./value";

export function FieldValue(props: Omit<FieldCellProps, "value"> & { value: FieldCellProps["value"] | undefined }) {
  const { field, value, label, place } = props;
  const speech = useSpeech();
  if (value === null || value === undefined) return <EmptyMark />;
  if (value === "") return <span className={styles.mono}>{'""'}</span>;
  if (isBlob(value)) return <span className={styles.mono}>{formatBytes(value.$blob.bytes, speech)}</span>;
  if (isStray(value)) return <span className={styles.line}>{value.$text === "" ? '""' : value.$text}</span>;
  const { Cell } = fieldKinds[field.kind];
  return <Cell field={field} value={value} label={label} place={place} />;
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

// Bytes in a record: how many they are, a look at them, and a way out as a file.
import { useT } from "@/i18n";
import type { BytesReq, FieldView, WireValue } from "@/ipc";
import { FieldValue } from "../FieldValue";
import { isImage } from "../value";
import styles from "./Bytes.module.css";
import { ImageValue } from "./ImageValue";
import { LookButton } from "./LookButton";

interface Props {
  of: BytesReq;
  field: FieldView;
  value: WireValue | undefined;
  /** Of the record. */
  name: string;
}

export function BytesValue({ of, field, value, name }: Props) {
  const t = useT();
  return (
    <span className={styles.value}>
      {isImage(value) ? (
        <ImageValue of={of} blob={value.$blob} place="record" />
      ) : (
        <FieldValue field={field} value={value} label={undefined} place="record" />
      )}
      <LookButton of={of} field={field} title={t("records-bytes-title", { field: field.label, name })} />
    </span>
  );
}

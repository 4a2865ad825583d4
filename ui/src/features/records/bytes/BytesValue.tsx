// Bytes in a record: how many they are, a look at them, and a way out as a file.
import { Binary } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FieldValue } from "@/fields/FieldValue";
import { useT } from "@/i18n";
import type { FieldView, ModelView, RecordView } from "@/ipc";
import { IconButton } from "@/shared";
import styles from "./Bytes.module.css";

const BytesDialog = lazy(() => import("./BytesDialog"));

export function BytesValue({ model, record, field }: { model: ModelView; record: RecordView; field: FieldView }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={styles.value}>
      <FieldValue field={field} value={record.values[field.name]} label={undefined} place="record" />
      <IconButton icon={Binary} label={t("records-bytes-look", { field: field.label })} onPress={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <BytesDialog
            of={{ model: model.slug, key: record.key, field: field.name }}
            title={t("records-bytes-title", { field: field.label, name: record.display })}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </span>
  );
}

// A sheet to read: the record's fields, its history where there is one, and the way to edit.
import { Lock, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useT } from "@/i18n";
import type { ModelView, RecordView } from "@/ipc";
import { Button, Icon, useShortcut } from "@/shared";
import { RecordDetails } from "./RecordDetails";
import styles from "./Sheet.module.css";

interface Props {
  model: ModelView;
  record: RecordView;
  /** What refers to the record, under its fields. */
  related: ReactNode;
  isTop: boolean;
  /** Nothing for a file that keeps no history. */
  history: ReactNode;
  /** The form was here a moment ago: the focus goes to where it was opened. */
  returned: boolean;
  /** Nothing when the record may not be edited. */
  onEdit: (() => void) | undefined;
  /** Others of the model may be edited, and this one may not. */
  isShut: boolean;
}

export function SheetRead({ model, record, related, isTop, history, returned, onEdit, isShut }: Props) {
  const t = useT();
  useShortcut("e", () => onEdit?.(), isTop && onEdit !== undefined);
  const details = (
    <>
      <RecordDetails model={model} record={record} under={2} />
      {related}
    </>
  );
  return (
    <>
      {history ? (
        <Tabs className={styles.tabs}>
          <TabList className={styles.subtabs} aria-label={record.display}>
            <Tab id="fields" className={styles.subtab}>
              {t("records-sheet-fields")}
            </Tab>
            <Tab id="history" className={styles.subtab}>
              {t("records-sheet-history")}
            </Tab>
          </TabList>
          <TabPanel id="fields" className={styles.scroll}>
            {details}
          </TabPanel>
          <TabPanel id="history" className={`${styles.scroll} ${styles.sunken}`}>
            {history}
          </TabPanel>
        </Tabs>
      ) : (
        <div className={styles.scroll}>{details}</div>
      )}
      {isShut && (
        <footer className={styles.foot}>
          <Icon of={Lock} size={14} />
          <span className={styles.shut}>{t("records-shut")}</span>
        </footer>
      )}
      {onEdit && (
        <footer className={styles.foot}>
          <span className={styles.gap} />
          <Button autoFocus={returned} size="lg" variant="primary" icon={Pencil} kbd="e" onPress={onEdit}>
            {t("records-sheet-edit")}
          </Button>
        </footer>
      )}
    </>
  );
}

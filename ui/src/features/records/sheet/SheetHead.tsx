// The head of a sheet: what the record is, the way to its neighbours, to its page, and out.
import { ChevronDown, ChevronUp, Maximize2, X } from "lucide-react";
import { Heading } from "react-aria-components";
import { useT } from "@/i18n";
import type { ModelView, WireKey } from "@/ipc";
import { IconButton } from "@/shared";
import { keyText } from "../keys";
import { RecordMenu } from "../RecordMenu";
import styles from "./Sheet.module.css";

/** The records before and after, where the sheet was opened from a list. */
export interface Neighbours {
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
}

export function SheetHead({
  model,
  recordKey,
  name,
  neighbours,
  onCopy,
  onDelete,
  onPage,
  onWindow,
  onClose,
}: {
  model: ModelView;
  recordKey: WireKey;
  /** Nothing while the record is being read. */
  name: string | undefined;
  neighbours: Neighbours | undefined;
  onCopy: (() => void) | undefined;
  onDelete: (() => void) | undefined;
  onPage: () => void;
  onWindow: () => void;
  onClose: () => void;
}) {
  const t = useT();
  return (
    <header className={styles.head}>
      <div className={styles.names}>
        <div className={styles.kind}>
          {model.label_one} <code>#{keyText(recordKey)}</code>
        </div>
        <Heading slot="title" level={2} className={`truncate ${styles.title}`}>
          {name ?? "\u00a0"}
        </Heading>
      </div>
      {neighbours && (
        <>
          <IconButton
            icon={ChevronUp}
            label={t("records-sheet-previous")}
            kbd="k"
            isDisabled={!neighbours.previous}
            onPress={neighbours.previous}
          />
          <IconButton
            icon={ChevronDown}
            label={t("records-sheet-next")}
            kbd="j"
            isDisabled={!neighbours.next}
            onPress={neighbours.next}
          />
        </>
      )}
      <IconButton icon={Maximize2} label={t("records-sheet-page")} kbd="shift+enter" onPress={onPage} />
      <RecordMenu
        model={model}
        recordKey={recordKey}
        name={name}
        onWindow={onWindow}
        onCopy={onCopy}
        onDelete={onDelete}
      />
      <IconButton icon={X} label={t("records-sheet-close")} kbd="esc" onPress={onClose} />
    </header>
  );
}

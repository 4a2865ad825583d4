// A sheet that adds a record.
import { Maximize2, X } from "lucide-react";
import { Heading } from "react-aria-components";
import { useT } from "@/i18n";
import type { ModelView, RecordsUpdated } from "@/ipc";
import { IconButton } from "@/shared";
import type { NewPlace } from "../address";
import { inSentence } from "../label";
import type { Screen } from "../useScreen";
import type { Afterwards } from "./FormFrame";
import { NewForm } from "./NewForm";
import styles from "./Sheet.module.css";
import { SheetFrame } from "./SheetFrame";

interface Props {
  place: NewPlace;
  model: ModelView;
  above: number;
  screen: Screen;
  onClose: () => void;
  onReturn: () => void;
  onAdded: (record: RecordsUpdated, then: Afterwards) => void;
}

export function NewSheet({ place, model, above, screen, onClose, onReturn, onAdded }: Props) {
  const t = useT();
  const title = t("change-new", { label: inSentence(model.label_one) });
  return (
    <SheetFrame model={model} name={title} above={above} screen={screen} onReturn={onReturn}>
      <header className={styles.head}>
        <div className={styles.names}>
          <div className={styles.kind}>{model.label}</div>
          <Heading slot="title" level={2} className={`truncate ${styles.title}`}>
            {title}
          </Heading>
        </div>
        <IconButton
          icon={Maximize2}
          label={t("records-sheet-page")}
          onPress={() => screen.openNew(model.slug, place.copy)}
        />
        <IconButton icon={X} label={t("records-sheet-close")} kbd="esc" onPress={onClose} />
      </header>
      {model.can.add && <NewForm place={place} model={model} isTop={above === 0} onAdded={onAdded} />}
    </SheetFrame>
  );
}

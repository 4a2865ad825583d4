// One sheet of the stack: a record read or edited; only its spine once another lies on it.
import { SearchX, Unplug } from "lucide-react";
import { type CSSProperties, type ReactNode, useState } from "react";
import { Button as AriaButton, Dialog } from "react-aria-components";
import { useWording } from "@/errors";
import { RecordLinks } from "@/fields/links";
import { useT } from "@/i18n";
import { type ModelView, type RecordsUpdated, type RecordView, useCommandQuery } from "@/ipc";
import { Banner, Button, cx, Skeleton, StateScreen, useShortcut } from "@/shared";
import { ModelIcon } from "@/shared/ModelIcon";
import type { SheetPlace } from "../address";
import { keyText } from "../keys";
import { useCanEdit } from "../useCanEdit";
import type { Screen } from "../useScreen";
import styles from "./Sheet.module.css";
import { type Afterwards, SheetEdit } from "./SheetEdit";
import { type Neighbours, SheetHead } from "./SheetHead";
import { SheetRead } from "./SheetRead";

export interface RecordSheetProps {
  place: SheetPlace;
  model: ModelView;
  /** Sheets lying on this one. */
  above: number;
  screen: Screen;
  neighbours: Neighbours | undefined;
  history: (model: ModelView, record: RecordView) => ReactNode;
  onMode: (edit: boolean) => void;
  onClose: () => void;
  /** Takes away the sheets above. */
  onReturn: () => void;
  onSaved: (record: RecordView) => void;
}

export function RecordSheet({
  place,
  model,
  above,
  screen,
  neighbours,
  history,
  onMode,
  onClose,
  onReturn,
  onSaved,
}: RecordSheetProps) {
  const t = useT();
  const wording = useWording();
  const canEdit = useCanEdit(model);
  const isTop = above === 0;
  const { data: record, error, refetch } = useCommandQuery("records_get", { model: model.slug, key: place.key });
  const [ignored, setIgnored] = useState<string[]>([]);
  /** Counts what was saved: a form that goes on begins anew from what was written. */
  const [round, setRound] = useState(0);
  const [returned, setReturned] = useState(false);
  const key = keyText(place.key);
  const name = record?.display;
  const editing = place.edit && canEdit;
  const keys = isTop && !editing;
  useShortcut("j", () => neighbours?.next?.(), keys);
  useShortcut("k", () => neighbours?.previous?.(), keys);
  useShortcut("shift+enter", () => screen.openPage(place.model, place.key), keys);

  const saved = (updated: RecordsUpdated | undefined, then: Afterwards) => {
    setIgnored(updated?.ignored ?? []);
    if (updated) onSaved(updated);
    setReturned(then === "show");
    if (then === "continue") setRound((at) => at + 1);
    else if (then === "close") onClose();
    else onMode(false);
  };
  const missing = error?.api.code === "record_not_found" || error?.api.code === "invalid_key";

  return (
    <section className={cx(styles.sheet, !isTop && styles.behind)} style={{ "--behind": above } as CSSProperties}>
      {!isTop && (
        <AriaButton
          className={styles.spine}
          aria-label={t("records-sheet-back", { name: name ?? key })}
          onPress={onReturn}
        >
          <ModelIcon name={model.icon} size={14} />
          <span className={styles.spineWords}>
            {name ?? `#${key}`} <em>· {model.label_one}</em>
          </span>
        </AriaButton>
      )}
      <div className={styles.covered} inert={!isTop}>
        <RecordLinks value={screen.findLink}>
          <Dialog className={styles.state}>
            <SheetHead
              model={model}
              recordKey={place.key}
              name={name}
              neighbours={neighbours}
              onPage={() => screen.openPage(place.model, place.key)}
              onClose={onClose}
            />
            {ignored.length > 0 && (
              <Banner tone="accent" className={styles.notice}>
                {t("records-ignored", {
                  count: ignored.length,
                  fields: ignored.map((field) => labelOf(model, field)).join(", "),
                })}
              </Banner>
            )}
            {record ? (
              editing ? (
                <SheetEdit key={round} place={place} model={model} record={record} isTop={isTop} onSaved={saved} />
              ) : (
                <SheetRead
                  model={model}
                  record={record}
                  isTop={isTop}
                  returned={returned}
                  history={history(model, record)}
                  onEdit={canEdit ? () => onMode(true) : undefined}
                />
              )
            ) : missing ? (
              <StateScreen
                icon={SearchX}
                title={t("records-not-here", { label: model.label_one, key })}
                actions={<Button onPress={onClose}>{t("records-sheet-close")}</Button>}
              >
                {t("records-not-here-text")}
              </StateScreen>
            ) : error ? (
              <StateScreen
                role="alert"
                icon={Unplug}
                title={wording.error(error).title}
                tech={wording.error(error).hint}
                actions={
                  <Button variant="primary" onPress={() => void refetch()}>
                    {t("records-try-again")}
                  </Button>
                }
              >
                {wording.error(error).text}
              </StateScreen>
            ) : (
              <div className={styles.waiting} role="status" aria-label={t("records-sheet-loading")}>
                {[46, 72, 38, 60].map((width) => (
                  <Skeleton key={width} width={`${width}%`} />
                ))}
              </div>
            )}
          </Dialog>
        </RecordLinks>
      </div>
    </section>
  );
}

function labelOf(model: ModelView, name: string): string {
  return model.fields.find((field) => field.name === name)?.label ?? name;
}

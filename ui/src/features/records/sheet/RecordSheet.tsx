// One sheet of the stack: a record read or edited; only its spine once another lies on it.
import { SearchX, Unplug } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useAsk, useMay } from "@/changes";
import { CopyDetails, useWording } from "@/errors";
import { useT } from "@/i18n";
import { type ModelView, type RecordsUpdated, type RecordView, useCommandQuery } from "@/ipc";
import { Banner, Button, Skeleton, StateScreen, useShortcut } from "@/shared";
import type { RecordPlace } from "../address";
import { RelatedSections } from "../children/RelatedSections";
import { useRemove } from "../deletion";
import { keyText } from "../keys";
import { useRecordModel } from "../useRecordModel";
import type { Screen } from "../useScreen";
import type { Afterwards } from "./FormFrame";
import styles from "./Sheet.module.css";
import { SheetEdit } from "./SheetEdit";
import { SheetFrame } from "./SheetFrame";
import { type Neighbours, SheetHead } from "./SheetHead";
import { SheetRead } from "./SheetRead";

export interface RecordSheetProps {
  place: RecordPlace;
  model: ModelView;
  models: readonly ModelView[];
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
  /** Puts a form for a new record in place of this sheet. */
  onNew: (copy: RecordView | undefined) => void;
}

export function RecordSheet({
  place,
  model: general,
  models,
  above,
  screen,
  neighbours,
  history,
  onMode,
  onClose,
  onReturn,
  onSaved,
  onNew,
}: RecordSheetProps) {
  const t = useT();
  const wording = useWording();
  const model = useRecordModel(general, place.key);
  const may = useMay(model);
  const ask = useAsk();
  const remove = useRemove();
  const isTop = above === 0;
  const { data: record, error, refetch } = useCommandQuery("records_get", { model: model.slug, key: place.key });
  const [ignored, setIgnored] = useState<string[]>([]);
  /** Counts what was saved: a form that goes on begins anew from what was written. */
  const [round, setRound] = useState(0);
  const [returned, setReturned] = useState(false);
  const key = keyText(place.key);
  const name = record?.display;
  const editing = place.edit && model.can.edit;
  const keys = isTop && !editing;
  useShortcut("j", () => neighbours?.next?.(), keys);
  useShortcut("k", () => neighbours?.previous?.(), keys);
  const copy = record && may.add ? () => ask(model, "add", () => onNew(record)) : undefined;
  const erase = record && may.delete ? () => remove(model, [record], onClose) : undefined;
  useShortcut("d", () => copy?.(), keys && copy !== undefined);
  useShortcut("backspace", () => erase?.(), keys && erase !== undefined);
  useShortcut("shift+enter", () => screen.openPage(place.model, place.key), keys);

  const saved = (updated: RecordsUpdated | undefined, then: Afterwards) => {
    setIgnored(updated ? ignoredOf(models, model, updated) : []);
    if (updated) onSaved(updated);
    if (then === "stay") return;
    setReturned(then === "show");
    if (then === "continue") setRound((at) => at + 1);
    else if (then === "close") onClose();
    else if (then === "another") onNew(undefined);
    else onMode(false);
  };
  const missing = error?.api.code === "record_not_found" || error?.api.code === "invalid_key";

  return (
    <SheetFrame model={model} name={name ?? `#${key}`} above={above} screen={screen} onReturn={onReturn}>
      <SheetHead
        model={model}
        recordKey={place.key}
        name={name}
        neighbours={neighbours}
        onCopy={editing ? undefined : copy}
        onDelete={editing ? undefined : erase}
        onPage={() => screen.openPage(place.model, place.key)}
        onWindow={() => screen.openWindow(place.model, place.key)}
        onClose={onClose}
      />
      {ignored.length > 0 && (
        <Banner tone="accent" className={styles.notice}>
          {t("records-ignored", {
            count: ignored.length,
            fields: ignored.join(", "),
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
            related={<RelatedSections models={models} model={model} record={record} screen={screen} under={2} />}
            isShut={general.can.edit && !model.can.edit}
            onEdit={may.edit ? () => ask(model, "edit", () => onMode(true)) : undefined}
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
            <>
              <Button variant="primary" onPress={() => void refetch()}>
                {t("records-try-again")}
              </Button>
              <CopyDetails error={error} />
            </>
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
    </SheetFrame>
  );
}

/** What was sent and left as it is, by its label: of the record, then of those saved with it. */
function ignoredOf(models: readonly ModelView[], model: ModelView, updated: RecordsUpdated): string[] {
  const below = Object.entries(updated.ignored_under ?? {}).flatMap(([slug, names]) => {
    const child = models.find((each) => each.slug === slug);
    return child ? names.map((name) => `${child.label_one}: ${labelOf(child, name)}`) : [];
  });
  return [...updated.ignored.map((name) => labelOf(model, name)), ...below];
}

function labelOf(model: ModelView, name: string): string {
  return model.fields.find((field) => field.name === name)?.label ?? name;
}

// The sheets that are open, over a scrim. Focus stays inside; Escape takes the top one away; it returns where it was.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Modal, ModalOverlay } from "react-aria-components";
import type { ModelView, RecordView } from "@/ipc";
import { useToastsAbove } from "@/shared";
import { isNew, placeId, type SheetPlace } from "../address";
import { useHandOver } from "../creations";
import { keyParam } from "../keys";
import type { Screen } from "../useScreen";
import type { Afterwards } from "./FormFrame";
import { NewSheet } from "./NewSheet";
import { RecordSheet } from "./RecordSheet";
import styles from "./Sheet.module.css";

interface Props {
  models: readonly ModelView[];
  screen: Screen;
  /** Rows of the list underneath: the neighbours of its records. */
  rows: readonly RecordView[];
  /** Model of that list. */
  base: string | undefined;
  history: (model: ModelView, record: RecordView) => ReactNode;
  onSaved: (record: RecordView) => void;
}

export function SheetStack({ models, screen, rows, base, history, onSaved }: Props) {
  const { sheets, setSheets } = screen;
  const handOver = useHandOver();
  const stack = useRef<HTMLDivElement>(null);
  // While the last sheet slides out there is nothing in the address to draw it from.
  const [last, setLast] = useState<SheetPlace[]>(sheets);
  if (sheets.length > 0 && sheets !== last) setLast(sheets);
  const shown = sheets.length > 0 ? sheets : last;
  const depth = sheets.length;
  const close = () => setSheets(sheets.slice(0, -1));

  // A sheet that comes to the top takes the focus, unless a control inside took it already.
  const top = sheets.at(-1);
  const topId = top && placeId(top);
  useEffect(() => {
    if (topId === undefined) return;
    const dialog = stack.current?.querySelector<HTMLElement>("[data-top] [role='dialog']");
    if (dialog && !dialog.contains(document.activeElement)) dialog.focus();
  }, [topId]);

  useToastsAbove(depth > 0);

  const neighboursOf = (place: SheetPlace, at: number) => {
    if (at > 0 || place.model !== base || isNew(place)) return undefined;
    const index = rows.findIndex((row) => keyParam(row.key) === keyParam(place.key));
    const to = (row: RecordView | undefined) => row && (() => setSheets([{ ...place, key: row.key }], true));
    return index < 0 ? undefined : { previous: to(rows[index - 1]), next: to(rows[index + 1]) };
  };

  const added = (at: number, place: SheetPlace, record: RecordView, then: Afterwards) => {
    onSaved(record);
    // A field was waiting for it: back to its form, whichever way it was saved.
    if ((isNew(place) && handOver(place, record)) || then === "close") close();
    else if (then !== "another") {
      setSheets(sheets.with(at, { model: place.model, key: record.key, edit: then === "continue" }), true);
    }
  };

  return (
    <ModalOverlay isOpen={depth > 0} onOpenChange={(open) => open || close()} isDismissable className={styles.overlay}>
      <Modal ref={stack} className={styles.stack}>
        {shown.map((place, at) => {
          const model = models.find((each) => each.slug === place.model);
          if (!model) return null;
          const above = shown.length - 1 - at;
          // The same record may lie twice in the stack; its place says nothing: the lowest sheet may make room under a form.
          const id = placeId(place);
          const twin = shown.slice(0, at).filter((other) => placeId(other) === id).length;
          return (
            <div key={`${id} ${twin}`} data-top={above === 0 || undefined} className={styles.layer}>
              {isNew(place) ? (
                <NewSheet
                  place={place}
                  model={model}
                  above={above}
                  screen={screen}
                  onClose={close}
                  onReturn={() => setSheets(sheets.slice(0, at + 1))}
                  onAdded={(record, then) => added(at, place, record, then)}
                />
              ) : (
                <RecordSheet
                  place={place}
                  model={model}
                  models={models}
                  above={above}
                  screen={screen}
                  neighbours={above === 0 ? neighboursOf(place, at) : undefined}
                  history={history}
                  onMode={(edit) => setSheets(sheets.with(at, { ...place, edit }), true)}
                  onClose={close}
                  onReturn={() => setSheets(sheets.slice(0, at + 1))}
                  onSaved={onSaved}
                  onNew={(copy) => setSheets(sheets.with(at, { model: place.model, key: null, copy: copy?.key }), true)}
                />
              )}
            </div>
          );
        })}
      </Modal>
    </ModalOverlay>
  );
}

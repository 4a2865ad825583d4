// One cell as a form of one field: the kind's own control where the value stood. Enter saves, Tab saves and goes on, Esc puts
// back; what is wrong is said under it and the cell stays open.
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { useRestingUndo } from "@/changes";
import { useReport } from "@/errors";
import { kindOf, shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import type { FieldView, ModelView, RecordView } from "@/ipc";
import { cx, LabelledElsewhere } from "@/shared";
import { FormField } from "../sheet/FormField";
import { useUnsaved } from "../sheet/unsaved";
import { useRecordForm } from "../sheet/useRecordForm";
import styles from "./CellEditor.module.css";

/** Where the cursor goes when the cell closes. */
export type Onwards = "stay" | "down" | "left" | "right";

export interface CellEdit {
  model: ModelView;
  /** With what was saved; nothing when nothing was. */
  onClose: (saved: RecordView | undefined, onwards: Onwards) => void;
}

interface Props extends CellEdit {
  record: RecordView;
  field: FieldView;
}

/** Kinds whose value is chosen from a list: choosing ends the edit. */
const CHOSEN: readonly string[] = ["boolean", "enum", "foreign_key"];

export function CellEditor({ model, record, field, onClose }: Props) {
  const t = useT();
  const report = useReport();
  const box = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  // Compared with what this cell showed, and with nothing else of its row.
  const cell = useMemo(
    () => ({ ...record, values: { [field.name]: record.values[field.name] ?? null } }) as RecordView,
    [record, field],
  );
  const form = useRecordForm(model, cell);
  const edit = form.form.edits[field.name];
  const kind = kindOf(field);
  useRestingUndo();
  useUnsaved(`cell ${field.name}`, record.display, form.dirty && !form.saving);

  const close = (saved: RecordView | undefined, onwards: Onwards) => {
    if (over.current) return;
    over.current = true;
    onClose(saved, onwards);
  };
  const save = async (onwards: Onwards) => {
    if (over.current || form.saving) return;
    const saved = await form.save();
    if (saved.done) close(saved.record, onwards);
    else focusIn(box.current);
  };
  const failed = useEffectEvent((reason: unknown) => report(reason));
  useEffect(() => {
    if (form.failure !== undefined) failed(form.failure);
  }, [form.failure]);
  useEffect(() => focusIn(box.current), []);
  const chosen = useEffectEvent(() => void save("stay"));
  useEffect(() => {
    if (edit?.by === "choice" && CHOSEN.includes(shownKind(field))) chosen();
  }, [edit, field]);

  function press(event: KeyboardEvent<HTMLElement>) {
    const { target } = event;
    // An open list has these keys to itself.
    if (target instanceof Element && target.getAttribute("aria-expanded") === "true") return;
    const newLine = target instanceof HTMLTextAreaElement && (event.shiftKey || event.altKey);
    const onwards: Partial<Record<string, Onwards>> = { Enter: "down", Tab: event.shiftKey ? "left" : "right" };
    const next = onwards[event.key];
    if (event.key === "Escape") close(undefined, "stay");
    else if (next === undefined || (event.key === "Enter" && newLine)) return;
    // A list that is closed opens with Enter.
    else if (event.key === "Enter" && target instanceof HTMLButtonElement) return;
    else void save(next);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keeps a press in the control from opening the row
    <div
      ref={box}
      role="group"
      aria-label={t("records-cell-editing", { field: field.label, name: record.display })}
      className={cx(styles.editor, kind.wide && styles.tall, kind.align === "end" && styles.end)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDownCapture={press}
      onBlur={(event) => {
        const to = event.relatedTarget;
        // Into a list or a calendar that hangs from this cell is not away from it.
        if (to instanceof Element && (box.current?.contains(to) || to.closest('[role="dialog"], [role="listbox"]')))
          return;
        if (to === null && !document.hasFocus()) return;
        void save("stay");
      }}
    >
      <LabelledElsewhere value>
        <FormField model={model} field={field} form={form} full />
      </LabelledElsewhere>
    </div>
  );
}

/** Puts the keyboard into the control, on all of its text: what is typed next takes its place. */
function focusIn(box: HTMLElement | null): void {
  const control = box?.querySelector<HTMLElement>("input:not([type=color]), textarea") ?? box?.querySelector("button");
  control?.focus();
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
}

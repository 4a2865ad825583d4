// One cell as a form of one field: the kind's own control where the value stood. Enter saves, Tab saves and goes on, Esc puts
// back; what is wrong is said under it and the cell stays open.
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useRestingUndo } from "@/changes";
import { useReport } from "@/errors";
import { Begun } from "@/fields/begun";
import { kindOf, shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import type { FieldView, ModelView, RecordView } from "@/ipc";
import { cx, entryOf, LabelledElsewhere } from "@/shared";
import { keyParam } from "../keys";
import { FormField } from "../sheet/FormField";
import { useUnsaved } from "../sheet/unsaved";
import { useRecordForm } from "../sheet/useRecordForm";
import styles from "./CellEditor.module.css";
import type { Editing } from "./useCells";

/** Where the cursor goes when the cell closes; `gone` when its row went away before it did. */
export type Onwards = "stay" | "down" | "left" | "right" | "gone";

export interface CellEdit {
  model: ModelView;
  /** The letter the edit began with. */
  typed: string | undefined;
  /** With what was saved; nothing when nothing was. */
  onClose: (cell: Editing, saved: RecordView | undefined, onwards: Onwards) => void;
}

interface Props extends CellEdit {
  record: RecordView;
  field: FieldView;
}

/** Kinds whose value is chosen from a list: choosing ends the edit. */
const CHOSEN: readonly string[] = ["boolean", "enum", "foreign_key"];

export function CellEditor({ model, typed, record, field, onClose }: Props) {
  const t = useT();
  const report = useReport();
  const box = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  /** A second save on its way would meet the first as somebody else's change. */
  const saving = useRef(false);
  const [leaving, setLeaving] = useState<{ onwards: Onwards }>();
  // Compared with what this cell showed, and with nothing else of its row.
  const cell = useMemo(
    () => ({ ...record, values: { [field.name]: entryOf(record.values, field.name) ?? null } }) as RecordView,
    [record, field],
  );
  const form = useRecordForm(model, cell);
  const edit = entryOf(form.form.edits, field.name);
  const kind = kindOf(field);
  useRestingUndo();
  useUnsaved(`cell ${field.name}`, record.display, form.dirty && !form.saving);

  const close = (saved: RecordView | undefined, onwards: Onwards) => {
    if (over.current) return;
    over.current = true;
    onClose({ key: keyParam(record.key), field: field.name }, saved, onwards);
  };
  const save = async (onwards: Onwards) => {
    if (over.current || saving.current) return;
    saving.current = true;
    const saved = await form.save();
    saving.current = false;
    if (saved.done && saved.more && box.current) return;
    if (saved.done) close(saved.record, box.current ? onwards : "gone");
    else if (box.current) focusIn(box.current);
    else {
      // Its row went away meanwhile (another page, another order): nothing is left to say it under.
      if (saved.reason !== undefined) report(saved.reason);
      close(undefined, "gone");
    }
  };
  const failed = useEffectEvent((reason: unknown) => report(reason));
  useEffect(() => {
    if (form.failure !== undefined) failed(form.failure);
  }, [form.failure]);
  useEffect(() => focusIn(box.current), []);
  // Deciding takes the pressed button away, and the keyboard with it.
  const decided = form.form.conflicted && form.form.contested.length === 0;
  useEffect(() => {
    if (decided) focusIn(box.current);
  }, [decided]);
  // After the next render: some controls take what was done in them only when they are left.
  const left = useEffectEvent((onwards: Onwards) => void save(onwards));
  useEffect(() => {
    if (leaving) left(leaving.onwards);
  }, [leaving]);
  const chosen = useEffectEvent(() => void save("stay"));
  useEffect(() => {
    if (edit?.by === "choice" && CHOSEN.includes(shownKind(field))) chosen();
  }, [edit, field]);

  function press(event: KeyboardEvent<HTMLElement>) {
    const { target } = event;
    // Lists and calendars hang from this cell but are not in it; an unfinished character has its keys to itself too.
    if (!(target instanceof HTMLElement && event.currentTarget.contains(target)) || event.nativeEvent.isComposing)
      return;
    // An open list has these keys to itself.
    if (target.getAttribute("aria-expanded") === "true") return;
    const newLine = target instanceof HTMLTextAreaElement && (event.shiftKey || event.altKey);
    const onwards: Partial<Record<string, Onwards>> = { Enter: "down", Tab: event.shiftKey ? "left" : "right" };
    const next = onwards[event.key];
    if (event.key === "Escape") close(undefined, "stay");
    else if (next === undefined || (event.key === "Enter" && newLine)) return;
    // A list that is closed opens with Enter.
    else if (event.key === "Enter" && target instanceof HTMLButtonElement) return;
    // The two ways out of a conflict are reached by Tab.
    else if (event.key === "Tab" && form.form.contested.length > 0) return;
    else {
      target.blur();
      setLeaving({ onwards: next });
    }
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
        setLeaving({ onwards: "stay" });
      }}
    >
      <LabelledElsewhere value>
        <Begun value={typed}>
          <FormField model={model} field={field} form={form} full />
        </Begun>
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

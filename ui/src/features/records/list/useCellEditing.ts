// Editing in place: how a cell is entered, what a press on it means, and what follows when it closes.
import { useEffect, useEffectEvent, useRef } from "react";
import { useAsk, useMay, useTold } from "@/changes";
import type { FieldView, ModelView, RecordView } from "@/ipc";
import { entryOf } from "@/shared";
import { isEditable, isEditedInList } from "../draft";
import { keyParam } from "../keys";
import type { CellEdit, Onwards } from "./CellEditor";
import type { Column } from "./columns";
import type { RowActions } from "./RecordGrid";
import { type Cells, type Editing, useCells } from "./useCells";

/** A press waits this long for its twin before it opens the row. */
const TWIN_MS = 250;

interface Wanted {
  model: ModelView;
  columns: readonly Column[];
  rows: readonly RecordView[];
  /** Rows of the list before them, and as far as it goes. */
  start: number;
  reach: number;
  /** The row of the cursor. */
  cursor: number;
  onCursor: (at: number) => void;
  onOpen: (at: number) => void;
  /** A row was saved. */
  onSaved: (record: RecordView) => void;
}

export interface CellEditing {
  cells: Cells;
  cellEdit: CellEdit;
  press: RowActions["press"];
  /** Edits this cell. */
  begin: RowActions["editCell"];
  /** Edits the cursor's cell, beginning with a letter; without one, the first that may be edited. */
  editCell: (typed?: string) => void;
}

export function useCellEditing(wanted: Wanted): CellEditing {
  const { model, columns, rows, start, reach, cursor, onCursor, onOpen, onSaved } = wanted;
  const cells = useCells(columns);
  const inList = (field: FieldView) => !field.read_only && isEditedInList(model, field);
  const canEdit = useMay(model).edit && columns.some(({ field }) => inList(field));
  const ask = useAsk();
  const told = useTold();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Whatever is done next, a press that still waits opens nothing over it; a list that was left neither.
  useEffect(() => {
    const forget = () => clearTimeout(waiting.current);
    const done = new AbortController();
    for (const next of ["pointerdown", "keydown"]) {
      window.addEventListener(next, forget, { capture: true, signal: done.signal });
    }
    return () => {
      done.abort();
      forget();
    };
  }, []);
  // A cell whose row or column went away is edited no longer: the keys of the list would rest for ever.
  const { editing } = cells;
  const lost =
    editing !== undefined &&
    !(
      rows.some(({ key }) => keyParam(key) === editing.key) && columns.some(({ field }) => field.name === editing.field)
    );
  const drop = useEffectEvent(() => editing && cells.end(editing));
  useEffect(() => {
    if (lost) drop();
  }, [lost]);

  const begin = (at: number, column: number, typed?: string) => {
    clearTimeout(waiting.current);
    const [row, field] = [rows[at - start], columns[column]?.field];
    // Before a plain file is edited directly nothing in it may be: the question comes first.
    const looking = { ...model, can: { ...model.can, edit: true } };
    if (!canEdit || !row || !field || !inList(field)) return;
    if (!isEditable(looking, field, entryOf(row.values, field.name) ?? null)) return;
    // One cell at a time: another one still has something to save, or to put right.
    if (editing) return;
    onCursor(at);
    ask(model, "edit", () => cells.edit(row, column, typed));
  };
  const editCell = (typed?: string) => {
    const editable = columns.findIndex(({ field }) => inList(field));
    begin(Math.max(0, cursor), cells.column ?? Math.max(0, editable), typed);
  };
  const close = (cell: Editing, saved: RecordView | undefined, onwards: Onwards) => {
    cells.end(cell);
    if (saved) {
      told("edited", saved.display);
      onSaved(saved);
    }
    if (onwards === "down") onCursor(Math.min(reach - 1, cursor + 1));
    if (onwards === "left" || onwards === "right") cells.move(onwards === "left" ? -1 : 1);
    // The keyboard goes back to the table, unless it was taken elsewhere.
    const { activeElement } = document;
    const here = onwards !== "gone" && activeElement?.closest('[role="gridcell"]');
    if (activeElement === document.body || here) document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const press: RowActions["press"] = (at, event) => {
    if (!canEdit || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.stopPropagation();
    clearTimeout(waiting.current);
    if (event.detail <= 1) waiting.current = setTimeout(() => onOpen(at), TWIN_MS);
  };
  return { cells, cellEdit: { model, typed: editing?.typed, onClose: close }, press, begin, editCell };
}

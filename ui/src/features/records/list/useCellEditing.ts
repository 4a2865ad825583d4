// Editing in place: how a cell is entered, what a press on it means, and what follows when it closes.
import { useRef } from "react";
import { useAsk, useMay, useTold } from "@/changes";
import type { ModelView, RecordView } from "@/ipc";
import { isEditable } from "../draft";
import type { CellEdit, Onwards } from "./CellEditor";
import type { Column } from "./columns";
import type { RowActions } from "./RecordGrid";
import { type Cells, useCells } from "./useCells";

/** A press waits this long for its twin before it opens the row. */
const TWIN_MS = 250;

interface Wanted {
  model: ModelView;
  columns: readonly Column[];
  rows: readonly RecordView[];
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
  press: RowActions["cell"];
  /** Edits the cursor's cell; without one, the first that may be edited. */
  editCell: () => void;
}

export function useCellEditing(wanted: Wanted): CellEditing {
  const { model, columns, rows, cursor, onCursor, onOpen, onSaved } = wanted;
  const cells = useCells(columns);
  const { edit: canEdit } = useMay(model);
  const ask = useAsk();
  const told = useTold();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const begin = (at: number, column: number) => {
    const [row, field] = [rows[at], columns[column]?.field];
    // Before a plain file is edited directly nothing in it may be: the question comes first.
    const looking = { ...model, can: { ...model.can, edit: true } };
    if (!canEdit || !row || !field || !isEditable(looking, field, row.values[field.name] ?? null)) return;
    onCursor(at);
    ask(model, "edit", () => cells.edit(row, column));
  };
  const editCell = () => {
    const editable = columns.findIndex(({ field }) => !field.read_only);
    begin(Math.max(0, cursor), cells.column ?? Math.max(0, editable));
  };
  const close = (saved: RecordView | undefined, onwards: Onwards) => {
    cells.end();
    if (saved) {
      told("edited", saved.display);
      onSaved(saved);
    }
    if (onwards === "down") onCursor(Math.min(rows.length - 1, cursor + 1));
    if (onwards === "left" || onwards === "right") cells.move(onwards === "left" ? -1 : 1);
    // The keyboard goes back to the table, unless it was taken elsewhere.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('[role="gridcell"]'))
      document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const press = (at: number, column: number): ReturnType<RowActions["cell"]> => {
    if (!canEdit) return {};
    return {
      onClick: (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.stopPropagation();
        clearTimeout(waiting.current);
        if (event.detail <= 1) waiting.current = setTimeout(() => onOpen(at), TWIN_MS);
      },
      onDoubleClick: () => {
        clearTimeout(waiting.current);
        begin(at, column);
      },
    };
  };
  return { cells, cellEdit: { model, onClose: close }, press, editCell };
}

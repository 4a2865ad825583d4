// The cursor among the cells of a list: which column it stands in, and which cell is being edited. Rows have their own cursor;
// without a column the list moves by rows and its letters are shortcuts.
import { useState } from "react";
import type { RecordView } from "@/ipc";
import { keyParam } from "../keys";
import type { Column } from "./columns";

/** The cell being edited: of this record, whatever row it stands in by then. */
export interface Editing {
  key: string;
  field: string;
  /** The letter it began with. */
  typed?: string | undefined;
}

export interface Cells {
  /** The column of the cursor; nothing while whole rows are moved through. */
  column: number | undefined;
  editing: Editing | undefined;
  /** Puts the cursor into a column, kept among those there are. */
  place: (column: number) => void;
  /** Moves it sideways; the first step enters the row's first cell. */
  move: (by: number) => void;
  leave: () => void;
  edit: (row: RecordView, column: number, typed?: string) => void;
  /** Editing this cell is over; the cursor stays. */
  end: (cell: Editing) => void;
}

export function useCells(columns: readonly Column[]): Cells {
  const [column, setColumn] = useState<number>();
  const [editing, setEditing] = useState<Editing>();
  const within = (at: number) => Math.max(0, Math.min(columns.length - 1, at));
  return {
    column: column === undefined || columns.length === 0 ? undefined : within(column),
    editing,
    place: (at) => setColumn(within(at)),
    move: (by) => setColumn((at) => (at === undefined ? (by > 0 ? 0 : undefined) : within(at + by))),
    leave: () => setColumn(undefined),
    edit: (row, at, typed) => {
      const field = columns[at]?.field.name;
      if (field === undefined) return;
      setColumn(at);
      setEditing({ key: keyParam(row.key), field, typed });
    },
    end: (cell) => setEditing((now) => (now?.key === cell.key && now.field === cell.field ? undefined : now)),
  };
}

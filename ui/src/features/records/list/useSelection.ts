// The selection of one list on screen, with the row from which Shift goes on.
import { useState } from "react";
import type { RecordView } from "@/ipc";
import { between, extended, NOTHING, type Selection, toggled, toggledAll } from "./selection";

export interface Selecting {
  selected: Selection;
  /** Selects the row at that place, or lets it go; with `onwards` every row from the last one as well. */
  toggle: (at: number, onwards?: boolean) => void;
  /** Every row that is here, or none when all are. */
  togglePage: () => void;
  /** Selects these as well, wherever in the list they are. */
  add: (rows: readonly RecordView[]) => void;
  clear: () => void;
}

/** `start`: rows of the list before those that are here. */
export function useSelection(rows: readonly RecordView[], start: number): Selecting {
  const [selected, setSelected] = useState<Selection>(NOTHING);
  const [anchor, setAnchor] = useState(-1);
  return {
    selected,
    toggle: (at, onwards = false) => {
      const row = rows[at - start];
      if (!row) return;
      if (onwards && rows[anchor - start])
        setSelected((now) => extended(now, between(rows, anchor - start, at - start)));
      else setSelected((now) => toggled(now, row));
      setAnchor(at);
    },
    togglePage: () => setSelected((now) => toggledAll(now, rows)),
    add: (more) => setSelected((now) => extended(now, more)),
    clear: () => {
      setSelected(NOTHING);
      setAnchor(-1);
    },
  };
}

// What a list offers to change: a new record, a copy of a row, deleting rows. With its keys: n, d, Backspace.
import { useAsk, useMay } from "@/changes";
import type { ModelView, RecordView } from "@/ipc";
import { useShortcut } from "@/shared";
import { useRemove } from "./deletion";
import type { Screen } from "./useScreen";

/** What the keys act on. */
export interface Current {
  /** The row of the cursor. */
  row: RecordView | undefined;
  /** The rows that are selected: deleted rather than the row of the cursor. */
  marked: readonly RecordView[];
  unmark: () => void;
}

export interface ListChanges {
  canEdit: boolean;
  /** Nothing where it may not be done. */
  add: (() => void) | undefined;
  edit: ((row: RecordView) => void) | undefined;
  copy: ((row: RecordView) => void) | undefined;
  remove: ((rows: readonly RecordView[]) => void) | undefined;
}

/** `keys: false` lets the keys rest. */
export function useListChanges(model: ModelView, screen: Screen, current: Current, keys: boolean): ListChanges {
  const may = useMay(model);
  const ask = useAsk();
  const erase = useRemove();
  const { row, marked, unmark } = current;
  const place = (copy?: RecordView) => screen.setSheets([{ model: model.slug, key: null, copy: copy?.key }]);
  const add = may.add ? () => ask(model, "add", () => place()) : undefined;
  const copy = may.add ? (from: RecordView) => ask(model, "add", () => place(from)) : undefined;
  const edit = may.edit
    ? (to: RecordView) => ask(model, "edit", () => screen.setSheets([{ model: model.slug, key: to.key, edit: true }]))
    : undefined;
  // What is gone cannot stay selected.
  const remove = may.delete ? (rows: readonly RecordView[]) => erase(model, rows, unmark) : undefined;
  const doomed = marked.length > 0 ? marked : row ? [row] : [];
  useShortcut("n", () => add?.(), keys && add !== undefined);
  useShortcut("d", () => row && copy?.(row), keys && copy !== undefined && row !== undefined);
  useShortcut("backspace", () => remove?.(doomed), keys && remove !== undefined && doomed.length > 0);
  return { canEdit: may.edit, add, edit, copy, remove };
}

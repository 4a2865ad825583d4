// Rows put in order by hand: the grip that a row is dragged by, the rows it may be dropped on, and the keys that move it too.
import { GripVertical } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { useDrag, useDrop } from "react-aria-components";
import { Icon } from "@/shared";
import styles from "./Order.module.css";

/** How rows are put in order. */
export interface RowOrder {
  at: number;
  /** The row that is being dragged. */
  dragged: RefObject<number | undefined>;
  moveTo: (from: number, to: number) => void;
}

/** What is dragged: nothing another program could use. */
const ROW = "application/x-bureau-row";

export function Grip({ order, label }: { order: RowOrder; label: string }) {
  const { at, dragged, moveTo } = order;
  const { dragProps } = useDrag({
    getItems: () => [{ [ROW]: String(at) }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => {
      dragged.current = at;
    },
    onDragEnd: () => {
      dragged.current = undefined;
    },
    hasDragButton: true,
  });
  return (
    <button
      {...dragProps}
      type="button"
      className={styles.grip}
      aria-label={label}
      title={label}
      onKeyDown={(event) => {
        const step = stepOf(event);
        if (step !== undefined) moveTo(at, at + step);
      }}
    >
      <Icon of={GripVertical} size={14} />
    </button>
  );
}

function stepOf(event: KeyboardEvent): number | undefined {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return step;
}

/** Alt and an arrow move a row from wherever the keyboard is in it. */
export function movedByKey(order: RowOrder | undefined): (event: KeyboardEvent) => void {
  return (event) => {
    // What the box itself does with the key goes first; and a list that hangs open is in the row for React alone.
    const own = event.defaultPrevented || event.target instanceof HTMLTextAreaElement;
    if (own || !event.currentTarget.contains(event.target as Node)) return;
    const step = order && event.altKey ? stepOf(event) : undefined;
    if (order && step !== undefined) order.moveTo(order.at, order.at + step);
  };
}

/** Where a dragged row may land: in the place of this one. */
export function useLanding(row: RefObject<HTMLTableRowElement | null>, order: RowOrder | undefined) {
  const { dropProps, isDropTarget } = useDrop({
    ref: row,
    isDisabled: order === undefined,
    getDropOperation: (types) => (types.has(ROW) && order?.dragged.current !== undefined ? "move" : "cancel"),
    onDrop: () => {
      const from = order?.dragged.current;
      if (order && from !== undefined) order.moveTo(from, order.at);
    },
  });
  const below = order?.dragged.current !== undefined && order.dragged.current < order.at;
  return { props: order ? dropProps : {}, mark: isDropTarget ? (below ? styles.below : styles.above) : undefined };
}

// Rows put in order by hand: the grip that a row is dragged by, and the rows it may be dropped on. The arrow keys move it too.
import { GripVertical } from "lucide-react";
import type { RefObject } from "react";
import { useDrag, useDrop } from "react-aria-components";
import { Icon } from "@/shared";
import type { RowOrder } from "./LineRow";
import styles from "./Lines.module.css";

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
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        moveTo(at, at + step);
      }}
    >
      <Icon of={GripVertical} size={14} />
    </button>
  );
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

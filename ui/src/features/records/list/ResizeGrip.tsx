// The edge of a column's head: dragged, or moved with the arrow keys; a double click fits the column to what it shows.
import { useRef } from "react";
import { useT } from "@/i18n";
import styles from "./Columns.module.css";

const LEAST = 64;
const MOST = 1200;
/** One press of an arrow key. */
const STEP = 16;

interface Props {
  /** Words of the head. */
  label: string;
  /** Place of the column among those shown, the boxes left out. */
  at: number;
  /** `final: false` while it is dragged. */
  onResize: (width: number, final: boolean) => void;
}

export function ResizeGrip({ label, at, onResize }: Props) {
  const t = useT();
  const began = useRef<{ x: number; width: number; moved: boolean }>(undefined);
  const within = (width: number) => Math.round(Math.max(LEAST, Math.min(MOST, width)));
  const widthOf = (grip: Element) => grip.parentElement?.getBoundingClientRect().width ?? LEAST;
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t("records-column-width", { field: label })}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={LEAST}
      tabIndex={-1}
      className={styles.resize}
      ref={(grip) => grip?.setAttribute("aria-valuenow", String(within(widthOf(grip))))}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        began.current = { x: event.clientX, width: widthOf(event.currentTarget), moved: false };
      }}
      onPointerMove={({ clientX }) => {
        const from = began.current;
        if (!from || (clientX === from.x && !from.moved)) return;
        from.moved = true;
        onResize(within(from.width + clientX - from.x), false);
      }}
      onPointerUp={({ clientX }) => {
        const from = began.current;
        began.current = undefined;
        // Also back where it began: what is drawn while dragging ends with it.
        if (from?.moved) onResize(within(from.width + clientX - from.x), true);
      }}
      onPointerCancel={() => {
        const from = began.current;
        began.current = undefined;
        if (from?.moved) onResize(within(from.width), true);
      }}
      onDoubleClick={(event) => onResize(within(fitting(event.currentTarget, at)), true)}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onResize(within(widthOf(event.currentTarget) + by), true);
      }}
    />
  );
}

/** The width that shows all of the column in the rows drawn now, and its head. */
function fitting(grip: Element, at: number): number {
  const grid = grip.closest('[role="grid"]');
  const parts = grid?.querySelectorAll(`[role="row"] > :nth-child(${at + 2}) > :first-child`) ?? [];
  const widths = [...parts].map((part) => {
    const { paddingLeft, paddingRight } = getComputedStyle(part.parentElement ?? part);
    return part.scrollWidth + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight) + 2;
  });
  return Math.max(LEAST, ...widths);
}

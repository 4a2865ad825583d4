// The edge of a part that can be made wider: dragged, or moved with the arrow keys, Home and End; a double click gives it the
// width that suits it. It stands in what it resizes, whose width is what it tells.
import { type KeyboardEvent, useEffect, useRef } from "react";
import { cx } from "./cx";
import styles from "./Resizer.module.css";

/** One press of an arrow key. */
const STEP = 16;

interface Props {
  id?: string;
  label: string;
  least: number;
  most: number;
  /** The width a double click gives. */
  fitting: (grip: Element) => number;
  /** `final: false` while it is dragged. */
  onResize: (width: number, final: boolean) => void;
  /** Enter or Escape: the keyboard goes back to where it came from. */
  onLeave?: (grip: Element) => void;
  /** Reached by Tab; otherwise by what puts the focus here. */
  inTabOrder?: boolean;
  className?: string | undefined;
}

export function Resizer(props: Props) {
  const { id, label, least, most, fitting, onResize, onLeave, inTabOrder = false, className } = props;
  const began = useRef<{ x: number; width: number; moved: boolean }>(undefined);
  const within = (width: number) => Math.round(Math.max(least, Math.min(most, width)));
  const widthOf = (grip: Element) => grip.parentElement?.getBoundingClientRect().width ?? least;
  /** A share of what is left over changes without us being drawn again. */
  const tell = (grip: Element) => grip.setAttribute("aria-valuenow", String(within(widthOf(grip))));
  const edge = useRef<HTMLDivElement>(null);
  const changed = useRef(true);

  // Told when the edge appears, after it was moved and while it has the focus, not whenever it is drawn: asking makes the
  // browser lay out the page at once.
  useEffect(() => {
    const grip = edge.current;
    if (grip && (changed.current || document.activeElement === grip)) tell(grip);
    changed.current = false;
  });

  function resize(width: number, final: boolean) {
    changed.current = true;
    onResize(within(width), final);
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const now = widthOf(event.currentTarget);
    const wanted = { ArrowLeft: now - STEP, ArrowRight: now + STEP, Home: least, End: most }[event.key];
    if (wanted !== undefined) resize(wanted, true);
    else if (onLeave && (event.key === "Enter" || event.key === "Escape")) onLeave(event.currentTarget);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule has no width to tell and takes no focus
    <div
      id={id}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={least}
      tabIndex={inTabOrder ? 0 : -1}
      className={cx(styles.resizer, className)}
      ref={edge}
      onFocus={(event) => tell(event.currentTarget)}
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
        resize(from.width + clientX - from.x, false);
      }}
      onPointerUp={({ clientX }) => {
        const from = began.current;
        began.current = undefined;
        // Also back where it began: what is drawn while dragging ends with it.
        if (from?.moved) resize(from.width + clientX - from.x, true);
      }}
      onPointerCancel={() => {
        const from = began.current;
        began.current = undefined;
        if (from?.moved) resize(from.width, true);
      }}
      onDoubleClick={(event) => resize(fitting(event.currentTarget), true)}
      onKeyDown={press}
    />
  );
}

// The full text of a cell that was cut, after half a second of pointing. One for the whole table: rows stay light.
import { type RefObject, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import styles from "./Grid.module.css";

const AFTER_MS = 500;
const MARGIN = 8;

interface Shown {
  text: string;
  left: number;
  top: number;
}

export function TruncationTip({ within }: { within: RefObject<HTMLElement | null> }) {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    const area = within.current;
    if (!area) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(undefined);
    };
    const over = (event: PointerEvent) => {
      hide();
      const cell = event.target instanceof Element ? event.target.closest('[role="gridcell"]') : null;
      const inner = cell?.firstElementChild;
      if (!inner || inner.scrollWidth <= inner.clientWidth) return;
      timer = setTimeout(() => {
        const box = inner.getBoundingClientRect();
        setShown({ text: inner.textContent ?? "", left: Math.max(MARGIN, box.left), top: box.bottom + MARGIN });
      }, AFTER_MS);
    };
    area.addEventListener("pointerover", over);
    area.addEventListener("pointerleave", hide);
    area.addEventListener("scroll", hide);
    return () => {
      hide();
      area.removeEventListener("pointerover", over);
      area.removeEventListener("pointerleave", hide);
      area.removeEventListener("scroll", hide);
    };
  }, [within]);

  if (!shown) return null;
  return createPortal(
    <div
      className={styles.tip}
      aria-hidden
      ref={(element) => {
        // Kept inside the window whatever its length.
        if (!element) return;
        const box = element.getBoundingClientRect();
        if (box.right > window.innerWidth - MARGIN)
          element.style.left = `${Math.max(MARGIN, window.innerWidth - MARGIN - box.width)}px`;
        if (box.bottom > window.innerHeight - MARGIN) element.style.top = `${shown.top - box.height - 34}px`;
      }}
      style={{ left: shown.left, top: shown.top }}
    >
      {shown.text}
    </div>,
    document.body,
  );
}

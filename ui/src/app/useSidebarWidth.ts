// How wide the sidebar is: as it was left on this computer. Read before anything is drawn, so that nothing moves.
import { useState } from "react";

/** Pixels; the first is the design's own. */
export const SIDEBAR = { usual: 236, least: 180, most: 400 } as const;

const KEPT = "bureau-sidebar";

function kept(): number {
  const width = Number(localStorage.getItem(KEPT));
  return width >= SIDEBAR.least && width <= SIDEBAR.most ? width : SIDEBAR.usual;
}

export interface SidebarWidth {
  width: number;
  /** `final: false` while it is dragged. */
  resize: (width: number, final: boolean) => void;
}

export function useSidebarWidth(): SidebarWidth {
  const [width, setWidth] = useState(() => {
    try {
      return kept();
    } catch {
      // Storage may be refused; the sidebar is as designed then.
      return SIDEBAR.usual;
    }
  });
  return {
    width,
    resize: (next, final) => {
      setWidth(next);
      if (!final) return;
      try {
        localStorage.setItem(KEPT, String(next));
      } catch {
        // It holds for as long as the window does.
      }
    },
  };
}

// The columns of a list that stay in place, as many as its width has room for now.
import { type RefObject, useLayoutEffect, useMemo, useState } from "react";
import type { Column } from "./columns";
import { held, heldIn } from "./frozen";

/** `wanted`: how many of the first are to stay. */
export function useHeld(area: RefObject<HTMLElement | null>, columns: readonly Column[], wanted: number): Column[] {
  // The number and not the width: rows are drawn again when another column stays, and not for every step of the window.
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    const measure = () => setCount(heldIn(columns, wanted, current.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [area, columns, wanted]);
  return useMemo(() => held(columns, count), [columns, count]);
}

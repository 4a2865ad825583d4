// A handler that stays the same while what it does changes: what is drawn only when it changed need not be drawn for it.
import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function at every drawing; it calls the handler of the newest one. Not to be called while drawing. */
export function useSteady<A extends unknown[]>(handler: (...given: A) => void): (...given: A) => void {
  const newest = useRef(handler);
  useLayoutEffect(() => {
    newest.current = handler;
  });
  return useCallback((...given: A) => newest.current(...given), []);
}

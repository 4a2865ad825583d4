// Whether the window is as narrow as the design's rail: chips fold, small print goes.
import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 1100px)";

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

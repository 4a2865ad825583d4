// Whether the sidebar is a 56 px rail: below 1100 px by itself, or as the person chose.
import { useState, useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 1100px)");

function subscribe(changed: () => void): () => void {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
}

export interface Rail {
  rail: boolean;
  toggle(): void;
}

export function useRail(): Rail {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  // A choice holds for the width it was made at: growing or shrinking the window starts anew.
  const [chosen, setChosen] = useState<{ narrow: boolean; rail: boolean } | null>(null);
  const rail = chosen?.narrow === isNarrow ? chosen.rail : isNarrow;
  return { rail, toggle: () => setChosen({ narrow: isNarrow, rail: !rail }) };
}

// Which rows of a list are in view. Told on every step of scrolling, so it is no state of the screen: only what shows it is
// drawn again.
import { useState } from "react";

/** Places in the list, both included; `last` is before `first` when there are none. */
export interface InView {
  first: number;
  last: number;
}

export interface View {
  get: () => InView;
  set: (first: number, last: number) => void;
  /** Answers with the way to end it. */
  subscribe: (changed: () => void) => () => void;
}

export function useView(): View {
  return useState(newView)[0];
}

function newView(): View {
  let now: InView = { first: 0, last: -1 };
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (first, last) => {
      if (now.first === first && now.last === last) return;
      now = { first, last };
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

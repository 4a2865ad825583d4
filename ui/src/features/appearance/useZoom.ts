// How large everything in the window is: a step larger, a step smaller, as it was made. The shell draws it; the page asks.
import { useRef } from "react";
import { useReport } from "@/errors";
import { type Preferences, useCommand, useCommandQuery } from "@/ipc";

/** Percentages, as browsers step through them. */
export const STEPS: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200];
const OWN = 100;

/** The size now, and what changes it. */
export interface Zoom {
  percent: number;
  larger: (() => void) | undefined;
  smaller: (() => void) | undefined;
  /** Back to the size everything was made in. */
  reset: (() => void) | undefined;
}

export function useZoom(): Zoom {
  const report = useReport();
  const { data: info } = useCommandQuery("app_info", {});
  const set = useCommand("preferences_set", undefined, { inOrder: true });
  const preferences = info?.preferences;
  const percent = preferences?.zoom ?? OWN;
  // A key may be pressed again before the answer to the last one is there.
  const asked = useRef<{ from: Preferences | undefined; percent: number }>({ from: undefined, percent: OWN });
  const step = (towards: (now: number) => number | undefined) => () => {
    if (!preferences) return;
    const now = asked.current.from === preferences ? asked.current.percent : percent;
    const next = towards(now);
    if (next === undefined || next === now) return;
    asked.current = { from: preferences, percent: next };
    set.mutate({ ...preferences, zoom: next }, { onError: report });
  };
  return {
    percent,
    larger: percent < Math.max(...STEPS) ? step((now) => STEPS.find((each) => each > now)) : undefined,
    smaller: percent > Math.min(...STEPS) ? step((now) => STEPS.findLast((each) => each < now)) : undefined,
    reset: percent === OWN ? undefined : step(() => OWN),
  };
}

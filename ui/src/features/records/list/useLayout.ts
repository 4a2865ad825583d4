// A list as this person left it: its columns, order, rows. Shown at once, kept by the engine's side on this computer.
import { useRef, useState } from "react";
import { useReport } from "@/errors";
import { type Layout, useCommand, useCommandQuery, usePending } from "@/ipc";

/** A list that nobody has changed. */
export const AS_THE_MODEL: Layout = { columns: [], sort: [] };

export interface ListLayout {
  /** Nothing until it is known. */
  layout: Layout | undefined;
  /** As it was when the list was opened: what an address that says nothing means, also when one goes back to it. */
  opened: Layout | undefined;
  change: (change: Partial<Layout>) => void;
}

export function useLayout(model: string): ListLayout {
  const report = useReport();
  const kept = useCommandQuery("layout_get", { model });
  const save = useCommand("layout_set", undefined, { inOrder: true });
  // Left and opened again, a list may still be kept as it was left.
  const pending = usePending("layout_set").findLast((request) => request.model === model);
  const wanted = pending?.layout ?? kept.data;
  // A list that cannot be remembered is still a list.
  const layout = wanted ?? (kept.error ? AS_THE_MODEL : undefined);
  const [opened, setOpened] = useState<{ model: string; layout: Layout }>();
  if (layout && opened?.model !== model) setOpened({ model, layout });
  // Two changes may come before the first is kept: the second begins with the first.
  const latest = useRef(wanted);
  latest.current = wanted;
  return {
    layout,
    opened: opened?.model === model ? opened.layout : undefined,
    change: (change) => {
      // Before it is known what was kept, keeping this would throw the rest of it away.
      if (!layout) return;
      const next = { ...AS_THE_MODEL, ...latest.current, ...change };
      latest.current = next;
      save.mutate({ model, layout: next }, { onError: report });
    },
  };
}

// A list without pages: rows near the view are read as one scrolls, rows far from it are let go, so that memory does not grow
// with the list.
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { RecordsListReq, RecordView } from "@/ipc";
import { type RecordPages, useRecordPages } from "@/ipc";
import type { View } from "./view";

/** Rows read at once, and how many such readings are kept. */
const CHUNK = 100;
const MOST = 10;
/** Rows from the end of what is here, at which more are read. */
const NEAR = 50;

const NO_ROWS: RecordView[] = [];
/** Where another question begins. */
const TOP = { from: 1, round: 0 };

export interface Endless {
  pages: RecordPages;
  rows: readonly RecordView[];
  /** Rows of the list before them. */
  start: number;
  /** Rows that can be scrolled through: as far as anybody has been. */
  reach: number;
}

interface Wanted {
  enabled: boolean;
  view: View;
  /** Nothing is let go now: a row that is being edited may be among it. */
  held: boolean;
}

export function useEndless(
  question: Omit<RecordsListReq, "page" | "per_page">,
  { enabled, view, held }: Wanted,
): Endless {
  const asked = JSON.stringify(question);
  const [begun, setBegun] = useState({ asked, ...TOP });
  const { from, round } = begun.asked === asked ? begun : TOP;
  const pages = useRecordPages({ ...question, per_page: CHUNK }, { enabled, from, round, most: MOST });
  const { data, isFetching, isError, isPlaceholderData, hasNextPage } = pages;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [data]);
  const start = ((data?.pages[0]?.page ?? 1) - 1) * CHUNK;
  const end = start + rows.length;
  const [been, setBeen] = useState({ asked, end });
  if (!isPlaceholderData && (been.asked !== asked || been.end < end)) setBeen({ asked, end });
  const reach = hasNextPage || isPlaceholderData ? Math.max(been.end, end) : end;

  const follow = useEffectEvent(() => {
    const { first, last } = view.get();
    if (!enabled || held || isFetching || data === undefined || last < first) return;
    // Too far to read all that lies between.
    if (last < start - CHUNK || first > end + CHUNK)
      setBegun({ asked, from: Math.floor(first / CHUNK) + 1, round: round + 1 });
    else if (first < start + NEAR && start > 0) void pages.fetchPreviousPage();
    else if (last > end - NEAR && hasNextPage) void pages.fetchNextPage();
  });
  useEffect(() => view.subscribe(() => follow()), [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more, when what kept it from reading is over
  useEffect(() => {
    // What failed would fail again at once: the next step of scrolling asks.
    if (!isError) follow();
  }, [isFetching, held, enabled, data]);

  return { pages, rows, start, reach };
}

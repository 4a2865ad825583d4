// The records before and after one that stands alone on its page: its place in the last page of the list that was read.
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ModelView, RecordsPage, RecordView, WireKey } from "@/ipc";
import { keyParam } from "./keys";

export interface AroundRecord {
  previous: WireKey | undefined;
  next: WireKey | undefined;
}

const NONE: AroundRecord = { previous: undefined, next: undefined };

/** Of one page, or of several that were scrolled through. */
function rowsOf(data: RecordsPage | InfiniteData<RecordsPage> | undefined): readonly RecordView[] {
  if (data === undefined) return [];
  return "pages" in data ? data.pages.flatMap(({ rows }) => rows) : data.rows;
}

/** Looks into the answers already here; asks nothing. */
export function useNeighbours(model: ModelView, key: WireKey): AroundRecord {
  const client = useQueryClient();
  const [around, setAround] = useState(NONE);
  const param = keyParam(key);
  useEffect(() => {
    const pages = client
      .getQueryCache()
      .findAll({ queryKey: ["records_list"], type: "all" })
      .filter((query) => (query.queryKey[2] as { model?: string } | undefined)?.model === model.slug)
      .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
    for (const page of pages) {
      const rows = rowsOf(page.state.data as RecordsPage | InfiniteData<RecordsPage> | undefined);
      const at = rows.findIndex((row) => keyParam(row.key) === param);
      if (at >= 0) return setAround({ previous: rows[at - 1]?.key, next: rows[at + 1]?.key });
    }
    setAround(NONE);
  }, [client, model.slug, param]);
  return around;
}

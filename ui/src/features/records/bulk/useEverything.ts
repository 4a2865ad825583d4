// Selecting all that a list has, over its pages: they are read, so that whatever is done with them knows each of them.
import { useState } from "react";
import { useReport } from "@/errors";
import { commands, type FilterTree, type ModelView, type RecordView, type SortKey } from "@/ipc";
import { part, type Selection } from "../list/selection";
import { filtering } from "../list/useListData";

/** More than that is no selection any more: it is for exports and filters. */
const MOST = 10_000;
/** Rows read at a time. */
const STEP = 500;

interface Listed {
  model: ModelView;
  filter: FilterTree;
  search: string;
  sort: SortKey[];
}

/** Offered once all rows that are here are selected; nothing where there are no others, or too many. */
export function useEverything(
  { model, filter, search, sort }: Listed,
  { selected, shown, total }: { selected: Selection; shown: readonly RecordView[]; total: number | null | undefined },
  add: (rows: readonly RecordView[]) => void,
): { count: number; select: () => void; isReading: boolean } | undefined {
  const report = useReport();
  const [isReading, setReading] = useState(false);
  if (typeof total !== "number" || total > MOST || selected.size >= total) return undefined;
  if (part(selected, shown) !== "all") return undefined;
  const read = async () => {
    if (isReading) return;
    setReading(true);
    try {
      const rows: RecordView[] = [];
      for (let page = 1; rows.length < total; page += 1) {
        const request = { model: model.slug, ...filtering(filter), search, sort, page, per_page: STEP };
        const next = await commands.records_list(request);
        if (next.rows.length === 0) break;
        rows.push(...next.rows);
      }
      add(rows);
    } catch (reason) {
      report(reason);
    } finally {
      setReading(false);
    }
  };
  return { count: total, select: () => void read(), isReading };
}

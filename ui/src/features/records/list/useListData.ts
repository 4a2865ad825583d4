// What a list asks the engine: its rows, its count, and the count without filters. Rows never wait for a count.
import { type FilterTerm, type FilterTree, useCommandQuery } from "@/ipc";
import { EVERYTHING } from "./filter/parts";
import type { ListState } from "./listState";

const NO_FILTERS: FilterTerm[] = [];

/** The filter of a request: nothing for every record, so that it is asked as everyone asks it. */
export function filtering(filter: FilterTree): { filters: FilterTerm[]; filter?: FilterTree } {
  const isEverything = "all" in filter && filter.all.length === 0;
  return isEverything ? { filters: NO_FILTERS } : { filters: NO_FILTERS, filter };
}

/** `known: false` while it is not known how the list was left: nothing is asked twice. */
export function useListData(model: string, state: ListState, known: boolean) {
  const asked = filtering(state.filter);
  const narrowed = asked.filter !== undefined || state.search !== "";
  const rows = useCommandQuery(
    "records_list",
    { model, page: state.page, per_page: state.perPage, sort: state.sort, ...asked, search: state.search },
    { keepPrevious: true, enabled: known },
  );
  const count = useCommandQuery("records_count", { model, ...asked, search: state.search });
  const all = useCommandQuery("records_count", { model, ...filtering(EVERYTHING), search: "" });
  return { rows, count: count.data, all: all.data, narrowed };
}

/** Over this many rows a total that was not counted is rounded. */
const ROUND_FROM = 100_000;

/** `3,503`, or `1.2 M` for an estimate. */
export function totalText(total: number, exact: boolean, language: string): string {
  if (exact || total < ROUND_FROM) return new Intl.NumberFormat(language, { useGrouping: true }).format(total);
  return new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }).format(total);
}

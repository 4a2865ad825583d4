// What a list asks the engine: its rows, its count, and the count without filters. Rows never wait for a count.
import { type FilterTerm, useCommandQuery } from "@/ipc";
import { isComplete } from "./filters";
import type { ListState } from "./listState";

const NO_FILTERS: FilterTerm[] = [];

/** `known: false` while it is not known how the list was left: nothing is asked twice. */
export function useListData(model: string, state: ListState, known: boolean) {
  const filters = state.filters.filter(isComplete);
  const narrowed = filters.length > 0 || state.search !== "";
  const rows = useCommandQuery(
    "records_list",
    { model, page: state.page, per_page: state.perPage, sort: state.sort, filters, search: state.search },
    { keepPrevious: true, enabled: known },
  );
  const count = useCommandQuery("records_count", { model, filters, search: state.search });
  const all = useCommandQuery("records_count", { model, filters: NO_FILTERS, search: "" });
  return { rows, count: count.data, all: all.data, narrowed };
}

/** Over this many rows a total that was not counted is rounded. */
const ROUND_FROM = 100_000;

/** `3,503`, or `1.2 M` for an estimate. */
export function totalText(total: number, exact: boolean, language: string): string {
  if (exact || total < ROUND_FROM) return new Intl.NumberFormat(language).format(total);
  return new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }).format(total);
}

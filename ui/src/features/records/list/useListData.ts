// What a list asks the engine: its rows, its count, and the count without filters. Rows never wait for a count.
import type { UseQueryResult } from "@tanstack/react-query";
import {
  type CommandError,
  type FilterTerm,
  type FilterTree,
  type RecordPages,
  type RecordsPage,
  type RecordView,
  useCommandQuery,
} from "@/ipc";
import { EVERYTHING } from "./filter/parts";
import { ENDLESS, type ListState } from "./listState";
import { type Endless, useEndless } from "./useEndless";
import type { View } from "./view";

const NO_FILTERS: FilterTerm[] = [];
const NO_ROWS: RecordView[] = [];

/** The filter of a request: nothing for every record, so that it is asked as everyone asks it. */
export function filtering(filter: FilterTree): { filters: FilterTerm[]; filter?: FilterTree } {
  const isEverything = "all" in filter && filter.all.length === 0;
  return isEverything ? { filters: NO_FILTERS } : { filters: NO_FILTERS, filter };
}

/** The rows of a list that are here. */
export interface ListRows {
  rows: readonly RecordView[];
  /** Rows before them that can be scrolled to; those of earlier pages cannot. */
  start: number;
  /** Rows that can be scrolled through. */
  reach: number;
  /** The page read last; nothing before the first answer. */
  page: RecordsPage | undefined;
  isPending: boolean;
  /** They are the answer to an older question. */
  isStale: boolean;
  error: CommandError | null;
  refetch: () => void;
}

interface Wanted {
  /** False while it is not known how the list was left: nothing is asked twice. */
  known: boolean;
  view: View;
  /** A row is being edited. */
  held: boolean;
}

export function useListData(model: string, state: ListState, { known, view, held }: Wanted) {
  const asked = filtering(state.filter);
  const narrowed = asked.filter !== undefined || state.search !== "";
  const question = { model, sort: state.sort, ...asked, search: state.search };
  const isEndless = state.perPage === ENDLESS;
  const paged = useCommandQuery(
    "records_list",
    { ...question, page: state.page, per_page: state.perPage },
    { keepPrevious: true, enabled: known && !isEndless },
  );
  const endless = useEndless(question, { enabled: known && isEndless, view, held });
  const count = useCommandQuery("records_count", { model, ...asked, search: state.search });
  const all = useCommandQuery("records_count", { model, ...filtering(EVERYTHING), search: "" });
  return { list: isEndless ? ofPages(endless) : ofPage(paged), count: count.data, all: all.data, narrowed };
}

function ofPage(paged: UseQueryResult<RecordsPage, CommandError>): ListRows {
  const rows = paged.data?.rows ?? NO_ROWS;
  return { ...stateOf(paged), rows, start: 0, reach: rows.length, page: paged.data };
}

function ofPages({ pages, rows, start, reach }: Endless): ListRows {
  // Rows that are here stay, whatever became of the next ones: scrolling asks for those again.
  const error = pages.data ? null : pages.error;
  return { ...stateOf(pages), error, rows, start, reach, page: pages.data?.pages.at(-1) };
}

function stateOf({
  isPending,
  isPlaceholderData,
  error,
  refetch,
}: UseQueryResult<unknown, CommandError> | RecordPages) {
  return { isPending, isStale: isPlaceholderData, error, refetch: () => void refetch() };
}

/** Over this many rows a total that was not counted is rounded. */
const ROUND_FROM = 100_000;

/** `3,503`, or `1.2 M` for an estimate. */
export function totalText(total: number, exact: boolean, language: string): string {
  if (exact || total < ROUND_FROM) return new Intl.NumberFormat(language, { useGrouping: true }).format(total);
  return new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }).format(total);
}

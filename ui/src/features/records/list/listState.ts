// The state of a list as it stands in the address: page, size, sort, filter, search. Pure; back and forward restore it.
import type { FieldView, FilterTree, ModelView, SortKey } from "@/ipc";
import { type Piece, readFilter, writeFilter } from "./filter/address";

export const PAGE_SIZES = [25, 50, 100, 200] as const;
const DEFAULT_SIZE = 50;

export interface ListState {
  page: number;
  perPage: number;
  sort: SortKey[];
  filter: FilterTree;
  search: string;
}

/** The same, as search parameters: short, and absent where it says nothing. */
export interface ListSearch {
  page?: number | undefined;
  per?: number | undefined;
  sort?: string[][] | undefined;
  filter?: Piece[] | undefined;
  q?: string | undefined;
}

/** Reads the address; what does not fit the model is left out. */
export function readListState(search: Readonly<Record<string, unknown>>, model: Pick<ModelView, "fields">): ListState {
  const known = new Set(model.fields.map((field: FieldView) => field.name));
  const tuples = (value: unknown): string[][] =>
    Array.isArray(value)
      ? value
          .filter((each) => Array.isArray(each) && known.has(String(each[0])))
          .map((each: unknown[]) => each.map(String))
      : [];
  const page = Number(search.page);
  const per = Number(search.per);
  return {
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    perPage: PAGE_SIZES.find((size) => size === per) ?? DEFAULT_SIZE,
    sort: tuples(search.sort).map(([field = "", direction]) => ({ field, descending: direction === "desc" })),
    filter: readFilter(search.filter, model),
    search: search.q === undefined ? "" : String(search.q),
  };
}

/** Writes the address. */
export function writeListState(state: ListState): ListSearch {
  return {
    page: state.page > 1 ? state.page : undefined,
    per: state.perPage === DEFAULT_SIZE ? undefined : state.perPage,
    sort:
      state.sort.length > 0
        ? state.sort.map(({ field, descending }) => [field, descending ? "desc" : "asc"])
        : undefined,
    filter: writeFilter(state.filter),
    q: state.search || undefined,
  };
}

/** A change of the list; whatever changes which rows there are goes back to the first page. */
export function changed(state: ListState, change: Partial<ListState>): ListState {
  return { ...state, page: 1, ...change };
}

// The state of a list as it stands in the address: page, size, sort, filter, search. Pure; back and forward restore it.
import type { FieldView, FilterTree, Layout, ModelView, SortKey } from "@/ipc";
import { type Piece, readFilter, writeFilter } from "./filter/address";

/** In place of a number of rows: no pages, more is read as one scrolls. */
export const ENDLESS = 0;
export const PAGE_SIZES = [25, 50, 100, 200, ENDLESS] as const;

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

/** Reads the address; what does not fit the model is left out, what it does not say is as the list was left. */
export function readListState(
  search: Readonly<Record<string, unknown>>,
  model: Pick<ModelView, "fields" | "per_page">,
  left?: Layout,
): ListState {
  const known = new Set(model.fields.map((field: FieldView) => field.name));
  const tuples = (value: unknown): string[][] =>
    Array.isArray(value)
      ? value
          .filter((each) => Array.isArray(each) && known.has(String(each[0])))
          .map((each: unknown[]) => each.map(String))
      : [];
  const page = Number(search.page);
  const per = search.per === undefined ? undefined : Number(search.per);
  return {
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    perPage: PAGE_SIZES.find((size) => size === per) ?? left?.per_page ?? model.per_page,
    sort:
      search.sort === undefined
        ? (left?.sort.filter(({ field }) => known.has(field)) ?? [])
        : tuples(search.sort).map(([field = "", direction]) => ({ field, descending: direction === "desc" })),
    filter: readFilter(search.filter, model),
    search: search.q === undefined ? "" : String(search.q),
  };
}

/** Writes the address; `plain` is what one that says nothing means. */
export function writeListState(state: ListState, plain: Pick<ListState, "perPage" | "sort">): ListSearch {
  const sort = sortSearch(state.sort);
  return {
    page: state.page > 1 ? state.page : undefined,
    per: state.perPage === plain.perPage ? undefined : state.perPage,
    sort: JSON.stringify(sort) === JSON.stringify(sortSearch(plain.sort)) ? undefined : sort,
    filter: writeFilter(state.filter),
    q: state.search || undefined,
  };
}

function sortSearch(sort: readonly SortKey[]): string[][] {
  return sort.map(({ field, descending }) => [field, descending ? "desc" : "asc"]);
}

/** A change of the list; whatever changes which rows there are goes back to the first page. */
export function changed(state: ListState, change: Partial<ListState>): ListState {
  return { ...state, page: 1, ...change };
}

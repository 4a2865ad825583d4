// What a screen of records keeps in the address: the list's state and the sheets that are open. Pure.
import type { WireKey } from "@/ipc";
import { isKey } from "./keys";
import type { ListSearch } from "./list/listState";

/** One record shown in a sheet. */
export interface SheetPlace {
  model: string;
  key: WireKey;
  /** Open as a form. */
  edit: boolean;
}

/** Search parameters of the list and of a record's page. */
export interface ScreenSearch extends ListSearch {
  /** Key of the record of this list whose sheet is open. */
  open?: WireKey | undefined;
  /** That sheet is a form. */
  edit?: true | undefined;
  /** Sheets on top of it: model, key, and `edit`. */
  over?: (string | WireKey)[][] | undefined;
}

/** How many sheets may lie on each other; the next one is a page. */
export const MOST_SHEETS = 3;

/** Takes what can be ours out of an address somebody may have typed. */
export function readScreenSearch(search: Readonly<Record<string, unknown>>): ScreenSearch {
  const lists = (value: unknown) => (Array.isArray(value) ? (value as string[][]) : undefined);
  return {
    page: typeof search.page === "number" ? search.page : undefined,
    per: typeof search.per === "number" ? search.per : undefined,
    sort: lists(search.sort),
    filter: lists(search.filter),
    q: search.q === undefined ? undefined : String(search.q),
    open: isKey(search.open) ? search.open : undefined,
    edit: search.edit === true ? true : undefined,
    over: lists(search.over),
  };
}

/** The sheets of an address, the lowest first. `base` is the model of the list; a record's page has none. */
export function readSheets(search: ScreenSearch, base: string | undefined): SheetPlace[] {
  const first: SheetPlace[] =
    base !== undefined && search.open !== undefined
      ? [{ model: base, key: search.open, edit: search.edit === true }]
      : [];
  const over = (search.over ?? []).flatMap((each): SheetPlace[] => {
    if (!Array.isArray(each)) return [];
    const [model, key, mode] = each;
    return typeof model === "string" && isKey(key) ? [{ model, key, edit: mode === "edit" }] : [];
  });
  return [...first, ...over].slice(0, MOST_SHEETS);
}

/** The same sheets as search parameters. */
export function writeSheets(
  sheets: readonly SheetPlace[],
  base: string | undefined,
): Pick<ScreenSearch, "open" | "edit" | "over"> {
  const [lowest] = sheets;
  const isOurs = base !== undefined && lowest?.model === base;
  const over = isOurs ? sheets.slice(1) : sheets;
  return {
    open: isOurs ? lowest.key : undefined,
    edit: isOurs && lowest.edit ? true : undefined,
    over:
      over.length > 0 ? over.map(({ model, key, edit }) => (edit ? [model, key, "edit"] : [model, key])) : undefined,
  };
}

/** Names the record of a sheet. */
export function placeId({ model, key }: Pick<SheetPlace, "model" | "key">): string {
  return `${model} ${JSON.stringify(key)}`;
}

// What a screen of records keeps in the address: the list's state and the sheets that are open. Pure.
import type { WireKey, WireValue } from "@/ipc";
import { isKey } from "./keys";
import type { ListSearch } from "./list/listState";

/** One record shown in a sheet, or one that is to be. */
export type SheetPlace = RecordPlace | NewPlace;

/** A record that is there. */
export interface RecordPlace {
  model: string;
  key: WireKey;
  /** Open as a form. */
  edit: boolean;
}

/** A record to be added. */
export interface NewPlace {
  model: string;
  key: null;
  /** The record it begins as a copy of. */
  copy?: WireKey | undefined;
  /** What its form begins with. */
  given?: Given | undefined;
}

/** Values by field, each with the name of the record it refers to, if any. */
export type Given = Readonly<Record<string, readonly [WireValue, string?]>>;

export function isNew(place: SheetPlace): place is NewPlace {
  return place.key === null;
}

/** Search parameters of the list and of a record's page. */
export interface ScreenSearch extends ListSearch {
  /** Key of the record of this list whose sheet is open. */
  open?: WireKey | undefined;
  /** That sheet is a form. */
  edit?: true | undefined;
  /** A record is being added; as a copy of `open` when there is one. */
  add?: true | undefined;
  /** Sheets on top of it: model, key, and `edit`, `add` or `copy`; after `add`, what the form begins with. */
  over?: (string | WireKey | Given)[][] | undefined;
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
    filter: Array.isArray(search.filter) ? (search.filter as ListSearch["filter"]) : undefined,
    q: search.q === undefined ? undefined : String(search.q),
    open: isKey(search.open) ? search.open : undefined,
    edit: search.edit === true ? true : undefined,
    add: search.add === true ? true : undefined,
    over: lists(search.over),
  };
}

/** The sheets of an address, the lowest first. `base` is the model of the list; a record's page has none. */
export function readSheets(search: ScreenSearch, base: string | undefined): SheetPlace[] {
  const first =
    base === undefined ? undefined : readPlace(base, search.open, search.add ? "copy" : search.edit && "edit");
  const fresh: SheetPlace[] = base !== undefined && search.add && !first ? [{ model: base, key: null }] : [];
  const over = (search.over ?? []).flatMap((each): SheetPlace[] => {
    if (!Array.isArray(each)) return [];
    const [model, key, mode, given] = each;
    if (typeof model !== "string") return [];
    if (mode === "add") return [{ model, key: null, given: readGiven(given) }];
    const place = readPlace(model, key, mode);
    return place ? [place] : [];
  });
  return [...(first ? [first] : fresh), ...over].slice(0, MOST_SHEETS);
}

/** The same sheets as search parameters. */
export function writeSheets(
  sheets: readonly SheetPlace[],
  base: string | undefined,
): Pick<ScreenSearch, "open" | "edit" | "add" | "over"> {
  const [lowest] = sheets;
  // What a form begins with has its place among the others.
  const isOurs = base !== undefined && lowest?.model === base && !(isNew(lowest) && lowest.given);
  const over = isOurs ? sheets.slice(1) : sheets;
  const key = isOurs ? (isNew(lowest) ? lowest.copy : lowest.key) : undefined;
  return {
    open: key,
    edit: isOurs && !isNew(lowest) && lowest.edit ? true : undefined,
    add: isOurs && isNew(lowest) ? true : undefined,
    over: over.length > 0 ? over.map(writePlace) : undefined,
  };
}

function readPlace(model: string, key: unknown, mode: unknown): SheetPlace | undefined {
  if (!isKey(key)) return undefined;
  return mode === "copy" ? { model, key: null, copy: key } : { model, key, edit: mode === "edit" };
}

/** What is not a value with its name is left out; the engine refuses what does not fit. */
function readGiven(given: unknown): Given | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const pairs = Object.entries(given).filter(([, each]) => Array.isArray(each) && each.length > 0);
  return pairs.length > 0 ? (Object.fromEntries(pairs) as Given) : undefined;
}

function writePlace(place: SheetPlace): (string | WireKey | Given)[] {
  if (!isNew(place)) return place.edit ? [place.model, place.key, "edit"] : [place.model, place.key];
  if (place.copy !== undefined) return [place.model, place.copy, "copy"];
  return place.given ? [place.model, "", "add", place.given] : [place.model, "", "add"];
}

/** Names the record of a sheet, or the one it adds. */
export function placeId(place: {
  model: string;
  key: WireKey | null;
  copy?: WireKey | undefined;
  given?: Given | undefined;
}): string {
  const which =
    place.key === null ? `+${JSON.stringify(place.copy ?? place.given ?? null)}` : JSON.stringify(place.key);
  return `${place.model} ${which}`;
}

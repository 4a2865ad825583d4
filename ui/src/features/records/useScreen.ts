// Moving between lists, sheets and pages: the address is the only state, so back and forward restore every screen.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useReport } from "@/errors";
import type { FindLink } from "@/fields/links";
import { type FilterTree, type ModelView, useNewWindow, type WireKey } from "@/ipc";
import {
  type Given,
  MOST_SHEETS,
  readScreenSearch,
  readSheets,
  type ScreenSearch,
  type SheetPlace,
  writeSheets,
} from "./address";
import { exactKey, keyParam, referredKey } from "./keys";
import { writeFilter } from "./list/filter/address";
import { EVERYTHING } from "./list/filter/parts";

export interface Screen {
  search: ScreenSearch;
  sheets: SheetPlace[];
  /** Changes search parameters, as a step of history or in place of the last one. */
  setSearch: (change: Partial<ScreenSearch>, replace?: boolean) => void;
  setSheets: (sheets: readonly SheetPlace[], replace?: boolean) => void;
  /** `edit` opens its form on it. */
  openPage: (model: string, key: WireKey, edit?: boolean) => void;
  openList: (model: string, filter?: FilterTree) => void;
  /** Lays a sheet on those that are open; one too many is a page. */
  openSheet: (model: string, key: WireKey, edit: boolean) => void;
  /** Lays the form of a new record on them. */
  openNewSheet: (model: string, given: Given | undefined) => void;
  /** Opens its page in another window. */
  openWindow: (model: string, key: WireKey) => void;
  /** Address of a record's page. */
  hrefOf: (model: string, key: WireKey) => string;
  /** Leaves for the page that adds a record. */
  openNew: (model: string, copy?: WireKey) => void;
  /** Where foreign keys lead from here. */
  findLink: FindLink;
}

/** The address of a record's page, for links that may be opened elsewhere. */
function pageHref(model: string, key: WireKey): string {
  return `#/models/${encodeURIComponent(model)}/${encodeURIComponent(keyParam(key))}`;
}

/** `base` is the model of the list on screen; nothing on a record's page. */
export function useScreen(models: readonly ModelView[], base: string | undefined): Screen {
  const navigate = useNavigate();
  const raw: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const search = useMemo(() => readScreenSearch(raw), [raw]);
  const sheets = useMemo(() => readSheets(search, base), [search, base]);

  const setSearch = useCallback(
    (change: Partial<ScreenSearch>, replace = false) => {
      void navigate({ to: ".", search: (previous: object) => ({ ...previous, ...change }), replace });
    },
    [navigate],
  );
  const setSheets = useCallback(
    (next: readonly SheetPlace[], replace = false) => setSearch(writeSheets(next, base), replace),
    [setSearch, base],
  );
  const openPage = useCallback(
    (slug: string, key: WireKey, edit = false) =>
      void navigate({
        to: "/models/$slug/$key",
        params: { slug, key: keyParam(key) },
        search: edit ? writeSheets([{ model: slug, key, edit }], undefined) : {},
      }),
    [navigate],
  );
  const { mutate: openAnother } = useNewWindow();
  const report = useReport();
  const openWindow = useCallback(
    (model: string, key: WireKey) =>
      openAnother({ place: pageHref(model, key).replace(/^#/, "") }, { onError: report }),
    [openAnother, report],
  );
  const openList = useCallback(
    (slug: string, filter: FilterTree = EVERYTHING) =>
      void navigate({ to: "/models/$slug", params: { slug }, search: { filter: writeFilter(filter) } }),
    [navigate],
  );
  const openNew = useCallback(
    (slug: string, copy?: WireKey) =>
      void navigate({ to: "/models/$slug/new", params: { slug }, search: copy === undefined ? {} : { copy } }),
    [navigate],
  );
  const openSheet = useCallback(
    (model: string, key: WireKey, edit: boolean) => {
      if (sheets.length >= MOST_SHEETS) openPage(model, key, edit);
      else setSheets([...sheets, { model, key, edit }]);
    },
    [sheets, setSheets, openPage],
  );
  const openNewSheet = useCallback(
    // What the form begins with has no place in a page's address: the lowest sheets make room.
    (model: string, given: Given | undefined) =>
      setSheets([...sheets.slice(1 - MOST_SHEETS), { model, key: null, given }]),
    [sheets, setSheets],
  );
  const findLink = useMemo<FindLink>(() => {
    const to = (model: string, key: WireKey) => ({
      href: pageHref(model, key),
      openPage: () => openPage(model, key),
      open: () => openSheet(model, key, false),
    });
    return {
      to: (slug, key) => {
        const whole = models.find((model) => model.slug === slug && model.can.view);
        const exact = whole && exactKey(whole, key);
        return exact === undefined ? undefined : to(slug, exact);
      },
      of: (field, value) => {
        const model = field.references?.model;
        const key = referredKey(field, value, models);
        return model === undefined || key === undefined ? undefined : to(model, key);
      },
    };
  }, [models, openSheet, openPage]);
  return {
    search,
    sheets,
    setSearch,
    setSheets,
    openPage,
    openWindow,
    openList,
    openSheet,
    openNewSheet,
    openNew,
    hrefOf: pageHref,
    findLink,
  };
}

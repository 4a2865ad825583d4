// Moving between lists, sheets and pages: the address is the only state, so back and forward restore every screen.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { FindLink } from "@/fields/links";
import type { ModelView, WireKey } from "@/ipc";
import { MOST_SHEETS, readScreenSearch, readSheets, type ScreenSearch, type SheetPlace, writeSheets } from "./address";
import { keyParam, referredKey } from "./keys";

export interface Screen {
  search: ScreenSearch;
  sheets: SheetPlace[];
  /** Changes search parameters, as a step of history or in place of the last one. */
  setSearch: (change: Partial<ScreenSearch>, replace?: boolean) => void;
  setSheets: (sheets: readonly SheetPlace[], replace?: boolean) => void;
  /** `edit` opens its form on it. */
  openPage: (model: string, key: WireKey, edit?: boolean) => void;
  openList: (model: string) => void;
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
  const openList = useCallback(
    (slug: string) => void navigate({ to: "/models/$slug", params: { slug }, search: {} }),
    [navigate],
  );
  const openNew = useCallback(
    (slug: string, copy?: WireKey) =>
      void navigate({ to: "/models/$slug/new", params: { slug }, search: copy === undefined ? {} : { copy } }),
    [navigate],
  );
  const findLink = useCallback<FindLink>(
    (field, value) => {
      const model = field.references?.model;
      const key = referredKey(field, value, models);
      if (model === undefined || key === undefined) return undefined;
      return {
        href: pageHref(model, key),
        openPage: () => openPage(model, key),
        open: () => {
          if (sheets.length >= MOST_SHEETS) openPage(model, key);
          else setSheets([...sheets, { model, key, edit: false }]);
        },
      };
    },
    [models, sheets, setSheets, openPage],
  );
  return { search, sheets, setSearch, setSheets, openPage, openList, openNew, findLink };
}

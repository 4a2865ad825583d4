// The list of a model: its tab with the count, the toolbar, the table, the foot. All of its state stands in the address.

import { Plus } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useAsk } from "@/changes";
import { useFormats, useLanguage, useT } from "@/i18n";
import type { ModelView, RecordView } from "@/ipc";
import { Button } from "@/shared";
import { actionsFor, useAct } from "../acting";
import type { ScreenSearch } from "../address";
import { SetField, settable } from "../bulk/SetField";
import { useEverything } from "../bulk/useEverything";
import { ExportButton } from "../export/ExportButton";
import { keyParam } from "../keys";
import { inSentence } from "../label";
import { TrashButton } from "../trash/TrashButton";
import { useListChanges } from "../useListChanges";
import type { Screen } from "../useScreen";
import { ColumnsMenu } from "./ColumnsMenu";
import { columnsOf } from "./columns";
import { DensityToggle, useDensity } from "./DensityToggle";
import { FilterBar } from "./FilterBar";
import { Footer, FooterWaiting } from "./Footer";
import { EVERYTHING } from "./filter/parts";
import styles from "./Grid.module.css";
import { EmptyList, FailedList, SkeletonRows } from "./ListBody";
import { changed, ENDLESS, type ListState, readListState, writeListState } from "./listState";
import { RecordGrid, type RowActions } from "./RecordGrid";
import { type MenuPlace, RowMenu } from "./RowMenu";
import { SearchBox } from "./SearchBox";
import { SelectionBar } from "./SelectionBar";
import { inOrder } from "./selection";
import toolbar from "./Toolbar.module.css";
import { useCellEditing } from "./useCellEditing";
import { useDelayed } from "./useDelayed";
import { useFreezing } from "./useFreezing";
import { AS_THE_MODEL, useLayout } from "./useLayout";
import { type ListRows, totalText, useListData } from "./useListData";
import { useNarrow } from "./useNarrow";
import { useRowKeys } from "./useRowKeys";
import { useSelection } from "./useSelection";
import { useSteady } from "./useSteady";
import { useView } from "./view";

/** A wait shorter than this is not shown. */
const QUIET_MS = 150;
/** A wait longer than this is explained. */
const SLOW_MS = 2000;

interface Props {
  model: ModelView;
  screen: Screen;
  /** The record just saved. */
  saved: string | undefined;
  /** The rows on screen, for stepping through them in a sheet. */
  onRows: (rows: readonly RecordView[]) => void;
  onSaved: (record: RecordView) => void;
}

export function ListScreen({ model, screen, saved, onRows, onSaved }: Props) {
  const t = useT();
  const { search, sheets, setSearch, setSheets, openPage } = screen;
  const { layout, opened, change: keep } = useLayout(model.slug);
  const state = useMemo(
    () => readListState(search as Readonly<Record<string, unknown>>, model, opened),
    [search, model, opened],
  );
  const view = useView();
  const [held, setHeld] = useState(false);
  const { list, count, all, narrowed } = useListData(model.slug, state, { known: layout !== undefined, view, held });
  const preferred = useDensity();
  const density = layout?.density ?? preferred;
  const [cursor, setCursor] = useState(-1);
  const [menu, setMenu] = useState<MenuPlace>();
  const waiting = useDelayed(list.isPending || list.isStale, QUIET_MS);
  const slow = useDelayed(list.isPending || list.isStale, SLOW_MS);
  const narrow = useNarrow();
  const idle = sheets.length === 0;
  const { rows: shown, start, reach } = list;
  /** The row at a place of the list, while it is here. */
  const rowAt = (at: number): RecordView | undefined => shown[at - start];
  const isEndless = state.perPage === ENDLESS;
  const question = useAnswered(state, list, isEndless);

  useEffect(() => onRows(shown), [shown, onRows]);
  // The record of an open sheet is where the cursor is, also when it is closed again.
  const { selected, ...selecting } = useSelection(shown, start);
  const open = sheets[0] && sheets[0].key !== null ? keyParam(sheets[0].key) : undefined;
  useEffect(() => {
    const at = open === undefined ? -1 : shown.findIndex((row) => keyParam(row.key) === open);
    if (at >= 0) setCursor(start + at);
  }, [open, shown, start]);
  useEffect(() => setCursor((at) => Math.min(at, reach - 1)), [reach]);

  const change = (next: Partial<ListState>, replace = false) => {
    setCursor(-1);
    setSearch(writeListState(changed(state, next), readListState({}, model, opened)) as Partial<ScreenSearch>, replace);
  };
  const columns = useMemo(() => columnsOf(model, layout?.columns), [model, layout?.columns]);
  const resize = (name: string, width: number) =>
    keep({
      columns: columns.map(({ field }) => {
        const left = layout?.columns.find((each) => each.field === field.name);
        return field.name === name ? { field: name, width } : { ...left, field: field.name };
      }),
    });
  const freezing = useFreezing(columns, layout, keep);
  const marked = inOrder(selected, shown);
  const { cells, cellEdit, press, begin, editCell } = useCellEditing({
    model,
    columns,
    rows: shown,
    start,
    reach,
    cursor,
    onCursor: setCursor,
    onOpen: (at) => show(at, false),
    onSaved,
  });
  useEffect(() => setHeld(cells.editing !== undefined), [cells.editing]);
  const [isSetting, setSetting] = useState(false);
  const rests = !idle || menu !== undefined || cells.editing !== undefined || isSetting;
  const changes = useListChanges(
    model,
    screen,
    { row: rowAt(cursor), marked, unmark: selecting.clear },
    !rests && cells.column === undefined,
  );
  const ask = useAsk();
  const act = useAct();
  const canSet = changes.canEdit && settable(model).length > 0;
  const everything = useEverything({ ...state, model }, { selected, shown, total: count?.total }, selecting.add);
  const erase = changes.remove && (() => changes.remove?.(marked));
  const show = (at: number, edit: boolean) => {
    const row = rowAt(at);
    if (row && edit) changes.edit?.(row);
    else if (row) setSheets([{ model: model.slug, key: row.key, edit: false }]);
  };
  const page = (at: number) => {
    const row = rowAt(at);
    if (row) openPage(model.slug, row.key);
  };
  const actions = useSteady<RowActions>({
    open: (at) => show(at, false),
    edit: (at) => show(at, true),
    remove: (at) => withRow(at, (row) => changes.remove?.([row])),
    openPage: page,
    select: (at, onwards) => {
      setCursor(at);
      selecting.toggle(at, onwards);
    },
    menu: (at, place) => {
      setCursor(at);
      setMenu({ at, ...place });
    },
    press,
    editCell: begin,
  });
  const move = (by: number) => setCursor((at) => Math.max(0, Math.min(reach - 1, at < 0 && by < 0 ? 0 : at + by)));
  useRowKeys(
    {
      move,
      moveTo: (place) => setCursor(place === "first" ? 0 : reach - 1),
      open: () => show(cursor, false),
      openPage: () => page(cursor),
      edit: () => show(cursor, true),
      select: (onwards) => selecting.toggle(cursor, onwards),
      extend: (by) => {
        const next = Math.max(0, Math.min(reach - 1, cursor + by));
        if (selected.size === 0) selecting.toggle(Math.max(0, cursor));
        if (next !== cursor) selecting.toggle(next, true);
        setCursor(next);
      },
      selectPage: selecting.togglePage,
      moveCell: cells.move,
      editCell,
      clear: () => {
        if (cells.column !== undefined) {
          cells.leave();
          return true;
        }
        if (selected.size === 0) return false;
        selecting.clear();
        return true;
      },
    },
    !rests,
    cells.column !== undefined,
  );
  const withRow = (at: number, act: ((row: RecordView) => void) | undefined) => {
    const row = rowAt(at);
    if (row) act?.(row);
  };
  const clear = () => change({ filter: EVERYTHING, search: "" });
  const label = inSentence(model.label);

  return (
    <section className={styles.screen} aria-label={model.label}>
      {waiting && <div className={styles.progress} />}
      <div className={toolbar.tabs}>
        <h1 className={toolbar.tab}>
          {t("records-all", { label })}{" "}
          <Count total={all?.total ?? null} exact={all?.exact ?? false} pending={all === undefined} />
        </h1>
        <span className={toolbar.gap} />
        {slow && (
          <span role="status" className={toolbar.slow}>
            {t("records-slow", { label })}
          </span>
        )}
        <ExportButton
          key={`${model.slug} export`}
          model={model}
          filter={state.filter}
          search={state.search}
          sort={state.sort}
          columns={columns.map(({ field }) => field.name)}
          total={count?.exact && count.total !== null ? count.total : undefined}
          narrow={narrow}
        />
        {changes.add && (
          <Button
            variant="primary"
            icon={Plus}
            onPress={changes.add}
            aria-keyshortcuts="n"
            aria-label={t("change-new", { label: inSentence(model.label_one) })}
          >
            {narrow ? t("change-new-short") : t("change-new", { label: inSentence(model.label_one) })}
          </Button>
        )}
      </div>
      <div className={toolbar.toolbar}>
        {model.searchable && (
          <SearchBox
            key={model.slug}
            label={t("records-search", { label })}
            value={state.search}
            onSearch={(text) => change({ search: text }, true)}
            enabled={idle && cells.column === undefined}
          />
        )}
        <FilterBar
          key={`${model.slug} filters`}
          model={model}
          filter={state.filter}
          onChange={(filter) => change({ filter })}
          enabled={idle && cells.column === undefined}
        />
        <span className={toolbar.gap} />
        <ColumnsMenu
          key={`${model.slug} columns`}
          model={model}
          layout={layout ?? AS_THE_MODEL}
          freezing={freezing}
          onChange={keep}
        />
        <TrashButton key={`${model.slug} trash`} model={model} />
        <DensityToggle density={density} onChange={(wanted) => keep({ density: wanted })} />
      </div>
      <RecordGrid
        key={`${model.slug} grid`}
        model={model}
        columns={columns}
        rows={shown}
        start={start}
        reach={reach}
        onView={view.set}
        question={question}
        offset={isEndless ? 0 : (state.page - 1) * state.perPage}
        total={count?.exact && count.total !== null ? count.total : undefined}
        sort={state.sort}
        onSort={(sort) => {
          keep({ sort });
          change({ sort });
        }}
        density={density}
        cursor={cursor}
        onCursor={setCursor}
        selected={selected}
        onTogglePage={selecting.togglePage}
        actions={actions}
        cells={cells}
        cellEdit={cellEdit}
        canEdit={changes.canEdit}
        canDelete={changes.remove !== undefined}
        onResize={resize}
        freezing={freezing}
        stale={list.isStale}
        saved={saved}
      >
        {list.error ? (
          <FailedList error={list.error} onRetry={list.refetch} onClear={narrowed ? clear : undefined} />
        ) : list.isPending ? (
          <SkeletonRows columns={columns} />
        ) : reach === 0 ? (
          <EmptyList model={model} narrowed={narrowed} onClear={clear} onNew={changes.add} />
        ) : undefined}
      </RecordGrid>
      {list.isPending && <FooterWaiting />}
      {list.page && !list.error && (
        <Footer
          page={list.page}
          perPage={state.perPage}
          view={view}
          count={count}
          all={narrowed ? all : undefined}
          onPage={(to) => change({ page: to })}
          onPerPage={(perPage) => {
            keep({ per_page: perPage });
            change({ perPage });
          }}
        />
      )}
      {selected.size > 0 && (
        <SelectionBar
          model={model.slug}
          columns={columns}
          rows={marked}
          onSet={canSet ? () => ask(model, "edit", () => setSetting(true)) : undefined}
          actions={actionsFor(model, "bulk")}
          onAct={(action) => act(model, action, marked, selecting.clear)}
          everything={everything}
          onDelete={erase}
          onClear={selecting.clear}
        />
      )}
      {isSetting && <SetField model={model} rows={marked} onDone={selecting.clear} onClose={() => setSetting(false)} />}
      {menu && (
        <RowMenu
          key={`${menu.at} ${menu.x} ${menu.y}`}
          place={menu}
          label={t("records-row-actions", { name: rowAt(menu.at)?.display ?? "" })}
          canEdit={changes.canEdit}
          onOpen={() => show(menu.at, false)}
          onEdit={() => show(menu.at, true)}
          onPage={() => page(menu.at)}
          onWindow={() => withRow(menu.at, (row) => screen.openWindow(model.slug, row.key))}
          onCopy={changes.copy && (() => withRow(menu.at, changes.copy))}
          actions={actionsFor(model, "row")}
          onAct={(action) => withRow(menu.at, (row) => act(model, action, [row]))}
          onDelete={changes.remove && (() => withRow(menu.at, (row) => changes.remove?.([row])))}
          onClose={() => setMenu(undefined)}
        />
      )}
    </section>
  );
}

/** What the rows that are here are an answer to: another one begins at its top, more rows of the same one do not. */
function useAnswered({ sort, filter, search }: ListState, { rows, isStale }: ListRows, isEndless: boolean) {
  const asked = JSON.stringify([sort, filter, search]);
  const [answered, setAnswered] = useState(asked);
  if (!isStale && answered !== asked) setAnswered(asked);
  const [first] = rows;
  return isEndless ? answered : first && keyParam(first.key);
}

/** The number beside the tab: counted, about, or still to come. */
function Count({ total, exact, pending }: { total: number | null; exact: boolean; pending: boolean }) {
  const t = useT();
  const formats = useFormats();
  const language = useLanguage();
  if (total === null) return <span className={toolbar.count}>{pending ? t("records-count-pending") : ""}</span>;
  const text = exact ? formats.number(total) : t("records-count-about", { total: totalText(total, exact, language) });
  return <span className={toolbar.count}>{text}</span>;
}

// The table of a list: virtual rows under sortable heads, one stop of the Tab key, a cursor moved by the keyboard.
import { type ColumnDef, rowSortingFeature, type SortingState, tableFeatures, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Density, ModelView, RecordView, SortKey } from "@/ipc";
import { cx, entryOf } from "@/shared";
import { keyParam } from "../keys";
import type { CellEdit } from "./CellEditor";
import { type Column, leastWidth, tracks } from "./columns";
import { scrolledTo } from "./frozen";
import styles from "./Grid.module.css";
import { GridHead } from "./GridHead";
import { CELL_ID, GridRow, rowId } from "./GridRow";
import { part, type Selection } from "./selection";
import { TruncationTip } from "./TruncationTip";
import type { Cells } from "./useCells";
import type { Freezing } from "./useFreezing";
import { useHeld } from "./useHeld";

const HEIGHTS: Record<Density, { row: number; head: number }> = {
  comfortable: { row: 36, head: 32 },
  compact: { row: 28, head: 28 },
};

export const gridFeatures = tableFeatures({ rowSortingFeature });

export interface RowActions {
  open: (at: number) => void;
  edit: (at: number) => void;
  remove: (at: number) => void;
  openPage: (at: number) => void;
  /** Selects the row or lets it go; with Shift every row from the last one selected. */
  select: (at: number, onwards: boolean) => void;
  menu: (at: number, place: { x: number; y: number }) => void;
  /** A cell was pressed: its row opens, unless it is pressed again soon. */
  press: (at: number, event: MouseEvent) => void;
  /** A cell was pressed twice: it is edited. */
  editCell: (at: number, column: number) => void;
}

interface Props {
  model: ModelView;
  columns: readonly Column[];
  rows: readonly RecordView[];
  /** Rows before them that can be scrolled to, and all that can be. */
  start: number;
  reach: number;
  /** What is in view. */
  onView: (first: number, last: number) => void;
  /** Another one begins at its top. */
  question: string | undefined;
  /** Rows before this page. */
  offset: number;
  total: number | undefined;
  sort: readonly SortKey[];
  onSort: (sort: SortKey[]) => void;
  density: Density;
  cursor: number;
  onCursor: (at: number) => void;
  selected: Selection;
  onTogglePage: () => void;
  actions: RowActions;
  cells: Cells;
  cellEdit: CellEdit;
  canEdit: boolean;
  canDelete: boolean;
  /** The rows are of an older question. */
  stale: boolean;
  onResize: (field: string, width: number) => void;
  freezing: Freezing;
  /** The row just saved: tinted for a moment. */
  saved: string | undefined;
  /** In place of rows: skeleton, empty, no match, failure. */
  children?: ReactNode;
}

export function RecordGrid(props: Props) {
  const { model, cells, rows, start, reach, offset, total, sort, onSort, onView, question } = props;
  const { density, cursor, onCursor, actions, stale, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [aside, setAside] = useState(false);
  /** A column being dragged. */
  const [dragged, setDragged] = useState<{ field: string; width: number }>();
  const drawn = useMemo(
    () =>
      props.columns.map((column) =>
        column.field.name === dragged?.field ? { ...column, width: dragged.width, share: 0 } : column,
      ),
    [props.columns, dragged],
  );
  const columns = useHeld(scroller, drawn, props.freezing.count);
  const definitions = useMemo<ColumnDef<typeof gridFeatures, RecordView>[]>(
    () =>
      columns.map(({ field }) => ({
        id: field.name,
        accessorFn: (row) => entryOf(row.values, field.name),
        sortDescFirst: false,
      })),
    [columns],
  );
  const sorting = useMemo<SortingState>(
    () => sort.map(({ field, descending }) => ({ id: field, desc: descending })),
    [sort],
  );
  const table = useTable({
    features: gridFeatures,
    columns: definitions,
    data: rows as RecordView[],
    getRowId: (row: RecordView) => keyParam(row.key),
    manualSorting: true,
    maxMultiSortColCount: 2,
    state: { sorting },
    onSortingChange: (change) => {
      const next = typeof change === "function" ? change(sorting) : change;
      onSort(next.map(({ id, desc }) => ({ field: id, descending: desc })));
    },
  });
  const shown = table.getRowModel().rows;
  const { row: rowHeight, head: headHeight } = HEIGHTS[density];
  const virtual = useVirtualizer({
    count: reach,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => shown[at - start]?.id ?? at,
    overscan: 10,
    // A cell being edited is kept while its row is scrolled away.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const edited = shown.findIndex((row) => row.id === cells.editing?.key);
      const at = start + edited;
      return edited < 0 || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b);
    },
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row height makes every measure stale
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: "auto" });
  }, [virtual, cursor]);
  const seen = useEffectEvent((column: number) => {
    const area = scroller.current;
    if (!area) return;
    area.scrollLeft = scrolledTo(columns, column, { left: area.scrollLeft, width: area.clientWidth });
  });
  useEffect(() => {
    if (cells.column !== undefined) seen(cells.column);
  }, [cells.column]);
  useEffect(() => {
    if (question !== undefined) scroller.current?.scrollTo({ top: 0 });
  }, [question]);
  const top = virtual.scrollOffset ?? 0;
  const room = (virtual.scrollRect?.height ?? 0) - headHeight;
  const firstSeen = Math.floor(top / rowHeight);
  const lastSeen = Math.min(reach, Math.ceil((top + room) / rowHeight)) - 1;
  useEffect(() => onView(firstSeen, lastSeen), [onView, firstSeen, lastSeen]);
  const marked = useMemo(() => part(props.selected, rows), [props.selected, rows]);

  const resize = (field: string, width: number, final: boolean) => {
    setDragged(final ? undefined : { field, width });
    if (final) props.onResize(field, width);
  };
  const style = { "--tracks": tracks(columns), "--least": `${leastWidth(columns)}px` } as CSSProperties;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={model.label}
      aria-rowcount={total === undefined ? -1 : total + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable
      aria-busy={stale}
      aria-activedescendant={shown[cursor - start] ? (cells.column === undefined ? rowId(cursor) : CELL_ID) : undefined}
      tabIndex={0}
      className={cx(styles.scroller, aside && styles.aside)}
      data-density={density}
      style={style}
      onFocus={(event) => {
        if (
          event.target === event.currentTarget &&
          cursor < 0 &&
          shown.length > 0 &&
          event.currentTarget.matches(":focus-visible")
        )
          onCursor(0);
      }}
      onScroll={(event) => setAside(event.currentTarget.scrollLeft > 0)}
    >
      <GridHead
        columns={columns}
        table={table}
        part={marked}
        onTogglePage={props.onTogglePage}
        onResize={resize}
        freezing={props.freezing}
      />
      {children ? (
        <div role="rowgroup" className={styles.wrapped}>
          <div role="row" className={styles.wrapped}>
            <div role="gridcell" className={styles.wrapped}>
              {children}
            </div>
          </div>
        </div>
      ) : (
        <div
          className={cx(styles.body, stale && styles.stale)}
          role="rowgroup"
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index - start];
            if (!row) return null;
            return (
              <GridRow
                key={item.key}
                at={item.index}
                number={offset + item.index + 2}
                top={item.start - headHeight}
                height={rowHeight}
                record={row.original}
                columns={columns}
                isCursor={item.index === cursor}
                isSelected={props.selected.has(row.id)}
                isSaved={row.id === props.saved}
                canEdit={props.canEdit}
                canDelete={props.canDelete}
                actions={actions}
                column={item.index === cursor ? cells.column : undefined}
                editing={row.id === cells.editing?.key ? cells.editing.field : undefined}
                cellEdit={row.id === cells.editing?.key ? props.cellEdit : undefined}
              />
            );
          })}
        </div>
      )}
      <TruncationTip within={scroller} />
    </div>
  );
}

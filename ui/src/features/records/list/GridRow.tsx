// One row: its cells, and its actions over the last of them while it is pointed at or holds the cursor.
import { Eye, Pencil, Trash2 } from "lucide-react";
import { type CSSProperties, memo, useState } from "react";
import { useT } from "@/i18n";
import type { RecordView } from "@/ipc";
import { Checkbox, cx, IconButton } from "@/shared";
import { type CellEdit, CellEditor } from "./CellEditor";
import { ColumnValue } from "./ColumnValue";
import type { Column } from "./columns";
import styles from "./Grid.module.css";
import type { RowActions } from "./RecordGrid";

/** Id of the cell the cursor stands in. */
export const CELL_ID = "record-cell";

/** Id of a row's element, for the grid's active descendant. */
export function rowId(at: number): string {
  return `record-row-${at}`;
}

/** A cell that stays: at this distance from the left once the list is scrolled sideways. */
export function pinned(left: number | undefined): CSSProperties | undefined {
  return left === undefined ? undefined : ({ "--left": `${left}px` } as CSSProperties);
}

interface Props {
  at: number;
  /** Its number in the whole list, the head being 1. */
  number: number;
  top: number;
  height: number;
  record: RecordView;
  columns: readonly Column[];
  isCursor: boolean;
  isSelected: boolean;
  isSaved: boolean;
  canEdit: boolean;
  canDelete: boolean;
  actions: RowActions;
  /** The column the cursor stands in, when it stands in this row and in a cell. */
  column: number | undefined;
  /** The field being edited in this row, and how. */
  editing: string | undefined;
  cellEdit: CellEdit | undefined;
}

export const GridRow = memo(function GridRow({
  at,
  number,
  top,
  height,
  record,
  columns,
  isCursor,
  isSelected,
  isSaved,
  canEdit,
  canDelete,
  actions,
  column,
  editing,
  cellEdit,
}: Props) {
  const t = useT();
  /** The mouse is over it. */
  const [pointed, setPointed] = useState(false);
  const style: CSSProperties = { transform: `translateY(${top}px)`, height };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do the same for the cursor row
    <div
      id={rowId(at)}
      role="row"
      // Moving through rows tells their names, and not every cell.
      aria-label={record.display}
      aria-rowindex={number}
      aria-selected={isSelected}
      className={cx(
        styles.row,
        isCursor && styles.cursor,
        isSelected && styles.selected,
        isSaved && styles.saved,
        editing !== undefined && styles.editing,
      )}
      style={style}
      onClick={(event) => (event.metaKey || event.ctrlKey || event.shiftKey ? actions.openPage(at) : actions.open(at))}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onContextMenu={(event) => {
        event.preventDefault();
        actions.menu(at, { x: event.clientX, y: event.clientY });
      }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keeps a press on the box from opening the row; x does the same */}
      <div
        role="gridcell"
        aria-colindex={1}
        className={cx(styles.cell, styles.pick, styles.pinned, columns[0]?.left === undefined && styles.edge)}
        onClick={(event) => {
          event.stopPropagation();
          actions.select(at, event.shiftKey);
        }}
      >
        <Checkbox
          excludeFromTabOrder
          isReadOnly
          aria-label={t("records-select-row", { name: record.display })}
          isSelected={isSelected}
        />
      </div>
      {columns.map(({ model, field, align, main, identifier, share, left, edge }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: F2 and Enter do the same for the cell of the cursor
        <div
          key={field.name}
          id={index === column ? CELL_ID : undefined}
          role="gridcell"
          aria-colindex={index + 2}
          onClick={(event) => actions.press(at, event)}
          onDoubleClick={() => actions.editCell(at, index)}
          className={cx(
            editing === field.name ? styles.open : index === column && styles.here,
            styles.cell,
            main && styles.main,
            left !== undefined && styles.pinned,
            edge && styles.edge,
            identifier && styles.identifier,
            align === "end" && styles.end,
            // Only a narrow last cell would lie under the actions.
            index === columns.length - 1 && share === 0 && !main && styles.yields,
          )}
          style={pinned(left)}
        >
          {editing === field.name && cellEdit ? (
            <CellEditor {...cellEdit} record={record} field={field} />
          ) : (
            <ColumnValue column={{ model, field, identifier }} record={record} />
          )}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keeps a press on an action from opening the row */}
      <div
        role="gridcell"
        aria-colindex={columns.length + 2}
        className={styles.rail}
        onClick={(event) => event.stopPropagation()}
      >
        {(pointed || isCursor) && <RowButtons {...{ at, canEdit, canDelete, actions }} name={record.display} />}
      </div>
    </div>
  );
});

interface ButtonsProps extends Pick<Props, "at" | "canEdit" | "canDelete" | "actions"> {
  /** Of the record. */
  name: string;
}

/** What can be done with the row. A page of them that nobody sees would take a quarter of the time a page takes to appear. */
const RowButtons = memo(function RowButtons({ at, canEdit, canDelete, actions, name }: ButtonsProps) {
  const t = useT();
  return (
    <div className={styles.actions} role="group" aria-label={t("records-row-actions", { name })}>
      <IconButton
        excludeFromTabOrder
        size="sm"
        icon={Eye}
        label={t("records-row-open")}
        kbd="enter"
        onPress={() => actions.open(at)}
      />
      {canEdit && (
        <IconButton
          excludeFromTabOrder
          size="sm"
          icon={Pencil}
          label={t("records-row-edit")}
          kbd="e"
          onPress={() => actions.edit(at)}
        />
      )}
      {canDelete && (
        <IconButton
          excludeFromTabOrder
          size="sm"
          icon={Trash2}
          label={t("records-row-delete")}
          kbd="backspace"
          onPress={() => actions.remove(at)}
        />
      )}
    </div>
  );
});

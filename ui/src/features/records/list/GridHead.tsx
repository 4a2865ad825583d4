// The heads: click sorts, again turns it round, a third click clears; shift-click adds a second key.
import type { ReactTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useT } from "@/i18n";
import type { RecordView } from "@/ipc";
import { Checkbox, cx, Icon } from "@/shared";
import type { Column } from "./columns";
import styles from "./Grid.module.css";
import { pinned } from "./GridRow";
import { HeadMenu, type HeadPlace } from "./HeadMenu";
import type { gridFeatures } from "./RecordGrid";
import { ResizeGrip } from "./ResizeGrip";
import type { Freezing } from "./useFreezing";

const ARIA = { asc: "ascending", desc: "descending" } as const;

export function GridHead({
  columns,
  table,
  part,
  onTogglePage,
  onResize,
  freezing,
}: {
  columns: readonly Column[];
  table: ReactTable<typeof gridFeatures, RecordView>;
  /** How much of the page is selected. */
  part: "none" | "some" | "all";
  onTogglePage: () => void;
  onResize: (field: string, width: number, final: boolean) => void;
  freezing: Freezing;
}) {
  const t = useT();
  const [menu, setMenu] = useState<HeadPlace>();
  const several = table.state.sorting.length > 1;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={cx(styles.th, styles.pick, styles.pinned, columns[0]?.left === undefined && styles.edge)}
        >
          <Checkbox
            excludeFromTabOrder
            aria-label={t("records-select-page")}
            isSelected={part === "all"}
            isIndeterminate={part === "some"}
            onChange={onTogglePage}
          />
        </div>
        {columns.map(({ field, align, identifier, left, edge }, at) => {
          const column = table.getColumn(field.name);
          const sorted = column?.getIsSorted() || undefined;
          return (
            <div
              key={field.name}
              role="columnheader"
              aria-colindex={at + 2}
              aria-sort={sorted ? ARIA[sorted] : undefined}
              className={cx(
                styles.th,
                align === "end" && styles.end,
                left !== undefined && styles.pinned,
                edge && styles.edge,
                sorted && styles.sorted,
              )}
              style={pinned(left)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ at, x: event.clientX, y: event.clientY });
              }}
            >
              <button
                type="button"
                className={styles.sort}
                title={field.name}
                aria-label={identifier ? t("records-sort-hint", { field: field.label }) : undefined}
                onClick={(event) => column?.getToggleSortingHandler()?.(event)}
              >
                <span className={styles.words}>{identifier ? "#" : field.label}</span>
                {sorted && <Icon of={sorted === "asc" ? ArrowUp : ArrowDown} size={12} />}
                {sorted && several && <span className={styles.order}>{(column?.getSortIndex() ?? 0) + 1}</span>}
              </button>
              <ResizeGrip label={field.label} at={at} onResize={(width, final) => onResize(field.name, width, final)} />
            </div>
          );
        })}
      </div>
      {menu && (
        <HeadMenu
          key={`${menu.at} ${menu.x} ${menu.y}`}
          place={menu}
          label={columns[menu.at]?.field.label ?? ""}
          freezing={freezing}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}

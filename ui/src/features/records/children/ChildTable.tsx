// The children of a record: a page of them at a time, opened, added, edited and deleted from here.
import { Pencil, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { useAsk, useMay } from "@/changes";
import { useT } from "@/i18n";
import { type ModelView, type RecordView, useCommandQuery, type WireValue } from "@/ipc";
import { cx, entryOf, IconButton } from "@/shared";
import { useRemove } from "../deletion";
import { keyParam, keyText } from "../keys";
import { inSentence } from "../label";
import { ColumnValue } from "../list/ColumnValue";
import { type Column, columnsOf } from "../list/columns";
import type { Screen } from "../useScreen";
import styles from "./Children.module.css";
import { Grip, movedByKey, type RowOrder, useLanding } from "./Order";
import { Pages } from "./Pages";
import { RelatedSection } from "./RelatedSection";
import { givenBy, inOrder, type Related, referring } from "./related";
import { Totals } from "./Totals";
import { useOrdering } from "./useOrdering";

/** Children on a page. */
const PAGE = 8;
/** Columns beside the name: more do not fit beside a history. */
const MOST_COLUMNS = 5;

export interface ChildrenProps {
  related: Related;
  /** What the children's reference says, by column. */
  values: Readonly<Record<string, WireValue>>;
  /** Their parent, and its model. */
  record: RecordView;
  parent: ModelView;
  screen: Screen;
  heading: "h2" | "h3";
}

export function ChildTable({ related, values, record, parent, screen, heading }: ChildrenProps) {
  const { model, field } = related;
  const t = useT();
  const may = useMay(model);
  const ask = useAsk();
  const [page, setPage] = useState(1);
  const filters = referring(values);
  const listed = { model: model.slug, filters, search: "" };
  const rows = useCommandQuery(
    "records_list",
    { ...listed, page, per_page: PAGE, sort: inOrder(model) },
    { keepPrevious: true },
  );
  const { data: count } = useCommandQuery("records_count", listed);
  const total = count?.total ?? undefined;
  const columns = columnsOf(model)
    .filter((column) => entryOf(values, column.field.name) === undefined)
    .slice(0, MOST_COLUMNS);
  // Named by the parent alone: the child's own name stands before the rest.
  const [first] = columns;
  const fields = first?.main ? columns.slice(1) : columns;
  const label = related.several ? t("records-children-by", { label: model.label, field: field.label }) : model.label;
  // The last page may be gone with its only row.
  const read = rows.data?.rows ?? [];
  const beyond = { before: (page - 1) * PAGE, more: rows.data?.more === true };
  const { rows: shown, order, said } = useOrdering({ related, parent, record, rows: read, beyond });
  const ordering = order === "fixed" ? undefined : order;
  if (page > 1 && rows.data && read.length === 0 && !rows.isFetching) setPage(page - 1);

  return (
    <RelatedSection
      heading={heading}
      label={label}
      listLabel={label}
      total={total}
      rows={rows}
      onList={() => screen.openList(model.slug, { all: filters })}
      add={
        may.add
          ? {
              one: inSentence(model.label_one),
              run: () => ask(model, "add", () => screen.openNewSheet(model.slug, givenBy(related, values, record))),
            }
          : undefined
      }
      none={model.label}
    >
      {shown.length > 0 && (
        <div className={cx(styles.frame, rows.isPlaceholderData && styles.stale)}>
          <table className={styles.table}>
            <thead>
              <tr>
                {ordering && <td className={styles.grips} />}
                <th scope="col">{first?.main && !first.identifier ? first.field.label : model.label_one}</th>
                {fields.map((column) => (
                  <th
                    key={column.field.name}
                    scope="col"
                    title={column.field.name}
                    className={column.align === "end" ? styles.end : undefined}
                  >
                    {column.identifier ? "#" : column.field.label}
                  </th>
                ))}
                <td className={styles.acting} />
              </tr>
            </thead>
            <tbody>
              {shown.map((row, at) => (
                <ChildRow
                  key={keyParam(row.key)}
                  model={model}
                  row={row}
                  fields={fields}
                  screen={screen}
                  order={ordering && { at, ...ordering }}
                />
              ))}
            </tbody>
            <Totals model={model} filters={filters} columns={fields} total={total} ordered={ordering !== undefined} />
          </table>
          <Pages page={page} per={PAGE} total={total} more={rows.data?.more === true} onPage={setPage} />
        </div>
      )}
      <div role="status" className="sr-only">
        {said}
      </div>
      {order === "fixed" && <p className={styles.none}>{t("records-lines-fixed")}</p>}
    </RelatedSection>
  );
}

interface RowProps {
  model: ModelView;
  row: RecordView;
  /** Columns beside the name. */
  fields: readonly Column[];
  screen: Screen;
  order: RowOrder | undefined;
}

function ChildRow({ model, row, fields, screen, order }: RowProps) {
  const t = useT();
  const may = useMay(model);
  const ask = useAsk();
  const remove = useRemove();
  const element = useRef<HTMLTableRowElement>(null);
  const landing = useLanding(element, order);
  return (
    <tr ref={element} {...landing.props} className={landing.mark} onKeyDown={movedByKey(order)}>
      {order && (
        <td className={styles.grips}>
          <Grip order={order} label={t("records-lines-move", { name: row.display })} />
        </td>
      )}
      <td>
        <ChildLink model={model.slug} row={row} screen={screen} />
      </td>
      {fields.map((column) => (
        <td
          key={column.field.name}
          className={cx(column.align === "end" && styles.end, column.identifier && styles.identifier)}
        >
          <ColumnValue column={column} record={row} />
        </td>
      ))}
      <td className={styles.acting}>
        <span className={styles.actions}>
          {may.edit && (
            <IconButton
              size="sm"
              icon={Pencil}
              label={t("records-children-edit", { name: row.display })}
              onPress={() => ask(model, "edit", () => screen.openSheet(model.slug, row.key, true))}
            />
          )}
          {may.delete && (
            <IconButton
              size="sm"
              icon={Trash2}
              label={t("records-children-delete", { name: row.display })}
              onPress={() => remove(model, [row])}
            />
          )}
        </span>
      </td>
    </tr>
  );
}

/** The child by its name: a press opens its sheet, with Ctrl or Command its page. */
export function ChildLink({ model, row, screen }: { model: string; row: RecordView; screen: Screen }) {
  return (
    <a
      href={screen.hrefOf(model, row.key)}
      className={styles.link}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        screen.openSheet(model, row.key, false);
      }}
    >
      {row.display === "" ? `#${keyText(row.key)}` : row.display}
    </a>
  );
}

// The last row of a table of children: how many there are and what their numbers come to, over all of them and not over the page.
import { showNumber } from "@/fields/numbers";
import { useFormats, useLanguage } from "@/i18n";
import { type FilterTerm, type ModelView, useCommandQuery } from "@/ipc";
import { countOf } from "../label";
import type { Column } from "../list/columns";
import styles from "./Children.module.css";

interface Props {
  model: ModelView;
  filters: FilterTerm[];
  /** Those beside the first. */
  columns: readonly Column[];
  total: number | undefined;
  /** The rows have a grip. */
  ordered: boolean;
}

/** Nothing where no column adds up. */
export function Totals({ model, filters, columns, total, ordered }: Props) {
  const formats = useFormats();
  const language = useLanguage();
  const fields = columns.filter(({ field }) => field.adds_up).map(({ field }) => field.name);
  const wanted = fields.length > 0;
  const { data } = useCommandQuery(
    "records_totals",
    { model: model.slug, filters, search: "", fields },
    { enabled: wanted, keepPrevious: true },
  );
  if (!wanted) return null;
  return (
    <tfoot>
      <tr>
        {ordered && <td />}
        <th scope="row">{total === undefined ? "" : countOf(model, total, formats)}</th>
        {columns.map(({ field, align }) => {
          const sum = data?.sums?.[field.name];
          return (
            <td key={field.name} className={align === "end" ? styles.end : undefined}>
              {sum !== undefined && showNumber(sum, language, field.scale === null ? {} : { scale: field.scale })}
            </td>
          );
        })}
        <td className={styles.acting} />
      </tr>
    </tfoot>
  );
}

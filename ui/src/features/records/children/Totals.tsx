// The last row of a table of children: how many there are and what their numbers come to, over all of them and not over the page.
import { kindOf, shownKind } from "@/fields/registry";
import { useSpeech } from "@/fields/speech";
import type { Speech } from "@/fields/types";
import { useFormats } from "@/i18n";
import { type FieldView, type FilterTerm, type ModelView, useCommandQuery } from "@/ipc";
import { entryOf } from "@/shared";
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

/** A sum as the values it is made of are written. It has more digits than any of them may have. */
function sumText(sum: string, field: FieldView, speech: Speech): string {
  return kindOf(field).format(shownKind(field) === "integer" ? { $int: sum } : sum, field, speech);
}

/** Nothing where no column adds up. */
export function Totals({ model, filters, columns, total, ordered }: Props) {
  const formats = useFormats();
  const speech = useSpeech();
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
          const sum = entryOf(data?.sums, field.name);
          return (
            <td key={field.name} className={align === "end" ? styles.end : undefined}>
              {sum !== undefined && sumText(sum, field, speech)}
            </td>
          );
        })}
        <td className={styles.acting} />
      </tr>
    </tfoot>
  );
}

// What a model would come to: the beginning of its list and its first record, as the list and the record show them. Only
// read: nothing here can be sorted, selected or changed.
import type { ModelView, RecordView } from "@/ipc";
import { cx, ModelIcon } from "@/shared";
import { ColumnValue } from "../list/ColumnValue";
import { columnsOf } from "../list/columns";
import { RecordDetails } from "../sheet/RecordDetails";
import styles from "./ModelPreview.module.css";

interface Props {
  model: ModelView;
  rows: readonly RecordView[];
  words: { list: string; record: string; empty: string };
}

export function ModelPreview({ model, rows, words }: Props) {
  const columns = columnsOf(model);
  const [first] = rows;
  return (
    <>
      <h2 className={styles.title}>
        <ModelIcon name={model.icon} />
        {model.label}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too */}
      <section className={styles.scroller} aria-label={words.list} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ field, align, identifier }) => (
                <th key={field.name} className={align === "end" ? styles.end : undefined}>
                  {identifier ? "#" : field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((record) => (
              <tr key={JSON.stringify(record.key)}>
                {columns.map(({ field, align, main, identifier }) => (
                  <td
                    key={field.name}
                    className={cx(main && styles.main, align === "end" && styles.end, identifier && styles.identifier)}
                  >
                    <ColumnValue column={{ model: model.slug, field, identifier }} record={record} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {first ? (
        <section aria-label={words.record} className={styles.record}>
          <h3 className={styles.name}>
            <small>{model.label_one}</small>
            {first.display}
          </h3>
          <RecordDetails model={model} record={first} under={2} />
        </section>
      ) : (
        <p className={styles.none}>{words.empty}</p>
      )}
    </>
  );
}

// Records that stand in the way of what was to be done with all of them, and why.
import { useT } from "@/i18n";
import type { RecordView, RefusedView } from "@/ipc";
import { useHindrance } from "./consequences";
import styles from "./Deletion.module.css";

export type Named = Pick<RecordView, "key" | "display">;

/** Reasons shown at once. */
const MOST_REASONS = 5;

interface Props {
  lead: string;
  refused: readonly RefusedView[];
  /** All that were meant: with one alone it needs no name. */
  records: readonly Named[];
}

export function Refusals({ lead, refused, records }: Props) {
  const t = useT();
  const hindrance = useHindrance();
  return (
    <>
      <p>{lead}</p>
      <ul className={styles.reasons}>
        {refused.slice(0, MOST_REASONS).map(({ key, error }) => {
          const which = records.find((record) => JSON.stringify(record.key) === JSON.stringify(key));
          return (
            <li key={JSON.stringify(key)}>
              {records.length > 1 && <b>{which?.display} </b>}
              {hindrance(error)}
            </li>
          );
        })}
      </ul>
      {refused.length > MOST_REASONS && (
        <p className={styles.small}>{t("change-delete-others", { count: refused.length - MOST_REASONS })}</p>
      )}
    </>
  );
}

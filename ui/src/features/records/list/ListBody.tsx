// What stands where rows would be: waiting, nothing yet, nothing that matches, or what went wrong.
import { ListFilter, Plus, SearchX, Unplug } from "lucide-react";
import { CopyDetails, useWording } from "@/errors";
import { useT } from "@/i18n";
import type { CommandError, ModelView } from "@/ipc";
import { Button, Skeleton, StateScreen } from "@/shared";
import { modelIcon } from "@/shared/ModelIcon";
import { inSentence } from "../label";
import type { Column } from "./columns";
import styles from "./Grid.module.css";

const SKELETON_ROWS = 14;
/** Widths that look like text of different lengths, in percent of the column. */
const WIDTHS = [52, 78, 38, 64, 44, 84, 58];

/** Grey bars in the real columns. */
export function SkeletonRows({ columns }: { columns: readonly Column[] }) {
  return (
    <div aria-hidden>
      {Array.from({ length: SKELETON_ROWS }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have nothing else
        <div key={row} className={styles.skeletonRow}>
          <div className={styles.cell} />
          {columns.map(({ field, share, align }, at) => (
            <div
              key={field.name}
              className={`${styles.cell} ${align === "end" ? styles.end : ""} ${at === 0 ? styles.main : ""}`}
            >
              <Skeleton width={share > 0 ? `${WIDTHS[(row * 3 + at) % WIDTHS.length]}%` : 44} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

export function EmptyList({
  model,
  narrowed,
  onClear,
  onNew,
}: {
  model: ModelView;
  narrowed: boolean;
  onClear: () => void;
  /** Nothing where none may be added. */
  onNew: (() => void) | undefined;
}) {
  const t = useT();
  const label = inSentence(model.label);
  return (
    <div className={styles.stateArea}>
      {narrowed ? (
        <StateScreen
          icon={SearchX}
          title={t("records-no-match", { label })}
          actions={<Button onPress={onClear}>{t("records-no-match-clear")}</Button>}
        >
          {t("records-no-match-text")}
        </StateScreen>
      ) : (
        <StateScreen
          icon={modelIcon(model.icon)}
          title={t("records-empty", { label })}
          actions={
            onNew && (
              <Button icon={Plus} kbd="n" onPress={onNew}>
                {t("change-new", { label: inSentence(model.label_one) })}
              </Button>
            )
          }
        >
          {t("records-empty-text")}
        </StateScreen>
      )}
    </div>
  );
}

export function FailedList({
  error,
  onRetry,
  onClear,
}: {
  error: CommandError;
  onRetry: () => void;
  onClear: (() => void) | undefined;
}) {
  const t = useT();
  const words = useWording().error(error);
  const isFilter = error.api.code === "invalid_filter" || error.api.code === "field_unknown";
  return (
    <div className={styles.stateArea}>
      <StateScreen
        role="alert"
        icon={isFilter ? ListFilter : Unplug}
        title={words.title}
        tech={words.hint}
        actions={
          isFilter && onClear ? (
            <Button onPress={onClear}>{t("records-no-match-clear")}</Button>
          ) : (
            <>
              <Button variant="primary" onPress={onRetry}>
                {t("records-try-again")}
              </Button>
              <CopyDetails error={error} />
            </>
          )
        }
      >
        {words.text}
      </StateScreen>
    </div>
  );
}

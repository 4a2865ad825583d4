// The history of one record: who changed what, when, from where. Newest first, by day.
import { History, Unplug } from "lucide-react";
import { useMay, useTold } from "@/changes";
import { useReport, useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type ModelView, type RecordView, useCommand, useCommandQuery } from "@/ipc";
import { Button, Skeleton, StateScreen } from "@/shared";
import { Entry } from "./Entry";
import { byDay, daysAgo, restorable } from "./entries";
import styles from "./History.module.css";

const NONE: ReadonlySet<number> = new Set();

/** Whether the file keeps a history this person may see. */
export function useHasHistory(): boolean {
  const { data: info } = useCommandQuery("app_info", {});
  return Boolean(info?.workspace?.enabled && info.workspace.user?.is_admin);
}

export function HistoryPanel({ model, record }: { model: ModelView; record: RecordView }) {
  const t = useT();
  const wording = useWording();
  const { data, error, refetch } = useCommandQuery("records_history", { model: model.slug, key: record.key });
  const may = useMay(model);
  const told = useTold();
  const report = useReport();
  const restore = useCommand("records_restore", (restored) => told("restored", restored.display));
  const versions = data && may.edit ? restorable(data) : NONE;
  const words = error ? wording.error(error) : undefined;
  return (
    <section className={styles.panel} aria-label={t("records-history")}>
      <header className={styles.head}>
        <h3 className={styles.title}>{t("records-history")}</h3>
        {data && data.length > 0 && <span className={styles.count}>{data.length}</span>}
      </header>
      {words ? (
        <StateScreen
          role="alert"
          icon={Unplug}
          title={words.title}
          tech={words.hint}
          actions={<Button onPress={() => void refetch()}>{t("records-try-again")}</Button>}
        >
          {words.text}
        </StateScreen>
      ) : !data ? (
        <div className={styles.waiting}>
          <Skeleton width="70%" />
          <Skeleton width="48%" />
        </div>
      ) : data.length === 0 ? (
        <StateScreen icon={History} title={t("records-history-empty")}>
          {t("records-history-empty-text")}
        </StateScreen>
      ) : (
        <div className={styles.days}>
          {byDay(data).map((day, at, days) => (
            <section key={day.date.getTime()} className={styles.day}>
              <h4 className={styles.date}>
                <DayName date={day.date} />
              </h4>
              <ol>
                {day.entries.map((entry, index) => (
                  <Entry
                    key={entry.seq}
                    entry={entry}
                    model={model}
                    onRestore={
                      versions.has(entry.seq)
                        ? () =>
                            restore.isPending ||
                            restore.mutate({ model: model.slug, key: record.key, seq: entry.seq }, { onError: report })
                        : undefined
                    }
                    isLast={at === days.length - 1 && index === day.entries.length - 1}
                  />
                ))}
              </ol>
            </section>
          ))}
        </div>
      )}
    </section>
  );
}

function DayName({ date }: { date: Date }) {
  const t = useT();
  const formats = useFormats();
  const ago = daysAgo(date, new Date());
  if (ago === 0) return <>{t("records-history-today")}</>;
  if (ago === 1) return <>{t("records-history-yesterday")}</>;
  return <time dateTime={date.toISOString()}>{formats.date(date)}</time>;
}

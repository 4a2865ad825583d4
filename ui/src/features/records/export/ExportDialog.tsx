// Taking a list out of the file: as what, which fields, and how far it is. The records never come here.
import { useEffect, useEffectEvent, useState } from "react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import {
  CommandError,
  type ExportFormat,
  type FilterTree,
  type ModelView,
  type SortKey,
  useBureauEvent,
  useCommand,
} from "@/ipc";
import { Button, Checkbox, Dialog, RadioCircle, toast } from "@/shared";
import { inSentence } from "../label";
import { filtering } from "../list/useListData";
import styles from "./Export.module.css";

/** Which list. */
export interface Exported {
  model: ModelView;
  filter: FilterTree;
  search: string;
  sort: SortKey[];
  /** The columns shown, in their order. */
  columns: readonly string[];
  /** How many records it has, where that is known. */
  total: number | undefined;
}

type Fields = "all" | "shown";

const FORMATS = [
  { format: "csv", title: "records-export-csv", help: "records-export-csv-help" },
  { format: "xlsx", title: "records-export-xlsx", help: "records-export-xlsx-help" },
  { format: "json", title: "records-export-json", help: "records-export-json-help" },
  { format: "ndjson", title: "records-export-ndjson", help: "records-export-ndjson-help" },
] as const satisfies readonly { format: ExportFormat; title: string; help: string }[];

/** What was chosen last, until the app is closed. */
let last: { format: ExportFormat; fields: Fields; safe: boolean } = { format: "csv", fields: "all", safe: false };

export function ExportDialog({
  model,
  filter,
  search,
  sort,
  columns,
  total,
  onClose,
}: Exported & { onClose: () => void }) {
  const t = useT();
  const report = useReport();
  const run = useCommand("records_export");
  const stop = useCommand("records_export_stop");
  const [chosen, setChosen] = useState(last);
  /** How far it is; nothing before a place was chosen. */
  const [rows, setRows] = useState<number>();
  const [wasStopped, setStopped] = useState(false);
  const { format, fields, safe } = chosen;
  const choose = (next: Partial<typeof last>) => {
    last = { ...chosen, ...next };
    setChosen(last);
  };
  useBureauEvent((event) => {
    if (event.type === "export_progress" && run.isPending) setRows(event.rows);
  });
  const start = async () => {
    setRows(undefined);
    setStopped(false);
    try {
      const asked = { model: model.slug, ...filtering(filter), search, sort, format, safe: safe && format === "csv" };
      const done = await run.mutateAsync({ ...asked, fields: fields === "shown" ? [...columns] : [] });
      if (done.path === null) return;
      toast({ tone: "done", title: t("records-export-done", { count: done.rows, path: done.path }) });
      onClose();
    } catch (reason) {
      if (reason instanceof CommandError && reason.api.code === "cancelled") setStopped(true);
      else report(reason);
    }
  };
  const isRunning = run.isPending;
  // Whoever takes the dialog away, another window or the way back: nobody could stop it any more.
  const halt = useEffectEvent(() => isRunning && stop.mutate({}));
  useEffect(() => () => void halt(), []);
  return (
    <Dialog
      role="dialog"
      isOpen
      // A press beside the dialog is no wish to lose what was written so far.
      onClose={isRunning ? () => {} : onClose}
      title={t("records-export-title", { label: inSentence(model.label) })}
      footer={
        <>
          <Button size="lg" onPress={isRunning ? () => stop.mutate({}) : onClose}>
            {isRunning ? t("records-export-stop") : t("shell-cancel")}
          </Button>
          <Button size="lg" variant="primary" isPending={isRunning} onPress={() => void start()}>
            {t("records-export-start")}
          </Button>
        </>
      }
    >
      <p>{total === undefined ? t("records-export-all") : t("records-export-count", { count: total })}</p>
      <RadioGroup
        aria-label={t("records-export-format")}
        value={format}
        isDisabled={isRunning}
        onChange={(name) => choose({ format: FORMATS.find((one) => one.format === name)?.format ?? "csv" })}
        className={styles.all}
      >
        {FORMATS.map(({ format: name, title, help }) => (
          <RadioField key={name} value={name} autoFocus={name === format}>
            <RadioButton className={styles.one}>
              <RadioCircle />
              <span className={styles.words}>
                <b>{t(title)}</b>
                <small>{t(help)}</small>
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <RadioGroup
        aria-label={t("records-export-fields")}
        value={fields}
        isDisabled={isRunning}
        onChange={(name) => choose({ fields: name === "shown" ? "shown" : "all" })}
        className={styles.all}
      >
        <Choice value="all" words={t("records-export-fields-all")} />
        <Choice value="shown" words={t("records-export-fields-shown")} />
      </RadioGroup>
      {format === "csv" && (
        <div className={styles.safe}>
          <Checkbox isSelected={safe} isDisabled={isRunning} onChange={(safe) => choose({ safe })}>
            {t("records-export-safe")}
          </Checkbox>
          <small>{t("records-export-safe-help")}</small>
        </div>
      )}
      <div className={styles.progress}>
        <span role="status">
          {isRunning && rows === undefined && t("records-export-waiting")}
          {wasStopped && t("records-export-stopped")}
        </span>
        {isRunning && rows !== undefined && (
          <span
            role="progressbar"
            aria-label={t("records-export")}
            aria-valuetext={t("records-export-progress", { rows })}
          >
            {t("records-export-progress", { rows })}
          </span>
        )}
      </div>
    </Dialog>
  );
}

function Choice({ value, words }: { value: Fields; words: string }) {
  return (
    <RadioField value={value}>
      <RadioButton className={styles.one}>
        <RadioCircle />
        <span>{words}</span>
      </RadioButton>
    </RadioField>
  );
}

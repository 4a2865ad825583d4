// The bar over the foot while rows are selected: how many, what can be done with them, and the way out.
import { ClipboardCopy, Ellipsis, PencilLine, Trash2, X } from "lucide-react";
import { Button } from "react-aria-components";
import { useReport } from "@/errors";
import { useSpeech } from "@/fields/speech";
import { valueWords } from "@/fields/words";
import { useT } from "@/i18n";
import { type ActionView, type RecordView, useCommand } from "@/ipc";
import { copyText, cx, Icon, Menu, MenuItem, toast } from "@/shared";
import { ActionItems } from "../ActionItems";
import { actionIcon } from "../actionIcon";
import type { Column } from "./columns";
import { type CopyFormat, copyRows } from "./copyRows";
import styles from "./SelectionBar.module.css";

interface Props {
  /** Slug of the model. */
  model: string;
  /** Those shown: what is copied. */
  columns: readonly Column[];
  rows: readonly RecordView[];
  /** Sets a field of what is selected; nothing when the person may not. */
  onSet: (() => void) | undefined;
  /** What the model's actions do with it. */
  actions: readonly ActionView[];
  onAct: (action: ActionView) => void;
  /** Selects what the list has on all its pages; nothing when all of it is selected. */
  everything: { count: number; select: () => void; isReading: boolean } | undefined;
  /** Deletes what is selected; nothing when the person may not. */
  onDelete: (() => void) | undefined;
  onClear: () => void;
}

/** Statements are made where the values are: whole texts and bytes do not travel to be shown in a list. */
type Format = CopyFormat | "sql";

const LABELS = {
  tsv: "records-copy-tsv",
  csv: "records-copy-csv",
  json: "records-copy-json",
  sql: "records-copy-sql",
  markdown: "records-copy-markdown",
} as const satisfies Record<Format, string>;
const FORMATS = Object.keys(LABELS) as Format[];
/** Actions with a button of their own; the others are in a menu. */
const MOST_BUTTONS = 2;

export function SelectionBar(props: Props) {
  const { model, columns, rows, onSet, actions, onAct, everything, onDelete, onClear } = props;
  const buttons = actions.length > MOST_BUTTONS + 1 ? MOST_BUTTONS : actions.length;
  const others = actions.slice(buttons);
  const t = useT();
  const speech = useSpeech();
  const report = useReport();
  const sql = useCommand("records_sql");
  const fields = columns.map(({ field }) => field);
  const written = (format: Format) => {
    if (format !== "sql")
      return copyRows(format, fields, rows, (value, field, label) => valueWords(value, field, label, speech));
    const asked = { model, keys: rows.map(({ key }) => key), fields: fields.map(({ name }) => name) };
    return sql.mutateAsync(asked).then(({ text }) => text);
  };
  const copy = async (format: Format) => {
    try {
      const done = await copyText(written(format));
      if (done) toast({ tone: "done", title: t("records-copied", { count: rows.length }) });
      else toast({ tone: "error", title: t("records-copy-failed") });
    } catch (reason) {
      report(reason);
    }
  };
  return (
    <div role="toolbar" aria-label={t("records-selection")} className={styles.bar}>
      <span role="status" className={styles.count}>
        {t("records-selected", { count: rows.length })}
      </span>
      {everything && (
        <Button className={styles.button} isPending={everything.isReading} onPress={everything.select}>
          {t("records-select-all", { count: everything.count })}
        </Button>
      )}
      {onSet && (
        <Button className={styles.button} onPress={onSet}>
          <Icon of={PencilLine} size={14} />
          {t("records-set")}
        </Button>
      )}
      {actions.slice(0, buttons).map((action) => (
        <Button
          key={action.key}
          className={cx(styles.button, action.danger && styles.delete)}
          onPress={() => onAct(action)}
        >
          <Icon of={actionIcon(action)} size={14} />
          {action.label}
        </Button>
      ))}
      {others.length > 0 && (
        <Menu
          aria-label={t("records-actions-more")}
          placement="top start"
          trigger={
            <Button className={styles.button} aria-label={t("records-actions-more")}>
              <Icon of={Ellipsis} size={14} />
            </Button>
          }
        >
          {ActionItems({ actions: others, onAct })}
        </Menu>
      )}
      <Menu
        aria-label={t("records-copy")}
        placement="top start"
        onAction={(key) => void copy(key as Format)}
        trigger={
          <Button className={styles.button}>
            <Icon of={ClipboardCopy} size={14} />
            {t("records-copy")}
          </Button>
        }
      >
        {FORMATS.map((format) => (
          <MenuItem key={format} id={format}>
            {t(LABELS[format])}
          </MenuItem>
        ))}
      </Menu>
      {onDelete && (
        <>
          <i className={styles.rule} />
          <Button className={cx(styles.button, styles.delete)} onPress={onDelete}>
            <Icon of={Trash2} size={14} />
            {t("records-delete")}
          </Button>
        </>
      )}
      <i className={styles.rule} />
      <Button className={cx(styles.button, styles.close)} aria-label={t("records-selection-clear")} onPress={onClear}>
        <Icon of={X} size={14} />
      </Button>
    </div>
  );
}

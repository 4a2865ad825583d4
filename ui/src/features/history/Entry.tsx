// One entry: who, what and when on one line; then its changes on one card, and where it came from.
import { ArrowRight, Plus, RotateCcw, Settings, Trash2 } from "lucide-react";
import { useSpeech } from "@/fields/speech";
import { valueWords } from "@/fields/words";
import { useFormats, useT } from "@/i18n";
import type { AuditEntryView, ModelView } from "@/ipc";
import { Avatar, Button, cx, Icon } from "@/shared";
import { type Change, changesOf } from "./entries";
import styles from "./History.module.css";
import { type Piece, wordDiff } from "./wordDiff";

interface Props {
  entry: AuditEntryView;
  model: ModelView;
  isLast: boolean;
  /** Makes the record what it was after this entry; nothing for the newest one, and where it may not be done. */
  onRestore: (() => void) | undefined;
}

export function Entry({ entry, model, isLast, onRestore }: Props) {
  const t = useT();
  const formats = useFormats();
  const changes = changesOf(entry, model);
  const isEdit = entry.action === "edit";
  const name = entry.actor === "system" ? t("records-history-system") : entry.actor_name || entry.actor;
  const at = new Date(entry.at);
  return (
    <li className={cx(styles.entry, isLast && styles.last)}>
      <Sign entry={entry} name={name} />
      <div className={styles.what}>
        <div className={styles.who}>
          <b title={entry.actor}>{name}</b>
          <span className="truncate">
            <Deed entry={entry} count={changes.length} />
            {entry.as !== null && ` ${t("records-history-as", { name: entry.as })}`}
          </span>
          <time dateTime={entry.at} title={formats.dateTime(at)}>
            {formats.time(at)}
          </time>
        </div>
        {entry.action === "add" && onRestore && (
          <div className={styles.card}>
            <Origin origin={entry.origin} onRestore={onRestore} />
          </div>
        )}
        {isEdit && changes.length > 0 && (
          <div className={styles.card}>
            {changes.map((change) => (
              <ChangeLine key={change.field.name} {...change} />
            ))}
            <Origin origin={entry.origin} onRestore={onRestore} />
          </div>
        )}
      </div>
    </li>
  );
}

function Sign({ entry, name }: { entry: AuditEntryView; name: string }) {
  if (entry.action === "edit" && entry.actor !== "system") return <Avatar name={name} />;
  const icon = entry.action === "add" ? Plus : entry.action === "delete" ? Trash2 : Settings;
  return (
    <span className={styles.sign}>
      <Icon of={icon} size={14} />
    </span>
  );
}

function Deed({ entry, count }: { entry: AuditEntryView; count: number }) {
  const t = useT();
  switch (entry.action) {
    case "edit":
      return <>{t("records-history-changed", { count })}</>;
    case "add":
      return <>{t("records-history-added")}</>;
    case "delete":
      return <>{t("records-history-deleted")}</>;
    default:
      return <>{t("records-history-other", { action: entry.action })}</>;
  }
}

function ChangeLine({ field, change }: Change) {
  const t = useT();
  const speech = useSpeech();
  const old = valueWords(change.old, field, change.old_label, speech);
  const now = valueWords(change.new, field, change.new_label, speech);
  const pieces = typeof change.old === "string" && typeof change.new === "string" ? wordDiff(old, now) : undefined;
  if (pieces) return <LongChange label={field.label} pieces={pieces} />;
  return (
    <div className={styles.change}>
      <div className={styles.field}>{field.label}</div>
      <div className={styles.values}>
        <span className="sr-only">{t("records-history-change", { old, new: now })}</span>
        <del aria-hidden className={`selectable ${styles.old}`}>
          {old}
        </del>
        <span aria-hidden className={styles.to}>
          <Icon of={ArrowRight} size={12} />
          <ins className={`selectable ${styles.new}`}>{now}</ins>
        </span>
      </div>
    </div>
  );
}

/** A long text as one, with the words that went and came. */
function LongChange({ label, pieces }: { label: string; pieces: readonly Piece[] }) {
  const tags = { same: "span", old: "del", new: "ins" } as const;
  return (
    <div className={styles.change}>
      <div className={styles.field}>{label}</div>
      <p className={`selectable ${styles.words}`}>
        {pieces.map(({ kind, text }, at) => {
          const Tag = tags[kind];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
            <Tag key={at} className={kind === "same" ? undefined : styles[kind]}>
              {text}
            </Tag>
          );
        })}
      </p>
    </div>
  );
}

/** Where a change came from; an origin this version does not know is named as it is. */
function Origin({ origin, onRestore }: { origin: string; onRestore: (() => void) | undefined }) {
  const t = useT();
  const words =
    origin === "window"
      ? t("records-history-origin-window")
      : origin === "cli"
        ? t("records-history-origin-cli")
        : origin === "library"
          ? t("records-history-origin-library")
          : origin;
  return (
    <footer className={styles.origin}>
      <span className={styles.from}>{words}</span>
      {onRestore && (
        <Button size="sm" variant="ghost" icon={RotateCcw} onPress={onRestore}>
          {t("change-restore")}
        </Button>
      )}
    </footer>
  );
}

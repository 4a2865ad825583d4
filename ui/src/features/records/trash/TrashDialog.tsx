// The deleted records of a model that can be put back: what they were called, who deleted them and when, what went along.
import { useState } from "react";
import { useReport, useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type ModelView, type TrashedView, useCommand, useCommandQuery } from "@/ipc";
import { Button, Dialog, Skeleton, toast } from "@/shared";
import { inSentence } from "../label";
import styles from "./Trash.module.css";

interface Props {
  model: ModelView;
  onClose: () => void;
}

export function TrashDialog({ model, onClose }: Props) {
  const t = useT();
  const wording = useWording();
  const { data: trashed, error } = useCommandQuery("trash_list", { model: model.slug });
  const label = inSentence(model.label);
  return (
    <Dialog
      isOpen
      role="dialog"
      onClose={onClose}
      title={t("change-trash-title", { label })}
      footer={
        <Button size="lg" kbd="esc" onPress={onClose}>
          {t("change-delete-close")}
        </Button>
      }
    >
      {error ? (
        <p role="alert">{wording.error(error).text}</p>
      ) : trashed === undefined ? (
        <div role="status">
          <span className="sr-only">{t("change-trash-reading")}</span>
          <Skeleton width="72%" />
        </div>
      ) : trashed.length === 0 ? (
        <p role="status">{t("change-trash-empty", { label })}</p>
      ) : (
        <ul className={styles.list} aria-label={t("change-trash-title", { label })}>
          {trashed.map((each) => (
            <Trashed key={each.seq} trashed={each} canRestore={model.can.edit} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Trashed({ trashed, canRestore }: { trashed: TrashedView; canRestore: boolean }) {
  const t = useT();
  const formats = useFormats();
  const report = useReport();
  const [sure, setSure] = useState(false);
  const said = (title: "change-trash-restored" | "change-trash-purged") => () =>
    toast({ tone: "done", title: t(title), detail: trashed.display });
  const restore = useCommand("trash_restore", said("change-trash-restored"));
  const purge = useCommand("trash_purge", said("change-trash-purged"));
  const seqs = [trashed.seq];
  const at = new Date(trashed.deleted_at);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <b className="truncate" title={trashed.display}>
          {trashed.display}
        </b>
        {sure ? (
          <span role="alert">{t("change-trash-sure")}</span>
        ) : (
          <span>
            {t("change-trash-by", { when: formats.dateTime(at), name: trashed.deleted_by })}
            {trashed.with > 0 && ` ${t("change-trash-with", { count: trashed.with })}`}
          </span>
        )}
      </div>
      {sure ? (
        <>
          <Button autoFocus onPress={() => setSure(false)}>
            {t("shell-cancel")}
          </Button>
          <Button
            variant="danger"
            isPending={purge.isPending}
            onPress={() => purge.mutate({ seqs }, { onError: report })}
          >
            {t("change-trash-purge")}
          </Button>
        </>
      ) : (
        <>
          {canRestore && (
            <Button
              aria-label={t("change-trash-restore-name", { name: trashed.display })}
              isPending={restore.isPending}
              onPress={() => restore.mutate({ seqs }, { onError: report })}
            >
              {t("change-trash-restore")}
            </Button>
          )}
          <Button
            variant="ghost"
            aria-label={t("change-trash-purge-name", { name: trashed.display })}
            onPress={() => setSure(true)}
          >
            {t("change-trash-purge")}
          </Button>
        </>
      )}
    </li>
  );
}

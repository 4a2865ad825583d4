// A file dropped while another is open: shown while it hovers, asked about before it takes the place of what is open.
import { useState } from "react";
import { useReport } from "@/errors";
import { DropArea } from "@/features/workspace";
import { useT } from "@/i18n";
import { type FileToken, useCommand, useFileDrop } from "@/ipc";
import { Button, Dialog } from "@/shared";
import styles from "./ShellDrop.module.css";

export function ShellDrop({ name }: { name: string }) {
  const t = useT();
  const report = useReport();
  const open = useCommand("workspace_open");
  const [dropped, setDropped] = useState<FileToken | null>(null);
  const over = useFileDrop(setDropped);
  const close = () => setDropped(null);
  const accept = () => {
    if (dropped !== null) open.mutate({ file: dropped }, { onError: report, onSettled: close });
  };

  return (
    <>
      {over && (
        <div className={styles.over}>
          <DropArea over />
        </div>
      )}
      <Dialog
        isOpen={dropped !== null}
        onClose={close}
        title={t("shell-drop-ask")}
        footer={
          <>
            <Button size="lg" kbd="esc" onPress={close}>
              {t("shell-cancel")}
            </Button>
            <Button variant="primary" size="lg" autoFocus isPending={open.isPending} onPress={accept}>
              {t("shell-recent-open")}
            </Button>
          </>
        }
      >
        {t("shell-drop-ask-text", { name })}
      </Dialog>
    </>
  );
}

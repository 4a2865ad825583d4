// The options of the workspace as a file: shown, copied, or saved.
import { Copy } from "lucide-react";
import { useState } from "react";
import { TextArea, TextField } from "react-aria-components";
import { useReport, useWording } from "@/errors";
import { useT } from "@/i18n";
import { useCommand, useCommandQuery } from "@/ipc";
import { Banner, Button, Checkbox, copyText, Dialog, FieldLabel, InputBox, toast } from "@/shared";
import styles from "./Options.module.css";

export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const wording = useWording();
  const report = useReport();
  const save = useCommand("options_write");
  const [all, setAll] = useState(false);
  const { data, error, isPlaceholderData } = useCommandQuery("options_export", { all }, { keepPrevious: true });
  /** Nothing to take away yet, or the text of the other choice still. */
  const isWaiting = data === undefined || isPlaceholderData;
  const copy = async () => {
    if (!data) return;
    if (await copyText(data.toml)) toast({ tone: "done", title: t("shell-copied") });
    else toast({ tone: "error", title: t("records-copy-failed") });
  };
  const write = async () => {
    if (!data) return;
    try {
      const { path } = await save.mutateAsync({ toml: data.toml });
      if (path === null) return;
      toast({ tone: "done", title: t("settings-export-saved", { path }) });
      onClose();
    } catch (reason) {
      report(reason);
    }
  };
  return (
    <Dialog
      role="dialog"
      wide
      isOpen
      onClose={onClose}
      title={t("settings-export-title")}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t("shell-close")}
          </Button>
          <Button size="lg" icon={Copy} isDisabled={isWaiting} onPress={() => void copy()}>
            {t("settings-export-copy")}
          </Button>
          <Button
            size="lg"
            variant="primary"
            isPending={save.isPending}
            isDisabled={isWaiting}
            onPress={() => void write()}
          >
            {t("settings-export-save")}
          </Button>
        </>
      }
    >
      <p>{t("settings-export-lead")}</p>
      {error && <Banner tone="danger">{wording.error(error).text}</Banner>}
      <Checkbox isSelected={all} onChange={setAll} className={styles.tick}>
        {t("settings-export-all")}
      </Checkbox>
      <TextField isReadOnly value={data?.toml ?? ""} className={styles.text}>
        <FieldLabel label={t("settings-export-text")} />
        <InputBox area readOnly>
          <TextArea rows={16} className={styles.area} spellCheck="false" />
        </InputBox>
      </TextField>
    </Dialog>
  );
}

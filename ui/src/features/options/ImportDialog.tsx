// A file of options comes in as text: all of it or nothing, every mistake with its line.
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { TextArea, TextField } from "react-aria-components";
import { useReport, useWording } from "@/errors";
import { useT } from "@/i18n";
import { CommandError, commands, type FieldProblem, useCommand } from "@/ipc";
import { Banner, Button, Dialog, FieldLabel, InputBox } from "@/shared";
import styles from "./Options.module.css";
import { useOptionsTold } from "./told";

/** Mistakes that are listed; the first ones are mended first. */
const LISTED = 20;

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const wording = useWording();
  const report = useReport();
  const told = useOptionsTold();
  const [toml, setToml] = useState("");
  const take = useCommand("options_import");
  const file = useCommand("options_read");
  const choose = async () => {
    try {
      const { toml: read } = await file.mutateAsync({});
      if (read === null) return;
      take.reset();
      setToml(read);
    } catch (reason) {
      report(reason);
    }
  };
  const run = async () => {
    let before: string;
    try {
      before = (await commands.options_export({ all: false })).toml;
    } catch (reason) {
      return report(reason);
    }
    try {
      const { changed } = await take.mutateAsync({ toml });
      const back = changed.length > 0 ? () => take.mutateAsync({ toml: before }) : undefined;
      told({ title: t("settings-import-done", { count: changed.length }), back });
      onClose();
    } catch {
      // Said below the text.
    }
  };
  const problems = take.error instanceof CommandError ? take.error.api.problems : [];
  return (
    <Dialog
      role="dialog"
      wide
      isOpen
      onClose={onClose}
      title={t("settings-import-title")}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t("shell-cancel")}
          </Button>
          <Button
            size="lg"
            variant="primary"
            isPending={take.isPending}
            isDisabled={toml.trim() === ""}
            onPress={() => void run()}
          >
            {t("settings-import-run")}
          </Button>
        </>
      }
    >
      <p>{t("settings-import-lead")}</p>
      <Button icon={FolderOpen} className={styles.choose} onPress={() => void choose()}>
        {t("settings-import-choose")}
      </Button>
      <TextField value={toml} onChange={setToml} className={styles.text} autoFocus>
        <FieldLabel label={t("settings-import-text")} />
        <InputBox area>
          <TextArea rows={16} className={styles.area} spellCheck="false" />
        </InputBox>
      </TextField>
      {take.error && (
        <Banner tone="danger" role="alert" className={styles.refused}>
          {wording.error(take.error).text}
          <ul className={styles.mistakes}>
            {problems.slice(0, LISTED).map((problem, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once
              <li key={at}>
                <Where problem={problem} /> {wording.problem(problem)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </Dialog>
  );
}

function Where({ problem: { field, params } }: { problem: FieldProblem }) {
  const t = useT();
  const at = t("settings-import-at", { line: params.line ?? "", column: params.column ?? "" });
  return (
    <b>
      {at}
      {field && (
        <>
          {": "}
          <code>{field}</code>
        </>
      )}
    </b>
  );
}

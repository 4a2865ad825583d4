// The control of bytes: a file takes their place, or nothing does. What was chosen is looked at before it is saved.
import { File, Undo2, X } from "lucide-react";
import { use, useState } from "react";
import { useReport, useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type ChosenView, CommandError, type FileToken, useCommand, useFileDropOn } from "@/ipc";
import { Button, cx, GroupField, Icon, IconButton, InputBox, LabelledElsewhere } from "@/shared";
import { FieldValue } from "../FieldValue";
import type { FieldInputProps } from "../types";
import { isChosen, sameValue } from "../value";
import styles from "./Input.module.css";
import { LookButton } from "./LookButton";
import { Peek } from "./Peek";

export function Input({ field, base, edit, onEdit, onBlur, frame }: FieldInputProps) {
  const t = useT();
  const wording = useWording();
  const report = useReport();
  const inCell = use(LabelledElsewhere);
  const choose = useCommand("bytes_choose");
  /** Why the file could not be taken. */
  const [refused, setRefused] = useState<string>();
  const shown = edit?.by === "choice" ? edit.value : base;
  const chosen = isChosen(shown) ? shown.$chosen : undefined;
  const isNew = !sameValue(shown, base);

  const take = (value: typeof base) => {
    setRefused(undefined);
    onEdit({ by: "choice", value });
  };
  const ask = async (dropped?: FileToken) => {
    try {
      const { chosen: found } = await choose.mutateAsync({ dropped });
      if (found) take({ $chosen: found });
    } catch (reason) {
      const [problem] = reason instanceof CommandError ? reason.api.problems : [];
      if (problem) setRefused(wording.problem(problem));
      else report(reason);
    }
  };

  const { over, ref } = useFileDropOn((file) => void ask(file));

  return (
    <GroupField {...frame} ref={ref} error={refused ?? frame.error} onBlur={onBlur}>
      <InputBox className={cx(styles.box, inCell && styles.inCell, over && styles.over)}>
        {over ? (
          <span className={styles.stored}>{t("records-bytes-drop", { field: field.label })}</span>
        ) : chosen ? (
          <Chosen {...chosen} />
        ) : (
          <span className={styles.stored}>
            {<FieldValue field={field} value={shown} label={undefined} place="cell" />}
          </span>
        )}
        {chosen && <LookButton of={{ file: chosen.file }} field={field} title={chosen.name} />}
        {isNew && base !== null && (
          <IconButton
            icon={Undo2}
            label={t("records-bytes-put-back", { field: field.label })}
            onPress={() => take(base)}
          />
        )}
        {shown !== null && (field.nullable || base === null) && (
          <IconButton icon={X} label={t("records-bytes-remove", { field: field.label })} onPress={() => take(null)} />
        )}
        <Button size="sm" className={styles.choose} isPending={choose.isPending} onPress={() => void ask()}>
          {t("records-bytes-choose")}
        </Button>
      </InputBox>
      {chosen && !inCell && <Peek of={{ file: chosen.file }} />}
    </GroupField>
  );
}

function Chosen({ name, bytes }: ChosenView) {
  const formats = useFormats();
  return (
    <span className={styles.chosen}>
      <Icon of={File} size={14} />
      <span className="truncate" title={name}>
        {name}
      </span>
      <span className={styles.size}>{formats.bytes(bytes)}</span>
    </span>
  );
}

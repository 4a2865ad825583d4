// A new password, typed twice. What is there is never shown, and stays when nothing is typed.
import { CircleCheck } from "lucide-react";
import { use } from "react";
import { useT } from "@/i18n";
import { GroupField, Icon, LabelledElsewhere, PasswordInput } from "@/shared";
import type { FieldInputProps } from "../types";
import { isSecret } from "../value";
import styles from "./Input.module.css";
import { PasswordMeter } from "./PasswordMeter";
import { boxesOf, editOf } from "./typed";
import { usePasswordCheck } from "./usePasswordCheck";

export function Input({ base, edit, onEdit, onBlur, frame }: FieldInputProps) {
  const t = useT();
  const inCell = use(LabelledElsewhere);
  const [typed, repeated] = boxesOf(edit);
  const verdict = usePasswordCheck(typed, "", "");
  const reveal = { showLabel: t("shell-password-show"), hideLabel: t("shell-password-hide") };
  const matches = repeated !== "" && repeated === typed;
  const help = frame.help ?? (isSecret(base) && !inCell ? t("records-password-keep") : undefined);

  return (
    <GroupField {...frame} help={help} onBlur={onBlur}>
      <div className={styles.boxes}>
        <PasswordInput
          {...reveal}
          label={t("records-password-new")}
          value={typed}
          onChange={(next) => onEdit(editOf(next, repeated))}
          autoComplete="new-password"
        />
        {typed !== "" && !inCell && <PasswordMeter verdict={verdict} free />}
        <PasswordInput
          {...reveal}
          label={t("records-password-repeat")}
          value={repeated}
          onChange={(next) => onEdit(editOf(typed, next))}
          autoComplete="new-password"
          after={matches && <Icon of={CircleCheck} className={styles.good} />}
        />
      </div>
    </GroupField>
  );
}

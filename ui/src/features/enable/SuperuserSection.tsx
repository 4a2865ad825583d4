// Who the first superuser is. The rules of the password are shown while it is typed; the engine has the last word.
import { CircleCheck } from "lucide-react";
import { useWording } from "@/errors";
import { PasswordMeter } from "@/fields/password/PasswordMeter";
import { useT } from "@/i18n";
import type { CommandError, PasswordChecked } from "@/ipc";
import { Icon, PasswordInput, TextInput } from "@/shared";
import type { SuperuserDraft } from "./draft";
import styles from "./SuperuserSection.module.css";

export interface SuperuserSectionProps {
  draft: SuperuserDraft;
  onChange: (change: Partial<SuperuserDraft>) => void;
  verdict: PasswordChecked | null;
  /** Fields to say something about: tried to go on, or left. */
  faults: Partial<Record<keyof SuperuserDraft, string>>;
  onLeave: (field: keyof SuperuserDraft) => void;
  error: CommandError | null;
  isDisabled: boolean;
}

export function SuperuserSection({
  draft,
  onChange,
  verdict,
  faults,
  onLeave,
  error,
  isDisabled,
}: SuperuserSectionProps) {
  const t = useT();
  const wording = useWording();
  const field = (name: keyof SuperuserDraft) => ({
    name,
    value: draft[name],
    isDisabled,
    autoComplete: "off",
    onChange: (value: string) => onChange({ [name]: value }),
    onBlur: () => onLeave(name),
    error: faults[name] ?? wording.field(error, name),
  });
  const reveal = { showLabel: t("shell-password-show"), hideLabel: t("shell-password-hide") };
  const matches = draft.repeat !== "" && draft.repeat === draft.password;

  return (
    <section>
      <h2 className={styles.title}>{t("shell-superuser")}</h2>
      <p className={styles.lead}>{t("shell-superuser-lead")}</p>
      <div className={styles.fields}>
        <TextInput {...field("name")} label={t("shell-full-name")} autoFocus />
        <TextInput
          {...field("email")}
          label={t("shell-email")}
          type="email"
          spellCheck="false"
          help={t("shell-email-help")}
        />
        <PasswordInput {...field("password")} {...reveal} label={t("shell-password")} autoComplete="new-password" />
        <PasswordMeter verdict={verdict} />
        <PasswordInput
          {...field("repeat")}
          {...reveal}
          label={t("shell-password-repeat")}
          autoComplete="new-password"
          after={matches && <Icon of={CircleCheck} className={styles.good} />}
        />
      </div>
    </section>
  );
}

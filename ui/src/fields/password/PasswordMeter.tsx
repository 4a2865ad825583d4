// How strong a password is, and which rules it meets where there are any. Advice: whether it is accepted is decided in the
// engine.
import { Circle, CircleCheck } from "lucide-react";
import { Meter } from "react-aria-components";
import { type MessageKey, useFormats, useT } from "@/i18n";
import type { PasswordChecked } from "@/ipc";
import { cx, Icon } from "@/shared";
import styles from "./PasswordMeter.module.css";

/** Characters a password needs at least; the engine checks it too. */
const MIN_LENGTH = 8;

const WORDS = [
  ["shell-strength-0", "shell-strength-0-help"],
  ["shell-strength-1", "shell-strength-1-help"],
  ["shell-strength-2", "shell-strength-2-help"],
  ["shell-strength-3", "shell-strength-3-help"],
  ["shell-strength-4", "shell-strength-4-help"],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[];

/** `free`: another program's password, for which the rules of ours do not hold. */
export function PasswordMeter({ verdict, free = false }: { verdict: PasswordChecked | null; free?: boolean }) {
  const t = useT();
  const formats = useFormats();
  const score = verdict ? Math.min(4, Math.max(0, verdict.score)) : 0;
  const [word, help] = WORDS[score] ?? WORDS[0];
  const bars = verdict ? Math.max(1, score) : 0;

  return (
    <div className={cx(styles.meterBlock, !free && styles.under)}>
      <Meter
        aria-label={t("shell-strength")}
        minValue={0}
        maxValue={4}
        value={score}
        valueLabel={verdict ? t(word) : t("shell-strength-none")}
        className={cx(styles.meter, styles[`v${bars}`])}
      >
        <i />
        <i />
        <i />
        <i />
      </Meter>
      {verdict && (
        <p className={cx(styles.word, styles[`w${bars}`])}>
          <b>{t(word)}</b> {t(help)}
        </p>
      )}
      {!free && (
        <ul className={styles.rules}>
          <Rule met={verdict?.long_enough ?? false}>
            {t("shell-rule-length", { count: formats.number(verdict?.length ?? 0), min: MIN_LENGTH })}
          </Rule>
          <Rule met={verdict?.uncommon ?? false}>{t("shell-rule-uncommon")}</Rule>
          <Rule met={verdict?.impersonal ?? false}>{t("shell-rule-impersonal")}</Rule>
        </ul>
      )}
    </div>
  );
}

function Rule({ met, children }: { met: boolean; children: string }) {
  const t = useT();
  return (
    <li className={cx(styles.rule, !met && styles.unmet)}>
      <Icon of={met ? CircleCheck : Circle} size={14} />
      {children}
      <span className="sr-only">{met ? t("shell-rule-met") : t("shell-rule-unmet")}</span>
    </li>
  );
}

// The recovery key, shown this once. Kept nowhere in the window: it goes with this component.
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useFormats, useT } from "@/i18n";
import type { Enabled } from "@/ipc";
import { Banner, Button, Checkbox, copyText } from "@/shared";
import styles from "./RecoverySection.module.css";

export interface RecoverySectionProps {
  enabled: Enabled;
  stored: boolean;
  onStored: (stored: boolean) => void;
}

export function RecoverySection({ enabled, stored, onStored }: RecoverySectionProps) {
  const t = useT();
  const formats = useFormats();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t("shell-recovery-title")}</h2>
      <p className={styles.lead}>{t("shell-recovery-lead")}</p>
      <div className={styles.key}>
        <output className={`selectable ${styles.letters}`} aria-label={t("shell-recovery-key")}>
          {enabled.recovery_key}
        </output>
        <Button
          icon={copied ? Check : Copy}
          onPress={async () => setCopied(await copyText(enabled.recovery_key))}
          className={styles.copy}
        >
          {copied ? t("shell-copied") : t("shell-copy")}
        </Button>
      </div>
      <Checkbox isSelected={stored} onChange={onStored}>
        {t("shell-recovery-stored")}
      </Checkbox>
      {enabled.backup && (
        <Banner tone="success" title={t("shell-backup-taken")} className={styles.backup}>
          <span className={`mono selectable ${styles.path}`}>{enabled.backup.path}</span>
          {t("shell-backup-verified", { size: formats.bytes(enabled.backup.bytes) })}
        </Banner>
      )}
    </section>
  );
}

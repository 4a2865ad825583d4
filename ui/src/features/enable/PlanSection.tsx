// What enabling would add, the backup taken first, and what stays as it is. Changes nothing.
import { CircleCheck, Table2 } from "lucide-react";
import { type MessageKey, useFormats, useT } from "@/i18n";
import type { EnablePlan } from "@/ipc";
import { Banner, Checkbox, Icon, Skeleton } from "@/shared";
import styles from "./PlanSection.module.css";
import { purposeOf } from "./purposes";

const SAME = [
  "shell-enable-same-1",
  "shell-enable-same-2",
  "shell-enable-same-3",
] as const satisfies readonly MessageKey[];

export interface PlanSectionProps {
  plan: EnablePlan | undefined;
  backup: boolean;
  onBackup: (backup: boolean) => void;
  isDisabled: boolean;
}

export function PlanSection({ plan, backup, onBackup, isDisabled }: PlanSectionProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <section>
      <h2 className={styles.title}>{t("shell-enable-adds")}</h2>
      <p className={styles.lead}>
        {plan &&
          t("shell-enable-adds-lead", {
            count: plan.adds.length,
            size: formats.bytes(plan.adds_bytes),
            tables: plan.tables,
          })}
      </p>
      {plan && !plan.sound && (
        <Banner tone="warning" title={t("shell-enable-unsound")} className={styles.gap}>
          {t("shell-enable-unsound-text")}
        </Banner>
      )}
      <ul className={styles.card} aria-label={t("shell-enable-adds")}>
        {plan
          ? plan.adds.map((table) => (
              <li key={table} className={styles.table}>
                <Icon of={Table2} size={14} className={styles.icon} />
                <span className={`mono truncate ${styles.tableName}`}>{table}</span>
                <span className={styles.purpose}>{t(purposeOf(table))}</span>
              </li>
            ))
          : [1, 2, 3, 4, 5, 6].map((row) => (
              <li key={row} className={styles.table}>
                <Skeleton width={120} />
                <Skeleton width={160} />
              </li>
            ))}
      </ul>
      {plan && (
        <div className={styles.backup}>
          <Checkbox isSelected={backup} onChange={onBackup} isDisabled={isDisabled}>
            <b>{t("shell-enable-backup")}</b>
          </Checkbox>
          <p className={styles.backupText}>
            {backup ? (
              <>
                <span className={`mono selectable ${styles.file}`}>{plan.backup_name}</span>
                {t("shell-enable-backup-where", { size: formats.bytes(plan.bytes), folder: plan.backup_folder })}
              </>
            ) : (
              t("shell-enable-backup-skipped")
            )}
          </p>
        </div>
      )}
      <h3 className={styles.sub}>{t("shell-enable-same")}</h3>
      <ul>
        {SAME.map((key) => (
          <li key={key} className={styles.same}>
            <Icon of={CircleCheck} size={14} className={styles.good} />
            {t(key)}
          </li>
        ))}
      </ul>
    </section>
  );
}

// The left column of the wizard: which file, which step, and the promise of a way back.
import { type Step, Steps } from "@/features/enable";
import { useFormats, useT } from "@/i18n";
import { type Enabled, type EnablePlan, useCommandQuery } from "@/ipc";
import { Glyph } from "@/shared";
import styles from "./Enable.module.css";

export interface EnableAsideProps {
  plan: EnablePlan | undefined;
  enabled: Enabled | null;
}

export function EnableAside({ plan, enabled }: EnableAsideProps) {
  const t = useT();
  const formats = useFormats();
  const { data: info } = useCommandQuery("app_info", {});
  const workspace = info?.workspace;
  if (!workspace) return null;

  const inspected = plan
    ? t(plan.sound ? "shell-step-inspect-sound" : "shell-step-inspect-unsound", {
        tables: plan.tables,
        rows: formats.number(plan.rows),
      })
    : t("shell-step-inspect-running");
  const done = enabled !== null;
  const steps: Step[] = [
    { title: t("shell-step-inspect"), help: inspected, state: plan || done ? "done" : "now" },
    {
      title: t("shell-step-review"),
      help: done ? t("shell-step-done") : t("shell-step-here"),
      state: done ? "done" : plan ? "now" : "later",
    },
    {
      title: t("shell-step-run"),
      help: enabled?.backup
        ? t("shell-step-backup-done", { size: formats.bytes(enabled.backup.bytes) })
        : done
          ? t("shell-step-done")
          : t("shell-step-run-help"),
      state: done ? "done" : "later",
    },
    { title: t("shell-step-ready"), help: t("shell-step-ready-help"), state: done ? "now" : "later" },
  ];

  return (
    <aside className={styles.aside}>
      <Glyph name={workspace.name} size={44} />
      <h1 className={styles.heading}>{t("shell-enable-title", { name: workspace.name })}</h1>
      <p className={styles.path}>{workspace.path}</p>
      <Steps steps={steps} label={t("shell-enable-steps")} />
      <span className={styles.gap} />
      <p className={styles.promise}>{t("shell-enable-undo")}</p>
    </aside>
  );
}

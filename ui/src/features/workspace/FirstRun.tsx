// The panel of the very first start: what Bureau does with a file, and the two ways to begin.
import { Database, FolderOpen, History, type LucideIcon, ScrollText, Users } from "lucide-react";
import { useT } from "@/i18n";
import { Button, cx, Icon, Motif } from "@/shared";
import styles from "./FirstRun.module.css";
import type { Opening } from "./useOpenWorkspace";

export function FirstRun({ opening, over }: { opening: Opening; over: boolean }) {
  const t = useT();
  return (
    <div className={styles.first}>
      <Motif fade="middle" />
      {over && <div className={styles.drop} />}
      <div className={styles.centre}>
        <span className={cx(styles.glyph, over && styles.lit)}>
          <Icon of={Database} size={24} />
        </span>
        <h2 className={styles.title}>{over ? t("shell-drop-now") : t("shell-first-title")}</h2>
        <p className={styles.lead}>{t("shell-first-lead")}</p>
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="xl"
            icon={FolderOpen}
            kbd="mod+o"
            isPending={opening.pending}
            onPress={opening.pick}
          >
            {t("shell-open-database")}
          </Button>
          <Button size="xl" isDisabled={opening.pending} onPress={opening.sample}>
            {t("shell-open-sample")}
          </Button>
        </div>
        <div className={styles.three}>
          <Promised icon={ScrollText} title={t("shell-first-reads")} text={t("shell-first-reads-text")} />
          <Promised icon={Users} title={t("shell-first-admin")} text={t("shell-first-admin-text")} />
          <Promised icon={History} title={t("shell-first-backup")} text={t("shell-first-backup-text")} />
        </div>
      </div>
    </div>
  );
}

function Promised({ icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <div>
      <Icon of={icon} size={18} className={styles.icon} />
      <b>{title}</b>
      <p>{text}</p>
    </div>
  );
}

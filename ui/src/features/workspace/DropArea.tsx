// Where a file may be dropped, and that one may be let go now.
import { Database } from "lucide-react";
import { useT } from "@/i18n";
import { cx, Icon } from "@/shared";
import styles from "./DropArea.module.css";

export function DropArea({ over }: { over: boolean }) {
  const t = useT();
  return (
    <div className={cx(styles.area, over && styles.over)}>
      <Icon of={Database} size={20} className={styles.icon} />
      <div>
        <div className={styles.title}>{over ? t("shell-drop-now") : t("shell-drop-title")}</div>
        <div className={styles.help}>{t("shell-drop-help")}</div>
      </div>
    </div>
  );
}

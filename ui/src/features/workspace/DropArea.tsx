// Where a file may be dropped. The drop itself comes as an event with a token: a path never passes through here.
import { Database } from "lucide-react";
import { useState } from "react";
import { useT } from "@/i18n";
import { type FileToken, useBureauEvent } from "@/ipc";
import { cx, Icon } from "@/shared";
import styles from "./DropArea.module.css";

/** Whether a file hovers over the window now; opens what is dropped. */
export function useFileDrop(onDrop: (file: FileToken) => void): boolean {
  const [over, setOver] = useState(false);
  useBureauEvent((event) => {
    if (event.type === "file_hover") setOver(event.over);
    if (event.type === "file_dropped") {
      setOver(false);
      onDrop(event.file);
    }
  });
  return over;
}

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

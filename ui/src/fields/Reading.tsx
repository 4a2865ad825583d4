// Stands where choices will be once they are read.
import { useT } from "@/i18n";
import { Skeleton } from "@/shared";
import styles from "./controls.module.css";

export function Reading() {
  const t = useT();
  return (
    <div role="status" className={styles.note}>
      <span className="sr-only">{t("records-value-reading")}</span>
      <Skeleton width={120} />
    </div>
  );
}

// A filter of groups as one chip: how many groups and conditions it has. It opens the builder.
import { X } from "lucide-react";
import { Button } from "react-aria-components";
import { useT } from "@/i18n";
import { cx, Icon } from "@/shared";
import { type Group, groupCount, leavesOf } from "./filter/parts";
import styles from "./Toolbar.module.css";

export function SummaryChip({ root, onOpen, onRemove }: { root: Group; onOpen: () => void; onRemove: () => void }) {
  const t = useT();
  const groups = t("records-filter-group-count", { count: groupCount(root) });
  const conditions = t("records-filter-condition-count", { count: leavesOf(root).length });
  return (
    <span className={styles.chip}>
      <Button className={cx(styles.part, styles.summary)} aria-haspopup="dialog" onPress={onOpen}>
        <b className="sr-only">{t("records-filter")}: </b>
        {groups}
        <span>{conditions}</span>
      </Button>
      <Button
        className={cx(styles.part, styles.removePart)}
        aria-label={t("records-filter-remove-all")}
        onPress={onRemove}
      >
        <Icon of={X} size={12} />
      </Button>
    </span>
  );
}

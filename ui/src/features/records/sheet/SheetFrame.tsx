// The paper of a sheet: in its place of the stack, and only its spine once another lies on it.
import type { CSSProperties, ReactNode } from "react";
import { Button as AriaButton, Dialog } from "react-aria-components";
import { RecordLinks } from "@/fields/links";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { cx } from "@/shared";
import { ModelIcon } from "@/shared/ModelIcon";
import type { Screen } from "../useScreen";
import styles from "./Sheet.module.css";

interface Props {
  model: ModelView;
  /** What stands on the spine. */
  name: string;
  /** Sheets lying on this one. */
  above: number;
  screen: Screen;
  /** Takes away the sheets above. */
  onReturn: () => void;
  children: ReactNode;
}

export function SheetFrame({ model, name, above, screen, onReturn, children }: Props) {
  const t = useT();
  const isTop = above === 0;
  return (
    <section className={cx(styles.sheet, !isTop && styles.behind)} style={{ "--behind": above } as CSSProperties}>
      {!isTop && (
        <AriaButton
          className={styles.spine}
          aria-label={t("records-sheet-back", { name: `${name} · ${model.label_one}` })}
          onPress={onReturn}
        >
          <ModelIcon name={model.icon} size={14} />
          <span className={styles.spineWords}>
            {name} <em>· {model.label_one}</em>
          </span>
        </AriaButton>
      )}
      <div className={styles.covered} inert={!isTop}>
        <RecordLinks value={screen.findLink}>
          <Dialog className={styles.state}>{children}</Dialog>
        </RecordLinks>
      </div>
    </section>
  );
}

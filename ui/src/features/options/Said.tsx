// Around one option: where something was said, the way back to what is inferred.
import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import { IconButton } from "@/shared";
import styles from "./Options.module.css";

interface Props {
  /** What the option is called. */
  name: string;
  isSaid: boolean;
  onReset: () => void;
  wide?: boolean;
  children: ReactNode;
}

export function Said({ name, isSaid, onReset, wide, children }: Props) {
  const t = useT();
  return (
    <div className={wide ? styles.saidWide : styles.said}>
      {children}
      {isSaid && (
        <span className={styles.reset}>
          <IconButton icon={RotateCcw} size="sm" label={t("settings-reset", { option: name })} onPress={onReset} />
        </span>
      )}
    </div>
  );
}

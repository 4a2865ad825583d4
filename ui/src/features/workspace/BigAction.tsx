// One way to begin, in the left column of the welcome screen.
import type { LucideIcon } from "lucide-react";
import { Button } from "react-aria-components";
import { cx, Icon, Kbd } from "@/shared";
import styles from "./BigAction.module.css";

export interface BigActionProps {
  icon: LucideIcon;
  title: string;
  help: string;
  kbd?: string;
  primary?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}

export function BigAction({ icon, title, help, kbd, primary, isDisabled, onPress }: BigActionProps) {
  return (
    <Button className={cx(styles.action, primary && styles.primary)} isDisabled={isDisabled} onPress={onPress}>
      <span className={styles.icon}>
        <Icon of={icon} />
      </span>
      <span className={styles.words}>
        <b>{title}</b>
        <small>{help}</small>
      </span>
      {kbd && <Kbd keys={kbd} />}
    </Button>
  );
}

// The circle of a radio button; the button around it says whether it is chosen.
import { cx } from "./cx";
import styles from "./RadioCircle.module.css";

export function RadioCircle({ className }: { className?: string }) {
  return <i className={cx(styles.circle, className)} />;
}

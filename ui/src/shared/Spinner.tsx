// The one thing that turns, for work started by a press. Never alone in the middle of a page.
import styles from "./Spinner.module.css";

export function Spinner() {
  return <span aria-hidden className={styles.spinner} />;
}

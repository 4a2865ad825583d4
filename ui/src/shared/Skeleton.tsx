// A grey bar where data will be, in the real layout. Shown after 150 ms by the screen that waits.
import styles from "./Skeleton.module.css";

export function Skeleton({
  width,
  height = 9,
  radius = 5,
}: {
  width: number | string;
  height?: number;
  radius?: number;
}) {
  return <span aria-hidden className={styles.bar} style={{ width, height, borderRadius: radius }} />;
}

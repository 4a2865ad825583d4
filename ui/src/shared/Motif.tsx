// The drawer-wall line motif; only on sign-in and first run.
import { cx } from "./cx";
import styles from "./Motif.module.css";

export function Motif({
  fade,
}: {
  /** Where the wall fades out: towards the edges, or in the middle. */ fade: "edges" | "middle";
}) {
  return (
    <svg aria-hidden="true" className={cx(styles.motif, styles[fade])}>
      <defs>
        <pattern id={`drawers-${fade}`} width="112" height="72" patternUnits="userSpaceOnUse">
          <rect x="4.5" y="4.5" width="103" height="63" rx="7" fill="none" stroke="currentColor" />
          <rect x="42.5" y="19.5" width="27" height="7" rx="3.5" fill="none" stroke="currentColor" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#drawers-${fade})`} />
    </svg>
  );
}

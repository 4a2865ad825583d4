// The edge of a column's head; a double click fits the column to what it shows.
import { useT } from "@/i18n";
import { Resizer } from "@/shared";
import styles from "./Columns.module.css";

const LEAST = 64;
const MOST = 1200;

interface Props {
  /** Words of the head. */
  label: string;
  /** Place of the column among those shown, the boxes left out. */
  at: number;
  /** `final: false` while it is dragged. */
  onResize: (width: number, final: boolean) => void;
}

export function ResizeGrip({ label, at, onResize }: Props) {
  const t = useT();
  return (
    <Resizer
      label={t("records-column-width", { field: label })}
      least={LEAST}
      most={MOST}
      fitting={(grip) => fitting(grip, at)}
      onResize={onResize}
      className={styles.resize}
    />
  );
}

/** The width that shows all of the column in the rows drawn now, and its head. */
function fitting(grip: Element, at: number): number {
  const grid = grip.closest('[role="grid"]');
  const parts = grid?.querySelectorAll(`[role="row"] > :nth-child(${at + 2}) > :first-child`) ?? [];
  const widths = [...parts].map((part) => {
    const { paddingLeft, paddingRight } = getComputedStyle(part.parentElement ?? part);
    return part.scrollWidth + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight) + 2;
  });
  return Math.max(LEAST, ...widths);
}

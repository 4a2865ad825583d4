// The edge of a column's head; a double click fits the column to what it shows. The keyboard comes here from the menu of
// columns, and goes back to the rows with Enter or Escape.
import { useT } from "@/i18n";
import { Resizer } from "@/shared";
import styles from "./Columns.module.css";

const LEAST = 64;
const MOST = 1200;

/** Id of a column's grip, by its place: too many for the Tab key, so the menu of columns leads to them. */
export function gripId(at: number): string {
  return `column-grip-${at}`;
}

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
      id={gripId(at)}
      label={t("records-column-width", { field: label })}
      least={LEAST}
      most={MOST}
      fitting={(grip) => fitting(grip, at)}
      onResize={onResize}
      onLeave={(grip) => grip.closest<HTMLElement>('[role="grid"]')?.focus()}
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

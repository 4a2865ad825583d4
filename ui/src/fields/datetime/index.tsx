// Dates and times, as the text the column stores.
import styles from "../cells.module.css";
import { useSpeech } from "../speech";
import type { FieldCellProps, FieldKindDefinition } from "../types";
import { datetimeText, formatDatetime, parseDatetime } from "./format";
import { Input } from "./Input";

function Cell({ field, value }: FieldCellProps) {
  const speech = useSpeech();
  // How long ago says not when.
  const { format: _, ...plain } = field;
  const exact = field.format === "relative" ? formatDatetime(value, plain, speech) : undefined;
  return (
    <span className={styles.number} title={exact}>
      {formatDatetime(value, field, speech)}
    </span>
  );
}

export const datetime: FieldKindDefinition = {
  Input,
  Cell,
  toText: datetimeText,
  parse: parseDatetime,
  format: formatDatetime,
  align: "start",
  width: 158,
  grows: false,
  wide: false,
  // "Is" a day, a month or a year means any time in it; the engine knows how the column stores its days.
  operators: ["is", "ge", "gt", "lt", "le", "empty", "filled"],
};

// Dates and times, as the text the column stores.
import styles from "../cells.module.css";
import { useSpeech } from "../speech";
import type { FieldCellProps, FieldKindDefinition } from "../types";
import { datetimeText, formatDatetime, parseDatetime } from "./format";
import { Input } from "./Input";

function Cell({ field, value }: FieldCellProps) {
  return <span className={styles.number}>{formatDatetime(value, field, useSpeech())}</span>;
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
  // Dates are compared as the text they are: a day is what a text begins with, from and before are its bounds.
  operators: ["starts", "ge", "lt", "empty", "filled"],
};

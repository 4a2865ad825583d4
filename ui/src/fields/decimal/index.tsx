// Numbers with decimals.
import styles from "../cells.module.css";
import { useSpeech } from "../speech";
import { TypedInput } from "../TypedInput";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import { decimalText, formatDecimal, parseDecimal } from "./format";

function Input(props: FieldInputProps) {
  return <TypedInput {...props} toText={decimalText} inputMode="decimal" inputClassName={styles.number} />;
}

function Cell({ field, value }: FieldCellProps) {
  return <span className={styles.number}>{formatDecimal(value, field, useSpeech())}</span>;
}

export const decimal: FieldKindDefinition = {
  Input,
  Cell,
  toText: decimalText,
  parse: parseDecimal,
  format: formatDecimal,
  align: "end",
  width: 104,
  grows: false,
  wide: false,
  operators: ["is", "not", "gt", "ge", "lt", "le", "empty", "filled"],
};

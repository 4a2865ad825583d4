// Numbers with decimals.
import styles from "../cells.module.css";
import { useSpeech } from "../speech";
import { TypedInput } from "../TypedInput";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import { decimalText, formatDecimal, parseDecimal, shortDecimal } from "./format";

function Input(props: FieldInputProps) {
  return <TypedInput {...props} toText={decimalText} inputMode="decimal" inputClassName={styles.number} />;
}

/** A column shows the decimals its type declares; a record shows every digit there is. */
function Cell({ field, value, place }: FieldCellProps) {
  const speech = useSpeech();
  const written = place === "cell" ? shortDecimal : formatDecimal;
  return <span className={styles.number}>{written(value, field, speech)}</span>;
}

export const decimal: FieldKindDefinition = {
  Input,
  Cell,
  toText: decimalText,
  parse: parseDecimal,
  format: formatDecimal,
  align: "end",
  width: 92,
  grows: false,
  wide: false,
  operators: ["is", "not", "gt", "ge", "lt", "le", "empty", "filled"],
};

// Whole numbers.

import styles from "../cells.module.css";
import { useSpeech } from "../speech";
import { TypedInput } from "../TypedInput";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import { formatInteger, integerText, parseInteger } from "./format";

function Input(props: FieldInputProps) {
  return <TypedInput {...props} toText={integerText} inputMode="numeric" inputClassName={styles.number} />;
}

function Cell({ field, value }: FieldCellProps) {
  const speech = useSpeech();
  // So many kB say not how many bytes.
  const { format: _, ...plain } = field;
  const exact = field.format === "bytes" ? formatInteger(value, plain, speech) : undefined;
  return (
    <span className={styles.number} title={exact}>
      {formatInteger(value, field, speech)}
    </span>
  );
}

export const integer: FieldKindDefinition = {
  Input,
  Cell,
  toText: integerText,
  parse: parseInteger,
  format: formatInteger,
  align: "end",
  width: 112,
  grows: false,
  wide: false,
  operators: ["is", "not", "gt", "ge", "lt", "le", "empty", "filled"],
};

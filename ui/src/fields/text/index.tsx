// Text on one line.
import styles from "../cells.module.css";
import { TypedInput } from "../TypedInput";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import { formatText, parseText, textOf } from "./format";

function Input(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} inputMode="text" />;
}

function Cell({ value, place }: FieldCellProps) {
  return <span className={place === "record" ? styles.line : undefined}>{textOf(value)}</span>;
}

export const text: FieldKindDefinition = {
  Input,
  Cell,
  toText: textOf,
  parse: parseText,
  format: formatText,
  align: "start",
  width: 160,
  grows: true,
  wide: false,
  operators: ["contains", "is", "not", "starts", "ends", "empty", "filled"],
};

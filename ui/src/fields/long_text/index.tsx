// Text of several lines: one line in a cell, its own lines in a record and in the form.
import styles from "../cells.module.css";
import { LinesInput } from "../editor/LinesInput";
import { linesOf, parseLines } from "../editor/lineEnds";
import { useShownText } from "../TypedInput";
import { formatText, textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";

function Input(props: FieldInputProps) {
  return <LinesInput {...props} text={useShownText(props, linesOf)} />;
}

function Cell({ value, place }: FieldCellProps) {
  const text = textOf(value);
  return place === "record" ? (
    <span className={styles.lines}>{text}</span>
  ) : (
    <span>{text.replace(/\s*[\r\n]+\s*/g, " ")}</span>
  );
}

export const longText: FieldKindDefinition = {
  Input,
  Cell,
  toText: linesOf,
  parse: parseLines,
  format: formatText,
  align: "start",
  width: 240,
  grows: true,
  wide: true,
  operators: ["contains", "starts", "ends", "is", "not", "empty", "filled"],
};

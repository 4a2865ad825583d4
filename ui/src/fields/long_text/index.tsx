// Text of several lines: one line in a cell, its own lines in a record and in the form.
import { TextArea, TextField } from "react-aria-components";
import { FieldFoot, FieldLabel, InputBox } from "@/shared";
import styles from "../cells.module.css";
import controls from "../controls.module.css";
import { useShownText } from "../TypedInput";
import { formatText, parseText, textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import local from "./long-text.module.css";

const LEAST_LINES = 3;
const MOST_LINES = 14;

function Input(props: FieldInputProps) {
  const text = useShownText(props, textOf);
  const { frame, onEdit, onBlur } = props;
  const lines = Math.min(MOST_LINES, Math.max(LEAST_LINES, text.split("\n").length + 1));
  return (
    <TextField
      className={controls.field}
      value={text}
      onChange={(typed) => onEdit({ by: "text", text: typed })}
      onBlur={onBlur}
      isInvalid={Boolean(frame.error)}
      isRequired={frame.required}
      validationBehavior="aria"
    >
      <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />
      <InputBox area className={controls.box}>
        <TextArea rows={lines} className={local.area} />
      </InputBox>
      <FieldFoot help={frame.help} error={frame.error} />
    </TextField>
  );
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
  toText: textOf,
  parse: parseText,
  format: formatText,
  align: "start",
  width: 240,
  grows: true,
  wide: true,
  operators: ["contains", "starts", "ends", "is", "not", "empty", "filled"],
};

// One of the values a CHECK lists: a dot and a word.
import type { FieldView, WireValue } from "@/ipc";
import { cx } from "@/shared";
import { ChoiceInput } from "../ChoiceInput";
import styles from "../cells.module.css";
import controls from "../controls.module.css";
import { RadioInput } from "../RadioInput";
import { textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition, Parsed, TextContext } from "../types";
import { choiceDot, choiceText } from "./look";

function Input(props: FieldInputProps) {
  const { choices } = props.field;
  const options = (choices ?? []).map((choice) => ({
    value: choice,
    text: choiceText(props.field, choice),
    dot: <Dot field={props.field} value={choice} />,
  }));
  const Control = props.field.widget === "radio" ? RadioInput : ChoiceInput;
  return <Control {...props} options={options} stray={textOf} />;
}

function Dot({ field, value }: { field: FieldView; value: string }) {
  const { className, style } = choiceDot(field, value, styles);
  return <i className={cx(controls.dot, className)} style={style} />;
}

function Cell({ field, value }: FieldCellProps) {
  const text = textOf(value);
  return (
    <span className={styles.pill}>
      <i {...choiceDot(field, text, styles)} />
      <span className={styles.pillWords}>{choiceText(field, text)}</span>
    </span>
  );
}

/** Choices are chosen; text arrives only from a filter in an address. */
export function parseChoice(text: string, { field }: TextContext): Parsed {
  if (text === "") return { ok: true, value: field.nullable ? null : "" };
  return field.choices?.includes(text) === false ? { ok: false, problem: "not_a_choice" } : { ok: true, value: text };
}

function format(value: WireValue, field: FieldView): string {
  return choiceText(field, textOf(value));
}

export const enumeration: FieldKindDefinition = {
  Input,
  Cell,
  toText: textOf,
  parse: parseChoice,
  format,
  align: "start",
  width: 124,
  grows: false,
  wide: false,
  operators: ["is", "not", "empty", "filled"],
};

// One of the values a CHECK lists: a dot and a word.
import type { FieldView, WireValue } from "@/ipc";
import { cx } from "@/shared";
import { ChoiceInput } from "../ChoiceInput";
import styles from "../cells.module.css";
import controls from "../controls.module.css";
import { textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition, Parsed, TextContext } from "../types";
import { choiceLabel, hueOf } from "./hue";

function Input(props: FieldInputProps) {
  const { choices } = props.field;
  const options = (choices ?? []).map((choice) => ({
    value: choice,
    text: choiceLabel(choice),
    dot: <i className={cx(controls.dot, styles[hueOf(choice, choices)])} />,
  }));
  return <ChoiceInput {...props} options={options} stray={textOf} />;
}

function Cell({ field, value }: FieldCellProps) {
  const text = textOf(value);
  return (
    <span className={styles.pill}>
      <i className={styles[hueOf(text, field.choices)]} />
      <span className={styles.pillWords}>{choiceLabel(text)}</span>
    </span>
  );
}

/** Choices are chosen; text arrives only from a filter in an address. */
export function parseChoice(text: string, { field }: TextContext): Parsed {
  if (text === "") return { ok: true, value: field.nullable ? null : "" };
  return field.choices?.includes(text) === false ? { ok: false, problem: "not_a_choice" } : { ok: true, value: text };
}

function format(value: WireValue, _field: FieldView): string {
  return choiceLabel(textOf(value));
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

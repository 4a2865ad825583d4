// Yes or no, and nothing where the column allows it.
import { Circle, CircleCheck } from "lucide-react";
import { useT } from "@/i18n";
import type { FieldView, WireValue } from "@/ipc";
import { Icon } from "@/shared";
import { ChoiceInput } from "../ChoiceInput";
import styles from "../cells.module.css";
import { RadioInput } from "../RadioInput";
import { textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition, Parsed, Speech, TextContext } from "../types";
import { TickInput } from "./TickInput";

function Input(props: FieldInputProps) {
  const { widget } = props.field;
  if (widget === "checkbox" || widget === "switch") {
    return <TickInput {...props} as={widget === "checkbox" ? "box" : "switch"} />;
  }
  return <Chosen {...props} />;
}

function Chosen(props: FieldInputProps) {
  const t = useT();
  const options = [
    { value: true, text: t("records-value-yes"), dot: <Icon of={CircleCheck} size={14} className={styles.yes} /> },
    { value: false, text: t("records-value-no"), dot: <Icon of={Circle} size={14} className={styles.no} /> },
  ];
  const Control = props.field.widget === "radio" ? RadioInput : ChoiceInput;
  return <Control {...props} options={options} stray={textOf} />;
}

function Cell({ value }: FieldCellProps) {
  const t = useT();
  if (typeof value !== "boolean") return <span>{textOf(value)}</span>;
  return (
    <span className={`${styles.bool} ${value ? styles.yes : styles.no}`}>
      <Icon of={value ? CircleCheck : Circle} size={14} />
      {t(value ? "records-value-yes" : "records-value-no")}
    </span>
  );
}

/** Booleans are chosen; text arrives only from a filter in an address. */
export function parseBoolean(text: string, { field }: TextContext): Parsed {
  if (text === "") return { ok: true, value: field.nullable ? null : "" };
  if (text === "1" || text === "true") return { ok: true, value: true };
  if (text === "0" || text === "false") return { ok: true, value: false };
  return { ok: false, problem: "not_a_boolean" };
}

function format(value: WireValue, _field: FieldView, { t }: Speech): string {
  return typeof value === "boolean" ? t(value ? "records-value-yes" : "records-value-no") : textOf(value);
}

export const boolean: FieldKindDefinition = {
  Input,
  Cell,
  toText: textOf,
  parse: parseBoolean,
  format,
  align: "start",
  width: 84,
  grows: false,
  wide: false,
  operators: ["is", "not", "empty", "filled"],
};

// A reference to a record: shown by the record's name, chosen by typing part of it.
import type { FieldView, WireValue } from "@/ipc";
import styles from "../cells.module.css";
import { useRecordLink } from "../links";
import { RecordAnchor } from "../RecordAnchor";
import { textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition, Parsed, TextContext } from "../types";
import { KeyInput } from "./KeyInput";
import { ListedInput } from "./ListedInput";
import { SearchInput } from "./SearchInput";

function Input(props: FieldInputProps) {
  const { widget } = props.field;
  if (widget === "input") return <KeyInput {...props} />;
  return widget === "select" || widget === "radio" ? <ListedInput {...props} /> : <SearchInput {...props} />;
}

function Cell({ field, value, label, place }: FieldCellProps) {
  const link = useRecordLink(field, value);
  const name = label ?? textOf(value);
  // A value that refers to nothing has no name and leads nowhere.
  if (!link || label === undefined) return <span className={place === "record" ? styles.line : undefined}>{name}</span>;
  return <RecordAnchor link={link} name={name} place={place} />;
}

/** References are chosen; text arrives only from a filter in an address. */
export function parseReference(text: string, { field }: TextContext): Parsed {
  if (text === "") return { ok: true, value: field.nullable ? null : "" };
  return { ok: true, value: text };
}

function format(value: WireValue, _field: FieldView): string {
  return textOf(value);
}

export const foreignKey: FieldKindDefinition = {
  Input,
  Cell,
  toText: textOf,
  parse: parseReference,
  format,
  align: "start",
  width: 172,
  grows: true,
  wide: false,
  operators: ["is", "not", "empty", "filled"],
};

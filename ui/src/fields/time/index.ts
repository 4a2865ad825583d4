// Times of day, as the text the column stores.
import type { FieldView, WireValue } from "@/ipc";
import { text } from "../text";
import { formatText } from "../text/format";
import type { FieldKindDefinition, Speech } from "../types";
import { Cell } from "./Cell";
import { clockText, clockWritten, parseClock } from "./clock";
import { Input } from "./Input";

function format(value: WireValue, field: FieldView, speech: Speech): string {
  return clockWritten(value, field.format) ?? formatText(value, field, speech);
}

export const time: FieldKindDefinition = {
  ...text,
  Input,
  Cell,
  toText: clockText,
  parse: parseClock,
  format,
  width: 120,
  grows: false,
};

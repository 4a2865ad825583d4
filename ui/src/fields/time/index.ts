// Times of day, as the text the column stores.
import { text } from "../text";
import type { FieldKindDefinition } from "../types";
import { clockText, parseClock } from "./clock";
import { Input } from "./Input";

export const time: FieldKindDefinition = {
  ...text,
  Input,
  toText: clockText,
  parse: parseClock,
  width: 120,
  grows: false,
};

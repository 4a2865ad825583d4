// Every kind of field and what it provides. Total: a new kind of the engine does not compile until it stands here.
import type { FieldKind, FieldView } from "@/ipc";
import { blob } from "./blob";
import { boolean } from "./boolean";
import { choices } from "./choices";
import { colour } from "./colour";
import { datetime } from "./datetime";
import { decimal } from "./decimal";
import { entered } from "./entered";
import { enumeration } from "./enum";
import { foreignKey } from "./foreign_key";
import { integer } from "./integer";
import { json } from "./json";
import { longText } from "./long_text";
import { markdown } from "./markdown";
import { password } from "./password";
import { richText } from "./rich_text";
import { text } from "./text";
import { duration, email, file, phone, slug, url } from "./text/lines";
import { time } from "./time";
import type { FieldKindDefinition } from "./types";
import { uuid } from "./uuid";

export const fieldKinds: Readonly<Record<FieldKind, FieldKindDefinition>> = {
  text,
  long_text: longText,
  markdown,
  rich_text: richText,
  slug,
  integer,
  decimal,
  real: decimal,
  boolean,
  date: datetime,
  time,
  datetime,
  duration,
  json,
  uuid,
  email,
  url,
  phone,
  colour,
  enum: enumeration,
  choices,
  foreign_key: foreignKey,
  blob,
  file,
  image: file,
  password,
  created: datetime,
  updated: datetime,
  generated: text,
  position: integer,
};

/** What the values of a field look like: its kind, or the kind a stamp, a computed column or a position is shown as. */
export function shownKind(field: FieldView): FieldKind {
  return field.shown_as ?? field.kind;
}

/** What the kind of a field provides, with the control that the options say in place of its own. */
export function kindOf(field: FieldView): FieldKindDefinition {
  const kind = shownKind(field);
  const other = field.widget && entered[field.widget][kind];
  return other ? { ...fieldKinds[kind], ...other } : fieldKinds[kind];
}

/** Whether the values of a field are days or moments. */
export function isMoment(field: FieldView): boolean {
  return fieldKinds[shownKind(field)] === datetime;
}

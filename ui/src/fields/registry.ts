// Every kind of field and what it provides. Total: a new kind of the engine does not compile until it stands here.
import type { FieldKind } from "@/ipc";
import { blob } from "./blob";
import { boolean } from "./boolean";
import { datetime } from "./datetime";
import { decimal } from "./decimal";
import { enumeration } from "./enum";
import { foreignKey } from "./foreign_key";
import { integer } from "./integer";
import { longText } from "./long_text";
import { text } from "./text";
import type { FieldKindDefinition } from "./types";

export const fieldKinds: Readonly<Record<FieldKind, FieldKindDefinition>> = {
  text,
  long_text: longText,
  integer,
  decimal,
  boolean,
  datetime,
  foreign_key: foreignKey,
  enum: enumeration,
  blob,
};

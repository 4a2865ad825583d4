// Text on one line that is something: an address, a number to call, a path. The keyboard and the letters fit; what it must
// be is for the engine to say.

import styles from "../cells.module.css";
import { TypedInput } from "../TypedInput";
import type { FieldInputProps, FieldKindDefinition } from "../types";
import { text } from ".";
import { textOf } from "./format";

function Email(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} inputMode="email" />;
}

function Url(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} inputMode="url" />;
}

function Phone(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} inputMode="tel" inputClassName={styles.number} />;
}

function Mono(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} inputMode="text" inputClassName={styles.mono} />;
}

function Figures(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} inputMode="text" inputClassName={styles.number} />;
}

export const email: FieldKindDefinition = { ...text, Input: Email };
export const url: FieldKindDefinition = { ...text, Input: Url };
export const phone: FieldKindDefinition = { ...text, Input: Phone };
export const slug: FieldKindDefinition = { ...text, Input: Mono };
export const file: FieldKindDefinition = { ...text, Input: Mono };
export const duration: FieldKindDefinition = { ...text, Input: Figures };

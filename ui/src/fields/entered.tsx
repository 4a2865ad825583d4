// Other controls than a kind's own, where the options say how a field is entered: a text in several lines, a date without its
// calendar. Kinds that are chosen (yes and no, choices, references) look at the option themselves.
import type { ComponentType } from "react";
import type { FieldKind, FieldWidget } from "@/ipc";
import styles from "./cells.module.css";
import { datetimeText } from "./datetime/format";
import { LinesInput } from "./editor/LinesInput";
import { linesOf, parseLines } from "./editor/lineEnds";
import { longText } from "./long_text";
import { markdown } from "./markdown";
import { richText } from "./rich_text";
import { TypedInput, useShownText } from "./TypedInput";
import { textOf } from "./text/format";
import { clockText } from "./time/clock";
import type { FieldInputProps, FieldKindDefinition } from "./types";

type Entered = Pick<FieldKindDefinition, "Input"> & Partial<FieldKindDefinition>;

/** One line, unless the text that stands there has several: a box of one line would lose them. */
function Line(props: FieldInputProps) {
  if (/[\r\n]/.test(textOf(props.base))) return <longText.Input {...props} />;
  return <TypedInput {...props} toText={linesOf} inputMode="text" />;
}

function Code(props: FieldInputProps) {
  return <LinesInput {...props} text={useShownText(props, linesOf)} mono />;
}

function Word(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} />;
}

function Mono(props: FieldInputProps) {
  return <TypedInput {...props} toText={textOf} inputClassName={styles.mono ?? ""} />;
}

function Moment(props: FieldInputProps) {
  return <TypedInput {...props} toText={datetimeText} inputClassName={styles.number ?? ""} />;
}

function Clock(props: FieldInputProps) {
  return <TypedInput {...props} toText={clockText} inputClassName={styles.number ?? ""} />;
}

/** For kinds that have several lines already. */
const instead = (Input: ComponentType<FieldInputProps>): Entered => ({ Input, wide: true });
/** For those that have one. */
const lines = (Input: ComponentType<FieldInputProps>): Entered => ({
  ...instead(Input),
  toText: linesOf,
  parse: parseLines,
});

const line: Entered = { Input: Line, wide: false };
const [plain, code] = [longText.Input, Code];

export const entered: Readonly<Record<FieldWidget, Readonly<Partial<Record<FieldKind, Entered>>>>> = {
  input: {
    long_text: line,
    markdown: line,
    rich_text: line,
    json: line,
    date: { Input: Moment },
    datetime: { Input: Moment },
    time: { Input: Clock },
    enum: { Input: Word },
    choices: { Input: Word, wide: false },
    uuid: { Input: Mono },
    colour: { Input: Mono },
  },
  textarea: { text: lines(plain), markdown: instead(plain), rich_text: instead(plain), json: instead(plain) },
  code: {
    text: lines(code),
    long_text: instead(code),
    markdown: instead(code),
    rich_text: instead(code),
    json: instead(code),
  },
  markdown: { text: lines(markdown.Input), long_text: instead(markdown.Input) },
  rich_text: { text: lines(richText.Input), long_text: instead(richText.Input) },
  checkbox: {},
  switch: {},
  select: {},
  radio: {},
  search: {},
  password: {},
};

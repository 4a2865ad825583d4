// Several choices: chips in a record and in the form, words parted by commas elsewhere.

import type { FieldView, WireValue } from "@/ipc";
import styles from "../cells.module.css";
import { text } from "../text";
import { formatText, parseText, textOf } from "../text/format";
import type { FieldCellProps, FieldKindDefinition, Speech } from "../types";
import local from "./choices.module.css";
import { Input } from "./Input";
import { readWords, wordText } from "./words";

function Cell({ field, value, place }: FieldCellProps) {
  const words = readWords(field, value);
  if (!words) return <span>{textOf(value)}</span>;
  const texts = words.map((word) => wordText(field, word));
  if (place === "cell") return <span className={styles.line}>{texts.join(", ")}</span>;
  return (
    <span className={local.list}>
      {texts.map((word) => (
        <span key={word} className={local.shown}>
          {word}
        </span>
      ))}
    </span>
  );
}

function format(value: WireValue, field: FieldView, speech: Speech): string {
  const words = readWords(field, value);
  return words ? words.map((word) => wordText(field, word)).join(", ") : formatText(value, field, speech);
}

export const choices: FieldKindDefinition = { ...text, Input, Cell, parse: parseText, format, wide: true };

// Bytes: their size; taken in from a file.
import type { WireValue } from "@/ipc";
import styles from "../cells.module.css";
import { useSpeech } from "../speech";
import { formatText, textOf } from "../text/format";
import type { FieldCellProps, FieldKindDefinition, Parsed } from "../types";
import { Input } from "./Input";

function Cell({ field, value }: FieldCellProps) {
  return <span className={styles.mono}>{formatText(value, field, useSpeech())}</span>;
}

/** Bytes are never typed. */
function parse(): Parsed {
  return { ok: false, problem: "not_writable" };
}

export const blob: FieldKindDefinition = {
  Input,
  Cell,
  toText: (value: WireValue) => textOf(value),
  parse,
  format: formatText,
  align: "start",
  width: 132,
  grows: false,
  wide: true,
  operators: ["empty", "filled"],
};

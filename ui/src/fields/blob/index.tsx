// Bytes: their size, and nothing to edit.
import type { WireValue } from "@/ipc";
import styles from "../cells.module.css";
import { useSpeech } from "../speech";
import { formatText, textOf } from "../text/format";
import type { FieldCellProps, FieldKindDefinition, Parsed } from "../types";

function Cell({ field, value }: FieldCellProps) {
  return <span className={styles.mono}>{formatText(value, field, useSpeech())}</span>;
}

/** Bytes are never typed: a form shows them read-only. */
function parse(): Parsed {
  return { ok: false, problem: "not_writable" };
}

export const blob: FieldKindDefinition = {
  Input: () => null,
  Cell,
  toText: (value: WireValue) => textOf(value),
  parse,
  format: formatText,
  align: "start",
  width: 132,
  grows: false,
  wide: false,
  operators: ["empty", "filled"],
};

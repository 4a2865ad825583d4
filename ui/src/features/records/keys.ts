// Keys of records: in addresses, as React keys, and as people read them.

import { isBigInt } from "@/fields/value";
import type { FieldView, ModelView, WireKey, WireValue } from "@/ipc";
import { entryOf } from "@/shared";

/** The key as one piece of an address, and as the identity of a row. */
export function keyParam(key: WireKey): string {
  return JSON.stringify(key);
}

/** The key in an address; text that is no JSON is a text key. */
export function readKeyParam(param: string): WireKey {
  try {
    const value: unknown = JSON.parse(param);
    if (isKey(value)) return value;
  } catch {
    // Not JSON: a text key somebody typed.
  }
  return param;
}

/** Whether something that came in an address can be a key. */
export function isKey(value: unknown): value is WireKey {
  return (
    typeof value === "number" ||
    typeof value === "string" ||
    (typeof value === "object" && value !== null && !Array.isArray(value))
  );
}

/** `5`, `1, 3402`: without the `#`, which the words around it add. */
export function keyText(key: WireKey): string {
  if (typeof key !== "object") return String(key);
  if ("$int" in key) return String(key.$int);
  return Object.values(key).map(partText).join(", ");
}

function partText(value: WireValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? String(Object.values(value)[0]) : String(value);
}

/** The key of the record a foreign key refers to; nothing when it cannot be addressed from the value alone. */
export function referredKey(field: FieldView, value: WireValue, models: readonly ModelView[]): WireKey | undefined {
  const target = models.find((model) => model.slug === field.references?.model);
  if (target?.key.length !== 1 || target.key[0] !== field.references?.field || !target.can.view) return undefined;
  if (typeof value === "number" || typeof value === "string") return value;
  return value !== null && typeof value === "object" && isBigInt(value) ? value : undefined;
}

/** The key of a record of the model from values by column, in the order of its own key; nothing when they are not its key. */
export function exactKey(
  { key: columns }: ModelView,
  values: Readonly<Record<string, WireValue>>,
): WireKey | undefined {
  if (columns.length < 2 || columns.length !== Object.keys(values).length) return undefined;
  const parts = columns.map((column) => [column, entryOf(values, column)] as const);
  return parts.every(([, value]) => value !== undefined && value !== null)
    ? (Object.fromEntries(parts) as WireKey)
    : undefined;
}

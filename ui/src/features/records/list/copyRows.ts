// Records as text for other programs. Pure. As people read them (tabs, Markdown): names for references, words for values.
// For programs (CSV, JSON): columns by name, dates as ISO 8601, references as the key they hold. Bytes and secrets are not
// here to be copied.
import { isBlob, isSecret } from "@/fields/value";
import type { FieldView, RecordView, WireValue } from "@/ipc";
import { entryOf } from "@/shared";

export type CopyFormat = "tsv" | "csv" | "json" | "markdown";

type Shown = (value: WireValue | undefined, field: FieldView, label: string | undefined) => string;

/** The records, with these fields, in that format. `shown` says a value in words. */
export function copyRows(
  format: CopyFormat,
  fields: readonly FieldView[],
  rows: readonly RecordView[],
  shown: Shown,
): string {
  const words = (row: RecordView, field: FieldView) => {
    const value = entryOf(row.values, field.name);
    return value === null || value === undefined ? "" : shown(value, field, entryOf(row.labels, field.name));
  };
  switch (format) {
    case "tsv":
      return lines([
        fields.map((field) => plain(field.label)).join("\t"),
        ...rows.map((row) => fields.map((field) => plain(words(row, field))).join("\t")),
      ]);
    case "csv":
      return lines([
        fields.map((field) => quoted(field.name)).join(","),
        ...rows.map((row) => fields.map((field) => quoted(valueText(entryOf(row.values, field.name)))).join(",")),
      ]);
    case "json":
      return `${JSON.stringify(
        rows.map((row) =>
          Object.fromEntries(fields.map((field) => [field.name, plainValue(entryOf(row.values, field.name))])),
        ),
        null,
        2,
      )}\n`;
    case "markdown":
      return lines([
        `| ${fields.map((field) => cell(field.label)).join(" | ")} |`,
        `| ${fields.map(() => "---").join(" | ")} |`,
        ...rows.map((row) => `| ${fields.map((field) => cell(words(row, field))).join(" | ")} |`),
      ]);
  }
}

const lines = (all: string[]) => `${all.join("\n")}\n`;
/** Tabs and line breaks would begin another cell. */
const plain = (text: string) => text.replace(/[\t\r\n]+/g, " ");
const cell = (text: string) => plain(text).replace(/\\/g, "\\\\").replace(/\|/g, "\\|");
/** As RFC 4180 has it. */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

function valueText(value: WireValue | undefined): string {
  const json = plainValue(value);
  return json === null ? "" : String(json);
}

function plainValue(value: WireValue | undefined): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if (isBlob(value) || isSecret(value)) return null;
  return String(Object.values(value)[0]);
}

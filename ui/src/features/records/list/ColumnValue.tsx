// What stands in a column of a record: its value, or the key that only identifies it, as it is written in links.
import { FieldValue } from "@/fields/FieldValue";
import type { RecordView } from "@/ipc";
import { keyText } from "../keys";
import type { Column } from "./columns";

export function ColumnValue({ column, record }: { column: Pick<Column, "field" | "identifier">; record: RecordView }) {
  const { field, identifier } = column;
  if (identifier) return <span>{keyText(record.key)}</span>;
  return <FieldValue field={field} value={record.values[field.name]} label={record.labels[field.name]} place="cell" />;
}

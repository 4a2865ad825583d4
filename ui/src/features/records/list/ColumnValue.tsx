// What stands in a column of a record: its value, the picture of an image, or the key that only identifies it, as it is written
// in links.
import { ImageValue } from "@/fields/blob/ImageValue";
import { FieldValue } from "@/fields/FieldValue";
import { JointName } from "@/fields/JointName";
import { isImage } from "@/fields/value";
import type { RecordView } from "@/ipc";
import { entryOf } from "@/shared";
import { keyText } from "../keys";
import type { Column } from "./columns";

interface Props {
  column: Pick<Column, "model" | "field" | "identifier">;
  record: RecordView;
}

export function ColumnValue({ column: { model, field, identifier }, record }: Props) {
  if (identifier) return <span>{keyText(record.key)}</span>;
  const value = entryOf(record.values, field.name);
  if (isImage(value))
    return <ImageValue of={{ model, key: record.key, field: field.name }} blob={value.$blob} place="cell" />;
  const shown = <FieldValue field={field} value={value} label={entryOf(record.labels, field.name)} place="cell" />;
  if (!field.joint) return shown;
  return (
    <>
      {shown}
      <JointName field={field} record={record} place="cell" />
    </>
  );
}

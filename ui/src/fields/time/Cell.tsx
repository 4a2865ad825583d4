// A time of day as it stands in the column, or as the options say.
import { text } from "../text";
import type { FieldCellProps } from "../types";
import { clockWritten } from "./clock";

export function Cell(props: FieldCellProps) {
  return <text.Cell {...props} value={clockWritten(props.value, props.field.format) ?? props.value} />;
}

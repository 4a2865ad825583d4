// The columns of a list: their order, widths and sides. Pure.
import { fieldKinds } from "@/fields/registry";
import type { FieldView, ModelView } from "@/ipc";

export interface Column {
  field: FieldView;
  /** The record's name: heavier, stays in place when the table scrolls sideways. */
  main: boolean;
  /** A number that only identifies the record: headed `#`, in mono. */
  identifier: boolean;
  align: "start" | "end";
  width: number;
  grows: boolean;
}

const MAIN_WIDTH = 252;
const IDENTIFIER_WIDTH = 72;

/** A whole number that is the key and says nothing else. */
export function isIdentifier(model: ModelView, field: FieldView): boolean {
  return model.key.length === 1 && model.key[0] === field.name && field.kind === "integer";
}

/** The display field first, then the table's own order; a bare number as key comes last, or first where nothing else names the record. */
export function columnsOf(model: ModelView): Column[] {
  const first = model.fields.find((field) => field.name === model.display) ?? model.fields[0];
  const rest = model.fields.filter((field) => field !== first);
  const key = rest.filter((field) => isIdentifier(model, field));
  const ordered = [...(first ? [first] : []), ...rest.filter((field) => !key.includes(field)), ...key];
  return ordered.map((field) => column(model, field, field === first));
}

function column(model: ModelView, field: FieldView, main: boolean): Column {
  const kind = fieldKinds[field.kind];
  const identifier = isIdentifier(model, field);
  if (identifier)
    return {
      field,
      main,
      identifier,
      align: "start",
      width: main ? IDENTIFIER_WIDTH + 40 : IDENTIFIER_WIDTH,
      grows: false,
    };
  const named = main && field.name === model.display;
  return {
    field,
    main,
    identifier,
    align: main ? "start" : kind.align,
    width: named ? MAIN_WIDTH : kind.width,
    grows: kind.grows || named,
  };
}

/** The track list of the grid, the same for head, rows and skeleton. */
export function tracks(columns: readonly Column[]): string {
  return columns.map(({ width, grows }) => (grows ? `minmax(${width}px, ${width}fr)` : `${width}px`)).join(" ");
}

/** The width under which the table scrolls sideways. */
export function leastWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

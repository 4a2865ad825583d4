// The columns of a list: their order, widths and sides. Pure.
import { kindOf, shownKind } from "@/fields/registry";
import type { FieldView, LayoutColumn, ModelView } from "@/ipc";

export interface Column {
  /** Slug of the model. */
  model: string;
  field: FieldView;
  /** The record's name: heavier. */
  main: boolean;
  /** A number that only identifies the record: headed `#`, in mono. */
  identifier: boolean;
  align: "start" | "end";
  /** Narrowest, in pixels. */
  width: number;
  /** Share of the room left over; none for values of one length. */
  share: number;
  /** Where it stays when the table is scrolled sideways, in pixels from its left; nothing when it goes along. */
  left?: number;
  /** The last of those that stay: the others go under its edge. */
  edge?: boolean;
}

/** Width of the record's name, and the share it takes. */
const MAIN = { width: 190, share: 252 };
/** Text may be cut down to this before the table scrolls sideways. */
const LEAST_TEXT = 120;
const IDENTIFIER_WIDTH = 68;
/** A head is never cut: letters of its label, padding and arrow. */
const LETTER = 7;
const AROUND_LABEL = 42;
const MOST_FOR_LABEL = 168;

/** A whole number that is the key and says nothing else. */
export function isIdentifier(model: ModelView, field: FieldView): boolean {
  return model.key.length === 1 && model.key[0] === field.name && shownKind(field) === "integer";
}

/** The columns a person left, with their widths; else those the options choose, in their order. Otherwise the display field first, then the table's own order; a bare number as key comes last, or first where nothing else names the record. */
export function columnsOf(model: ModelView, left: readonly LayoutColumn[] = []): Column[] {
  const kept = left.flatMap(({ field: name, width }) => {
    const field = model.fields.find((each) => each.name === name);
    return field ? [{ field, width }] : [];
  });
  if (kept.length > 0) {
    return kept.map(({ field, width }, at) => {
      const whole = column(model, field, at === 0);
      return width === undefined ? whole : { ...whole, width, share: 0 };
    });
  }
  const chosen = model.list.flatMap((name) => model.fields.find((field) => field.name === name) ?? []);
  if (chosen.length > 0) return chosen.map((field) => column(model, field, field === chosen[0]));
  const first = model.fields.find((field) => field.name === model.display) ?? model.fields[0];
  const rest = model.fields.filter((field) => field !== first);
  const key = rest.filter((field) => isIdentifier(model, field));
  const ordered = [...(first ? [first] : []), ...rest.filter((field) => !key.includes(field)), ...key];
  return ordered.map((field) => column(model, field, field === first));
}

function column(model: ModelView, field: FieldView, main: boolean): Column {
  const kind = kindOf(field);
  const place = { model: model.slug, field, main, identifier: isIdentifier(model, field) };
  if (place.identifier) {
    return { ...place, align: "start", width: main ? IDENTIFIER_WIDTH + 40 : IDENTIFIER_WIDTH, share: 0 };
  }
  if (main && field.name === model.display) return { ...place, align: "start", ...MAIN };
  const head = Math.min(MOST_FOR_LABEL, field.label.length * LETTER + AROUND_LABEL);
  return {
    ...place,
    align: main ? "start" : kind.align,
    width: Math.max(kind.grows ? LEAST_TEXT : kind.width, head),
    share: kind.grows ? kind.width : 0,
  };
}

/** Width of the boxes that select rows. */
export const BOX = 40;

/** The track list of the grid, the same for head, rows and skeleton: the boxes, then the columns. */
export function tracks(columns: readonly Column[]): string {
  return `${BOX}px ${columns.map(({ width, share }) => (share > 0 ? `minmax(${width}px, ${share}fr)` : `${width}px`)).join(" ")}`;
}

/** The width under which the table scrolls sideways. */
export function leastWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, BOX);
}

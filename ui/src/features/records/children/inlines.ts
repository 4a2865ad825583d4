// Which lists of children are edited in the form of their record, and by which fields: what the options of its model name. Pure.
import { kindOf, shownKind } from "@/fields/registry";
import type { FieldView, ModelView } from "@/ipc";
import { askedFields } from "../draft";
import { type Column, columnsOf } from "../list/columns";
import { type Related, relatedOf } from "./related";

/** Columns where the options name none: more do not fit into a sheet. */
const MOST_COLUMNS = 5;

/** A list of children whose rows are inputs. */
export interface Inline {
  /** Tells it from the other lists of the form. */
  id: string;
  related: Related;
  columns: readonly Column[];
  /** The field that keeps the order of the rows, where people may change it. */
  position: FieldView | undefined;
}

/** In the order of the options. What no longer fits the schema is left out, as the engine does. */
export function inlinesOf(models: readonly ModelView[], model: ModelView): Inline[] {
  // A row that is added refers to its parent by one column: the engine fills in that one.
  const related = relatedOf(models, model).filter(({ pairs }) => pairs.length === 1);
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return model.inlines.flatMap(({ table, field, fields }) => {
    const found = related.filter((each) => same(each.model.table, table));
    const named = field === undefined ? found : found.filter((each) => same(each.field.name, field));
    const [only] = named;
    return only && named.length === 1 ? [inlineOf(only, fields)] : [];
  });
}

function inlineOf(related: Related, names: readonly string[] | undefined): Inline {
  const { model, field } = related;
  const position = model.fields.find(({ name }) => name === model.position && !field.read_only);
  const all = columnsOf({ ...model, list: [] }).filter((column) => column.field.name !== field.name);
  const isEntered = ({ field: each, identifier }: Column) =>
    !identifier &&
    each !== position &&
    !model.form_exclude.includes(each.name) &&
    !["blob", "password"].includes(shownKind(each));
  const chosen = names?.flatMap((name) => all.find((column) => column.field.name === name) ?? []) ?? [];
  const id = `${model.slug} ${field.name}`;
  if (chosen.length > 0) return { id, related, columns: chosen, position };
  const entered = columnsOf(model).filter((column) => column.field.name !== field.name && isEntered(column));
  const first = entered.slice(0, MOST_COLUMNS);
  // Without them no row could be added.
  const must = askedFields(model).filter((each) => each.required);
  const rest = all.filter((column) => isEntered(column) && must.includes(column.field));
  return { id, related, columns: [...first, ...rest.filter((column) => !first.some(isSame(column)))], position };
}

const isSame = (a: Column) => (b: Column) => a.field.name === b.field.name;

/** How wide the input of a column is at least. */
export function leastInput({ field, width }: Column): number {
  return Math.max(width, kindOf(field).wide ? 200 : 104);
}

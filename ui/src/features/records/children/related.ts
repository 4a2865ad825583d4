// Which records refer to a record: the models with a foreign key to its own, and what a filter for them says. Pure.
import { shownKind } from "@/fields/registry";
import { isBlob } from "@/fields/value";
import type { FieldView, FilterTerm, ModelView, RecordView, SortKey, WireValue } from "@/ipc";
import { filterValue } from "../list/filters";

/** A model that refers to the record's, by one of its fields. */
export interface Related {
  model: ModelView;
  field: FieldView;
  /** The other end of a model that only joins two others: shown in place of the joining records. */
  far: FieldView | undefined;
  /** More than one field of the model refers here: the heading says which. */
  several: boolean;
}

/** In the order of the models; junctions last. */
export function relatedOf(models: readonly ModelView[], model: ModelView): Related[] {
  const all = models
    .filter((each) => !each.hidden && each.can.view)
    .flatMap((each) => {
      const keys = each.fields.filter((field) => shownKind(field) === "foreign_key");
      const here = keys.filter((field) => field.references?.model === model.slug);
      return here.map((field) => ({
        model: each,
        field,
        far: each.junction ? keys.find((other) => other.name !== field.name) : undefined,
        several: here.length > 1,
      }));
    });
  return [...all.filter(({ far }) => !far), ...all.filter(({ far }) => far)];
}

/** The value by which a foreign key refers to the record; nothing when nothing can refer to it. */
export function referredValue(field: FieldView, record: RecordView): WireValue | undefined {
  const value = field.references ? record.values[field.references.field] : undefined;
  return value === undefined || value === null || isBlob(value) ? undefined : value;
}

/** Children stand in the order people give them, where their model keeps one; else in that of their list. */
export function inOrder({ position }: ModelView): SortKey[] {
  return position === null ? [] : [{ field: position, descending: false, nulls: "last" }];
}

/** The records whose foreign key has this value. */
export function referring(field: FieldView, value: WireValue): FilterTerm {
  return { field: field.name, op: "is", value: filterValue(value) };
}

// Which records refer to a record: the models with a foreign key to its own, and what a filter for them says. Pure.
import { shownKind } from "@/fields/registry";
import { isBlob } from "@/fields/value";
import type { FieldView, FilterTerm, ModelView, RecordView, SortKey, WireValue } from "@/ipc";
import { entryOf } from "@/shared";
import type { Given } from "../address";
import { filterValue } from "../list/filters";

/** A model that refers to the record's, by one of its fields, or by several together. */
export interface Related {
  model: ModelView;
  /** Of several the one that their reference stands at. */
  field: FieldView;
  /** Each column with the one of the record that it has the value of. */
  pairs: readonly (readonly [string, string])[];
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
      const here = each.fields.filter((field) => target(field) === model.slug);
      return here.map((field) => ({
        model: each,
        field,
        pairs: pairsOf(field),
        far: each.junction ? keys.find((other) => other.name !== field.name) : undefined,
        several: here.length > 1,
      }));
    });
  return [...all.filter(({ far }) => !far), ...all.filter(({ far }) => far)];
}

function target(field: FieldView): string | undefined {
  return field.joint ? field.joint.model : shownKind(field) === "foreign_key" ? field.references?.model : undefined;
}

function pairsOf({ name, joint, references }: FieldView): Related["pairs"] {
  return joint?.pairs ?? [[name, references?.field ?? ""]];
}

/** The values by which a reference means the record, by column; nothing when nothing can refer to it. */
export function referredValues({ pairs }: Related, record: RecordView): Record<string, WireValue> | undefined {
  const values = pairs.map(([own, theirs]) => [own, entryOf(record.values, theirs)] as const);
  const usable = values.every(([, value]) => value !== undefined && value !== null && !isBlob(value));
  return usable ? (Object.fromEntries(values) as Record<string, WireValue>) : undefined;
}

/** What a new record that refers to this one begins with; where it refers by several columns, each is named as it is here. */
export function givenBy({ pairs }: Related, values: Readonly<Record<string, WireValue>>, record: RecordView): Given {
  const alone = pairs.length === 1;
  return Object.fromEntries(
    pairs.map(([own, theirs]) => [
      own,
      [entryOf(values, own) ?? null, alone ? record.display : entryOf(record.labels, theirs)] as const,
    ]),
  );
}

/** The records whose columns have these values. */
export function referring(values: Readonly<Record<string, WireValue>>): FilterTerm[] {
  return Object.entries(values).map(([field, value]) => ({ field, op: "is", value: filterValue(value) }));
}

/** Children stand in the order people give them, where their model keeps one; else in that of their list. */
export function inOrder({ position }: ModelView): SortKey[] {
  return position === null ? [] : [{ field: position, descending: false, nulls: "last" }];
}

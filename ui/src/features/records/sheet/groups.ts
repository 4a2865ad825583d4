// The groups that fields stand in, in a form and where a record is read. Pure.
import type { FieldView, ModelView } from "@/ipc";

export interface FieldGroup {
  /** The heading; none over the fields that were put nowhere. */
  label: string | undefined;
  /** Only its heading is seen until it is opened. */
  collapsed: boolean;
  fields: FieldView[];
}

/** These fields in the groups of their model; none when it has no group that any of them was put into. */
export function inGroups(model: ModelView, fields: readonly FieldView[]): FieldGroup[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const groups = model.field_groups
    .map(({ label, collapsed, fields: names }) => ({
      label: label ?? undefined,
      collapsed,
      fields: names.flatMap((name) => byName.get(name) ?? []),
    }))
    .filter((group) => group.fields.length > 0);
  return groups.some(({ label }) => label !== undefined) ? groups : [];
}

/** The same for a form, which has one group at least. */
export function inFormGroups(model: ModelView, fields: FieldView[]): FieldGroup[] {
  const groups = inGroups(model, fields);
  return groups.length > 0 ? groups : [{ label: model.label_one, collapsed: false, fields }];
}

/** The first of these fields in a form; one that it does not show when it shows none of them. */
export function firstOf(fields: readonly FieldView[], names: readonly string[]): string | undefined {
  return fields.find(({ name }) => names.includes(name))?.name ?? names[0];
}

// What the names in a filter stand for: fields of the model, of records it refers to, and models that refer to it. Pure.
import type { FieldView, FilterName, ModelView } from "@/ipc";
import { columnsOf } from "../columns";
import type { Children, Condition } from "./parts";

/** A field, and the model whose field it is. */
export interface Known {
  name: FilterName;
  field: FieldView;
  owner: ModelView;
  /** `Country`, `Customer › Country`. */
  label: string;
}

/** A model whose records refer here, by any of its foreign keys or by one. */
export interface Referring {
  name: FilterName;
  label: string;
}

/** The model whose records a field refers to, by itself or with others. */
function referred(key: FieldView | undefined): string | undefined {
  return (key?.references ?? key?.joint)?.model;
}

/** The field a name stands for; nothing when it is not there, or not for this person. */
export function knownField(name: FilterName, model: ModelView, models: readonly ModelView[]): Known | undefined {
  const [through, step] = typeof name === "string" ? [undefined, name] : name;
  if (through === undefined) {
    const field = model.fields.find((each) => each.name === step);
    return field && { name, field, owner: model, label: field.label };
  }
  const key = model.fields.find((each) => each.name === through);
  const owner = models.find((each) => each.slug === referred(key));
  const field = owner?.fields.find((each) => each.name === step);
  return key && owner && field && { name, field, owner, label: `${key.label} › ${field.label}` };
}

/** The fields offered first: those the options choose, else all of the list. */
export function offeredFields(model: ModelView): FieldView[] {
  const chosen = model.list_filter?.flatMap((name) => model.fields.find((field) => field.name === name) ?? []);
  return chosen ?? columnsOf(model).map(({ field }) => field);
}

/** The fields a condition may be on: the model's own, those offered first before the others, in the order of its list. */
export function ownFields(model: ModelView): Known[] {
  const listed = columnsOf(model).map(({ field }) => field);
  const all = new Set([...offeredFields(model), ...listed, ...model.fields]);
  return [...all].map((field) => ({ name: field.name, field, owner: model, label: field.label }));
}

/** The fields one foreign key away, by foreign key. */
export function fieldsAway(model: ModelView, models: readonly ModelView[]): { key: FieldView; fields: Known[] }[] {
  return model.fields.flatMap((key) => {
    const owner = models.find((each) => each.slug === referred(key));
    if (!owner?.can.view) return [];
    const fields = ownFields(owner).map((known) => ({
      ...known,
      name: [key.name, known.field.name] as FilterName,
      label: `${key.label} › ${known.field.label}`,
    }));
    return [{ key, fields }];
  });
}

/** The models whose records refer here; each of several foreign keys for itself, too. */
export function referringTo(model: ModelView, models: readonly ModelView[]): Referring[] {
  return models.flatMap((child): Referring[] => {
    const keys = child.fields.filter((field) => referred(field) === model.slug);
    if (keys.length === 0) return [];
    const each = keys.map((key) => ({
      name: [child.slug, key.name] as FilterName,
      label: `${child.label} (${key.label})`,
    }));
    return [{ name: child.slug, label: child.label }, ...(keys.length > 1 ? each : [])];
  });
}

/** What a condition is about, in words: the name itself when it stands for nothing. */
export function subject(leaf: Condition | Children, model: ModelView, models: readonly ModelView[]): string {
  if (leaf.kind === "field") {
    return knownField(leaf.field, model, models)?.label ?? [leaf.field].flat().join(".");
  }
  const [slug, key] = [leaf.has].flat();
  const child = models.find((each) => each.slug === slug);
  const field = child?.fields.find((each) => each.name === key);
  return (child?.label ?? slug ?? "") + (key === undefined ? "" : ` (${field?.label ?? key})`);
}

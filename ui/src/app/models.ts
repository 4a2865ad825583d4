// The sidebar's models: grouped as the menu groups say, narrowed by what is typed. Pure.
import type { ModelView } from "@/ipc";

export interface ModelGroup {
  /** Null: models that stand in no group. */
  name: string | null;
  models: ModelView[];
}

/** Hidden models are left out. Groups in the order of their first model; models without a group come first. */
export function groupModels(models: readonly ModelView[], filter: string): ModelGroup[] {
  const wanted = fold(filter).split(/\s+/).filter(Boolean);
  const groups = new Map<string | null, ModelView[]>([[null, []]]);
  for (const model of models) {
    if (model.hidden) continue;
    if (!wanted.every((word) => fold(`${model.label} ${model.table}`).includes(word))) continue;
    const group = groups.get(model.group) ?? [];
    group.push(model);
    groups.set(model.group, group);
  }
  return [...groups].filter(([, held]) => held.length > 0).map(([name, held]) => ({ name, models: held }));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

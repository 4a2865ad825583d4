// The option that names lists of children: which lists there are to choose from, which it names, what it says after a
// choice. Pure.
import type { FieldView, InlineView, ModelView } from "@/ipc";

/** The records of a model that refer to a record by one field. */
export interface ReferringList {
  id: string;
  model: ModelView;
  field: FieldView;
  /** The model refers here by other fields too. */
  several: boolean;
}

/** The lists under records of the model of a table. */
export function referringLists(models: readonly ModelView[], table: string | undefined): ReferringList[] {
  const here = models.find((model) => model.table === table);
  if (!here) return [];
  return models
    .filter(({ hidden }) => !hidden)
    .flatMap((model) => {
      const fields = model.fields.filter(({ references }) => references?.model === here.slug);
      const several = fields.length > 1;
      return fields.map((field) => ({ id: `${model.table}.${field.name}`, model, field, several }));
    });
}

/** The lists that the option names, in its order. What fits none is left out. */
export function chosenInlines(lists: readonly ReferringList[], said: readonly InlineView[]): string[] {
  const chosen = said.flatMap((inline) => lists.find((list) => names(inline, list))?.id ?? []);
  return [...new Set(chosen)];
}

/** What the option says when these lists are chosen: of those it named before, the same; what fits none now stays where it stood. */
export function inlinesAfter(
  lists: readonly ReferringList[],
  said: readonly InlineView[],
  ids: readonly string[],
): InlineView[] {
  const chosen = ids.flatMap((id) => {
    const list = lists.find((each) => each.id === id);
    if (!list) return [];
    const { model, field, several } = list;
    const before = said.find((inline) => names(inline, list));
    return [before ?? { table: model.table, ...(several ? { field: field.name } : {}) }];
  });
  return said.reduce(
    (all, inline, at) => (lists.some((list) => names(inline, list)) ? all : all.toSpliced(at, 0, inline)),
    chosen,
  );
}

function names({ table, field }: InlineView, list: ReferringList): boolean {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (!same(table, list.model.table)) return false;
  return field === undefined ? !list.several : same(field, list.field.name);
}

// What refers to a record, under its fields: a table for each model of children, names for what a junction joins it with.
import type { ModelView, RecordView } from "@/ipc";
import { keyParam } from "../keys";
import type { Screen } from "../useScreen";
import { ChildTable } from "./ChildTable";
import { JoinedNames } from "./JoinedNames";
import { type Related, referredValues, relatedOf } from "./related";

interface Props {
  models: readonly ModelView[];
  model: ModelView;
  record: RecordView;
  screen: Screen;
  /** Level of what stands over them: a page's h1, a sheet's h2. */
  under: 1 | 2;
}

export function RelatedSections({ models, model, record, screen, under }: Props) {
  const heading = under === 1 ? "h2" : "h3";
  return relatedOf(models, model).map((related: Related) => {
    const values = referredValues(related, record);
    if (values === undefined) return null;
    const shared = { related, values, record, parent: model, screen, heading } as const;
    // Another record begins on its own first page.
    const key = `${keyParam(record.key)} ${related.model.slug} ${related.field.name}`;
    return related.far ? (
      <JoinedNames key={key} {...shared} far={related.far} models={models} />
    ) : (
      <ChildTable key={key} {...shared} />
    );
  });
}

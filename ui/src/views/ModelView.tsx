// The page of a model: its list, and the sheets of records opened from it.
import { useParams } from "@tanstack/react-router";
import { HistoryPanel, useHasHistory } from "@/features/history";
import { ModelScreen } from "@/features/records";

export function ModelView() {
  const { slug = "" } = useParams({ strict: false });
  const has = useHasHistory();
  return (
    <ModelScreen
      key={slug}
      slug={slug}
      history={(model, record) => (has ? <HistoryPanel model={model} record={record} /> : null)}
    />
  );
}

// The page of one record.
import { useParams } from "@tanstack/react-router";
import { HistoryPanel, useHasHistory } from "@/features/history";
import { RecordScreen } from "@/features/records";

export function RecordView() {
  const { slug = "", key = "" } = useParams({ strict: false });
  const has = useHasHistory();
  return (
    <RecordScreen
      slug={slug}
      keyParam={key}
      history={(model, record) => (has ? <HistoryPanel model={model} record={record} /> : null)}
    />
  );
}

// The history of a record.
export { HistoryPanel, useHasHistory } from "./HistoryPanel";

// Records: the list of a model, a record in a sheet or on a page, editing it.
export { AddScreen } from "./AddScreen";
export { columnsOf } from "./list/columns";
export { RuleFilter } from "./list/RuleFilter";
export { RuleText } from "./list/RuleText";
export { ModelScreen } from "./ModelScreen";
export { ModelPreview } from "./preview/ModelPreview";
export { RecordScreen } from "./RecordScreen";

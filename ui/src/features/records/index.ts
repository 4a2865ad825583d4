// Records: the list of a model, a record in a sheet or on a page, editing it.
export { AddScreen } from "./AddScreen";
export { ModelScreen } from "./ModelScreen";
export { RecordScreen } from "./RecordScreen";

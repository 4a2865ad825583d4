// Files: opening, recent, dropping.
export { BigAction } from "./BigAction";
export { DropArea } from "./DropArea";
export { FirstRun } from "./FirstRun";
export { NewDatabase } from "./NewDatabase";
export { RecentList } from "./RecentList";
export { searchRecents } from "./recents";
export { useOpenWorkspace } from "./useOpenWorkspace";

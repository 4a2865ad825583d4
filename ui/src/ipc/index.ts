// The door to the engine: hooks, types, errors. Everything outside imports from here, never from the files beside it.

export { useFileDrop, useFileDropOn } from "./fileDrop";
export type * from "./generated";
export { commands } from "./generated";
export {
  useAskNow,
  useBureauEvent,
  useCommand,
  useCommandQuery,
  useEventInvalidation,
  useNewWindow,
  usePending,
} from "./hooks";
export { type RecordPages, useRecordPages } from "./pages";
export { CommandError } from "./transport";

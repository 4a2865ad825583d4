// From codes to words and ways out.
export { useReport } from "./report";
export type { ErrorAction, Severity } from "./table";
export { type ErrorWords, useWording, type Wording } from "./words";

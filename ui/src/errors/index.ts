// From codes to words and ways out.
export { CopyDetails } from "./CopyDetails";
export { useReport } from "./report";
export { useWording } from "./words";

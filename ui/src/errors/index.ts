// From codes to words and ways out.
export { useReport } from "./report";
export { useWording } from "./words";

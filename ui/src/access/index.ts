// Why somebody may do something, or may not: in words, wherever something is missing or refused.
export { NoAccess } from "./NoAccess";
export { WhyDialog } from "./WhyDialog";

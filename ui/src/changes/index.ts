// What every change has in common: who must agree first, what is said afterwards, how it is taken back.
export { Consent, useAsk, useLooking, useMay, type Verb } from "./consent";
export { DiscardDialog } from "./DiscardDialog";
export { DiscardGuard } from "./DiscardGuard";
export { forgetChanges, useRestingUndo, useTold, useUndoKey } from "./undo";
export { Working } from "./Working";

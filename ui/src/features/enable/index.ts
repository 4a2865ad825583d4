// Turning the admin on in a file.
export { EMPTY_DRAFT, problemsOf, type SuperuserDraft } from "./draft";
export { PlanSection } from "./PlanSection";
export { RecoverySection } from "./RecoverySection";
export { type Step, Steps } from "./Steps";
export { SuperuserSection } from "./SuperuserSection";

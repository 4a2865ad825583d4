// What helps: the guide, a topic at a time, and the sheet of shortcuts. Offline and in the person's language.
export { Guide } from "./Guide";
export { Shortcuts } from "./Shortcuts";

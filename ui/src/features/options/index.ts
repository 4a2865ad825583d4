// Options of models: edited, rehearsed, out and in as a file.
export { OptionsScreen } from "./OptionsScreen";

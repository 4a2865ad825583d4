// How the window looks and speaks.
export { AppearanceMenu } from "./AppearanceMenu";

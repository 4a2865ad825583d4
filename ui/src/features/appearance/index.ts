// How the window looks and speaks, and how large.
export { AppearanceMenu } from "./AppearanceMenu";
export { useZoom } from "./useZoom";

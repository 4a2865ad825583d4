// The letter by which the edit of a cell began. It goes into a control that takes text by itself; a list is searched with it.
import { createContext, use } from "react";

const BegunContext = createContext<string | undefined>(undefined);

export const Begun = BegunContext.Provider;

/** Nothing where the edit began in another way. */
export function useBegun(): string | undefined {
  return use(BegunContext);
}

// Questions that were overtaken: a newer one of this window stopped them.
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { CommandError } from "./transport";

/** How often such a question is asked again, and after how long. */
const OVERTAKEN = 3;
const RETRY_MS = 30;

/** When two of the same overtook each other, the one that is shown is asked again; a question nobody looks at any more is not. */
export function askedAgain(client: QueryClient, queryKey: QueryKey) {
  return {
    retry: (count: number, error: CommandError) =>
      error.api.code === "cancelled" &&
      count < OVERTAKEN &&
      Boolean(client.getQueryCache().find({ queryKey })?.isActive()),
    retryDelay: RETRY_MS,
  };
}

// The rows of a list page after page, a few pages at a time: what was read first is forgotten when more are there.
import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { commands, type RecordsListReq, type RecordsPage } from "./generated";
import { queryKey } from "./invalidate";
import { askedAgain } from "./overtaken";
import type { CommandError } from "./transport";

interface Options {
  /** False: do not ask yet. */
  enabled: boolean;
  /** The page to begin with. */
  from: number;
  /** Another number begins there anew, though pages that were read from there have moved on. */
  round: number;
  /** Pages kept at once. */
  most: number;
}

export type RecordPages = UseInfiniteQueryResult<InfiniteData<RecordsPage, number>, CommandError>;

/** Several windows of pages may have been looked at; those one left are soon let go. */
const KEPT_MS = 10_000;

export function useRecordPages(
  req: Omit<RecordsListReq, "page">,
  { enabled, from, round, most }: Options,
): RecordPages {
  const client = useQueryClient();
  const key = queryKey("records_list", { ...req, from, round });
  return useInfiniteQuery<RecordsPage, CommandError, InfiniteData<RecordsPage, number>, QueryKey, number>({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => {
      // Pages that are read anew one after the other end here when they are begun again: they would stop each other for ever.
      signal.throwIfAborted();
      return commands.records_list({ ...req, page: pageParam });
    },
    ...askedAgain(client, key),
    initialPageParam: from,
    getNextPageParam: ({ page, more }) => (more ? page + 1 : undefined),
    getPreviousPageParam: ({ page }) => (page > 1 ? page - 1 : undefined),
    maxPages: most,
    enabled,
    gcTime: KEPT_MS,
    placeholderData: keepPreviousData,
  });
}

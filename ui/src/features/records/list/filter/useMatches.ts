// How many records a filter finds while it is being made; asked when it rests.
import { useEffect, useState } from "react";
import { type FilterTree, useCommandQuery } from "@/ipc";
import { filtering } from "../useListData";
import { EVERYTHING } from "./parts";
import { useInRule } from "./who";

const REST_MS = 250;

/** Numbers of those found and of all; nothing while they are not known. */
export function useMatches(
  model: string,
  filter: FilterTree | undefined,
): { count: number; total: number } | undefined {
  const wanted = JSON.stringify(filter ?? EVERYTHING);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  // A rule finds others for everybody.
  const enabled = !useInRule();
  const tree = JSON.parse(asked) as FilterTree;
  const found = useCommandQuery(
    "records_count",
    { model, ...filtering(tree), search: "" },
    { keepPrevious: true, enabled },
  );
  const all = useCommandQuery("records_count", { model, ...filtering(EVERYTHING), search: "" }, { enabled });
  const [count, total] = [found.data?.total, all.data?.total];
  if (!filter || found.error || count == null || total == null) return undefined;
  return { count, total };
}

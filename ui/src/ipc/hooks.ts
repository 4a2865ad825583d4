// Commands as React sees them: cached queries, mutations that make tags stale, and the event stream. Holds no state.
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { commands, type Event, tags } from "./generated";
import { type CommandName, invalidate, queryKey, staleAfter } from "./invalidate";
import { askedAgain } from "./overtaken";
import { type CommandError, listen } from "./transport";

type Req<N extends CommandName> = Parameters<(typeof commands)[N]>[0];
type Res<N extends CommandName> = Awaited<ReturnType<(typeof commands)[N]>>;

/** Runs a command by name; the one place where the name-to-type relation is asserted. */
function run<N extends CommandName>(name: N, req: Req<N>): Promise<Res<N>> {
  return (commands[name] as unknown as (req: Req<N>) => Promise<Res<N>>)(req);
}

/** How a query may differ from the rest. */
export interface QueryOptions {
  /** False: do not ask yet. */
  enabled?: boolean;
  /** Show the last answer while a changed request is under way. */
  keepPrevious?: boolean;
}

/** The cached answer of a reading command; asked again when one of its tags turns stale. */
export function useCommandQuery<N extends CommandName>(
  name: N,
  req: Req<N>,
  options: QueryOptions = {},
): UseQueryResult<Res<N>, CommandError> {
  const client = useQueryClient();
  const key = queryKey(name, req);
  return useQuery<Res<N>, CommandError>({
    queryKey: key,
    queryFn: () => run(name, req),
    enabled: options.enabled ?? true,
    ...askedAgain(client, key),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Asks a reading command now, whatever is cached, and keeps the answer for whoever asks the same. */
export function useAskNow<N extends CommandName>(name: N): (req: Req<N>) => Promise<Res<N>> {
  const client = useQueryClient();
  return (req) => client.fetchQuery({ queryKey: queryKey(name, req), queryFn: () => run(name, req), staleTime: 0 });
}

/**
 * A command that acts. Resolves after the stale queries were asked again; `onDone` is called before that. `inOrder`: each
 * begins when the one before is over, because the last must win.
 */
export function useCommand<N extends CommandName>(
  name: N,
  onDone?: (answer: Res<N>, req: Req<N>) => void,
  { inOrder = false }: { inOrder?: boolean } = {},
): UseMutationResult<Res<N>, CommandError, Req<N>> {
  const client = useQueryClient();
  return useMutation<Res<N>, CommandError, Req<N>>({
    mutationKey: [name],
    mutationFn: (req) => run(name, req),
    ...(inOrder ? { scope: { id: name } } : {}),
    onSuccess: (answer, req) => {
      onDone?.(answer, req);
      return invalidate(client, tags[name].invalidates);
    },
  });
}

/** What the window has asked of a command and is not done yet, oldest first, whoever asked; as after `useCommand`. */
export function usePending<N extends CommandName>(name: N): Req<N>[] {
  return useMutationState({
    filters: { mutationKey: [name], status: "pending" },
    select: (mutation) => mutation.state.variables as Req<N>,
  });
}

/** Opens a place of the interface in another window of the app. */
export function useNewWindow() {
  // In a browser only the page itself can open one; the answer says where.
  return useCommand("window_open", ({ address }) => address && window.open(address, "_blank", "noopener"));
}

/** Calls `on` for every event while the component is there. */
export function useBureauEvent(on: (event: Event) => void): void {
  const latest = useEffectEvent(on);
  useEffect(() => listen((event) => latest(event)), []);
}

/** Makes queries stale as events say so; once, near the root. */
export function useEventInvalidation(): void {
  const client = useQueryClient();
  useBureauEvent((event) => void invalidate(client, staleAfter(event)));
}

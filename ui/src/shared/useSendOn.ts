// An address that stands for another one. A screen stays drawn until the next is ready, so whoever left meanwhile is on the way
// elsewhere and is not called back.
import { type NavigateOptions, useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";

/** At `from`, once `key` is known: goes on to where `to` says, in the place of the address. */
export function useSendOn(from: string, key: string | undefined, to: (key: string) => NavigateOptions): void {
  const navigate = useNavigate();
  const { history } = useRouter();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const sendOn = useEffectEvent((known: string) => {
    // What is drawn may be an address behind.
    if (history.location.pathname === from) void navigate({ ...to(known), replace: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes back to the address is sent on again.
  useEffect(() => {
    if (key !== undefined) sendOn(key);
  }, [key, from, path]);
}

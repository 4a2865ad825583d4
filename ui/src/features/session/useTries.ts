// Tries of a way in: why the last one was refused, and how long to wait before the next. Every refusal reads the same.
import { useWording } from "@/errors";
import type { CommandError } from "@/ipc";
import { useCountdown } from "./useCountdown";

interface Door<Req> {
  mutateAsync: (req: Req) => Promise<unknown>;
  isPending: boolean;
  error: CommandError | null;
}

export interface Tries<Req> {
  /** Why the last one was refused, in words. */
  failed: ReturnType<ReturnType<typeof useWording>["error"]> | null;
  /** Seconds to wait. */
  left: number;
  isPending: boolean;
  /** Sends one, unless it must wait; says when it is refused. */
  attempt: (req: Req, onRefused: (reason: unknown) => void) => Promise<void>;
}

export function useTries<Req>(door: Door<Req>): Tries<Req> {
  const wording = useWording();
  const wait = useCountdown();
  const attempt = async (req: Req, onRefused: (reason: unknown) => void) => {
    if (door.isPending || wait.left > 0) return;
    try {
      await door.mutateAsync(req);
    } catch (reason) {
      const { seconds } = wording.error(reason);
      if (seconds !== null) wait.start(seconds);
      onRefused(reason);
    }
  };
  return { failed: door.error && wording.error(door.error), left: wait.left, isPending: door.isPending, attempt };
}

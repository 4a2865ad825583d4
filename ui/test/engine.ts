// A stand-in for the transport in unit tests: answers are given by the test, calls are written down, events are sent by hand.
import type { ApiError, ErrorCode, Event } from "@/ipc";
import { setTransport } from "@/ipc/transport";

type Answer = (req: never) => unknown;

export interface Engine {
  /** What was asked, in order. */
  calls: { name: string; req: unknown }[];
  /** Changes an answer. */
  answer(name: string, answer: Answer): void;
  /** From now on what `of` says yes to waits for `release`; then it is answered as before. */
  hold<Req>(name: string, of: (req: Req) => boolean): { waiting: () => boolean; release: () => void };
  /** Sends an event to the window. */
  send(event: Event): void;
  /** How often a command was asked. */
  count(name: string): number;
}

/** The error of a command. */
export function apiError(code: ErrorCode, more: Partial<ApiError> = {}): ApiError {
  return { code, params: {}, field: null, hint: null, problems: [], correlation_id: "0123456789abcdef", ...more };
}

/** Puts the stand-in in place of the transport. */
export function standIn(answers: Record<string, Answer>): Engine {
  const given = new Map(Object.entries(answers));
  const calls: Engine["calls"] = [];
  let heard: (event: Event) => void = () => {};
  setTransport({
    call: async (name, req) => {
      calls.push({ name, req });
      const answer = given.get(name);
      if (!answer) throw apiError("not_available");
      return answer(req as never);
    },
    listen: (on) => {
      heard = on;
      return () => {};
    },
  });
  return {
    calls,
    answer: (name, answer) => given.set(name, answer),
    hold: (name, of) => {
      const before = given.get(name);
      let waits = false;
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      given.set(name, async (req) => {
        if (of(req as never)) {
          waits = true;
          await released;
        }
        return before?.(req);
      });
      return { waiting: () => waits, release };
    },
    send: (event) => heard(event),
    count: (name) => calls.filter((call) => call.name === name).length,
  };
}

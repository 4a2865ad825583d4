// A stand-in for the transport in unit tests: answers are given by the test, calls are written down, events are sent by hand.
import type { ApiError, ErrorCode, Event } from "@/ipc";
import { setTransport } from "@/ipc/transport";

type Answer = (req: never) => unknown;

export interface Engine {
  /** What was asked, in order. */
  calls: { name: string; req: unknown }[];
  /** Changes an answer. */
  answer(name: string, answer: Answer): void;
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
    send: (event) => heard(event),
    count: (name) => calls.filter((call) => call.name === name).length,
  };
}

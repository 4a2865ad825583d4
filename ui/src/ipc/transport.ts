// Carries a command to the engine and events back: through Tauri in the app's window, through the development server in a
// plain browser. Knows no command by name.
import type { ApiError, Event } from "./generated";
import { httpTransport } from "./http";
import { tauriTransport } from "./tauri";

/** A way to reach the engine. */
export interface Transport {
  call(name: string, req: unknown): Promise<unknown>;
  listen(on: (event: Event) => void): () => void;
}

/** What a failed command rejects with, whatever carried it. */
export class CommandError extends Error {
  readonly api: ApiError;

  constructor(api: ApiError) {
    super(api.code);
    this.name = "CommandError";
    this.api = api;
  }
}

let current: Transport | undefined;

function transport(): Transport {
  current ??= "__TAURI_INTERNALS__" in window ? tauriTransport : httpTransport();
  return current;
}

/** Sends one command; rejects with a CommandError. */
export async function call<Res>(name: string, req: unknown): Promise<Res> {
  try {
    return (await transport().call(name, req)) as Res;
  } catch (reason) {
    throw new CommandError(toApiError(reason));
  }
}

const listeners = new Set<(event: Event) => void>();
let connected: (() => void) | undefined;

/** Hears events until the returned function is called. All listeners share one connection. */
export function listen(on: (event: Event) => void): () => void {
  listeners.add(on);
  connected ??= transport().listen((event) => {
    for (const listener of [...listeners]) listener(event);
  });
  return () => {
    listeners.delete(on);
  };
}

/** Puts another transport in place: for unit tests only. */
export function setTransport(next: Transport): void {
  connected?.();
  connected = undefined;
  current = next;
}

function toApiError(reason: unknown): ApiError {
  if (typeof reason === "object" && reason !== null && "code" in reason && "params" in reason)
    return reason as ApiError;
  const hint = reason instanceof Error ? reason.message : String(reason);
  return { code: "internal", params: {}, field: null, hint, problems: [], correlation_id: "" };
}

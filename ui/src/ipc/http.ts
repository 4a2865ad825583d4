// The transport in a plain browser, talking to the development server on loopback: JSON over POST, events over SSE.
// Never part of what is shipped to people: the app's window always has Tauri.
import type { Event } from "./generated";
import type { Transport } from "./transport";

const WINDOW_KEY = "bureau-window";

function windowId(): string {
  // A window that another one opened is told its name; what it would inherit of that one's session is not its own.
  const given = new URLSearchParams(location.search).get("window");
  const kept = given ?? sessionStorage.getItem(WINDOW_KEY);
  if (kept) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem(WINDOW_KEY, made);
  return made;
}

export function httpTransport(): Transport {
  const token = document.querySelector<HTMLMetaElement>('meta[name="bureau-token"]')?.content ?? "";
  const window = windowId();
  return {
    async call(name, req) {
      const response = await fetch(`/api/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-bureau-token": token, "x-bureau-window": window },
        body: JSON.stringify(req),
      });
      const body: unknown = await response.json();
      if (!response.ok) throw body;
      return body;
    },
    listen(on) {
      const source = new EventSource(`/events?token=${encodeURIComponent(token)}&window=${encodeURIComponent(window)}`);
      source.onmessage = (message: MessageEvent<string>) => on(JSON.parse(message.data) as Event);
      return () => source.close();
    },
  };
}

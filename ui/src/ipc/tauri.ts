// The transport inside the app's window: Tauri commands and the one event channel. The only file that imports Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Event } from "./generated";
import type { Transport } from "./transport";

export const tauriTransport: Transport = {
  call: (name, req) => invoke(name, { req }),
  listen(on) {
    let stopped = false;
    const registered = listen<Event>("bureau", (message) => {
      if (!stopped) on(message.payload);
    });
    return () => {
      stopped = true;
      registered.then((stop) => stop());
    };
  },
};

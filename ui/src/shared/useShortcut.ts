// One keyboard shortcut while a component is there. Keys that are also typed do not fire in a field.
import { useEffect, useEffectEvent } from "react";

const NAMES: Record<string, string> = {
  esc: "escape",
  backslash: "\\",
  plus: "+",
  minus: "-",
  left: "arrowleft",
  right: "arrowright",
  up: "arrowup",
  down: "arrowdown",
};

/** Whether a key press is the shortcut written as `mod+o`. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const mac = document.documentElement.dataset.platform === "macos";
  const parts = keys.split("+");
  const last = parts.at(-1) ?? "";
  const key = NAMES[last] ?? last;
  const mod = mac ? event.metaKey : event.ctrlKey;
  return (
    event.key.toLowerCase() === key &&
    mod === parts.includes("mod") &&
    event.altKey === parts.includes("alt") &&
    // A sign such as ? needs Shift on many keyboards; only named modifiers and letters must match it.
    (event.shiftKey === parts.includes("shift") || !/^[a-z\d]$|^\w{2,}$/.test(key))
  );
}

/** Acts as if these keys had been pressed where the focus is: for a menu that is not the page's own. */
export function press(keys: string): void {
  const parts = keys.split("+");
  const last = parts.at(-1) ?? "";
  const mac = document.documentElement.dataset.platform === "macos";
  const mod = parts.includes("mod");
  const pressed = new KeyboardEvent("keydown", {
    key: NAMES[last] ?? last,
    metaKey: mac && mod,
    ctrlKey: !mac && mod,
    altKey: parts.includes("alt"),
    shiftKey: parts.includes("shift"),
    bubbles: true,
    cancelable: true,
  });
  (document.activeElement ?? document.body).dispatchEvent(pressed);
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable='true']") !== null;
}

/** Runs `act` when `keys` are pressed; `enabled: false` rests. */
export function useShortcut(keys: string, act: () => void, enabled = true): void {
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return;
    // Alt with an arrow moves by words where one types.
    const typed = !/mod|^f\d/.test(keys);
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matches(keys, event) || (typed && inField(event.target))) return;
      event.preventDefault();
      latest();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [keys, enabled]);
}

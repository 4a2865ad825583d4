// A key cap. Written as `mod+o`; drawn in the words of the system (`⌘O`, `Ctrl O`).
import styles from "./Kbd.module.css";

const NAMES: Record<string, string> = {
  enter: "↵",
  esc: "Esc",
  backslash: "\\",
  plus: "+",
  minus: "−",
  left: "←",
  right: "→",
  up: "↑",
  down: "↓",
  backspace: "⌫",
  tab: "Tab",
};

/** The words of a shortcut on this system. */
export function keyWords(keys: string): string {
  const mac = document.documentElement.dataset.platform === "macos";
  const modifiers: Record<string, string> = mac
    ? { mod: "⌘", shift: "⇧", alt: "⌥" }
    : { mod: "Ctrl", shift: "Shift", alt: "Alt" };
  const parts = keys.split("+").map((part) => modifiers[part] ?? NAMES[part] ?? part.toUpperCase());
  return parts.join(mac ? "" : " ");
}

/** Silent beside a control, which says its key itself; `spoken` where the key is what is told. */
export function Kbd({ keys, spoken = false }: { keys: string; spoken?: boolean }) {
  return (
    <kbd className={styles.kbd} aria-hidden={!spoken}>
      {keyWords(keys)}
    </kbd>
  );
}

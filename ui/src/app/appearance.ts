// Theme and language as the page carries them. Kept beside the app's own preferences so that boot.js can paint the right
// theme before the first answer of the engine.
import type { Language, Platform, Preferences, Theme } from "@/ipc";

declare global {
  interface Window {
    /** Set by the desktop shell before any script runs. */
    __BUREAU__?: { theme: Theme; language: Language; platform: Platform };
  }
}

const KEPT = "bureau-appearance";

/** The language to speak until the engine says which. */
export function startLanguage(): Language {
  const given = document.documentElement.lang;
  return given === "fr" || given === "es" ? given : "en";
}

/** Puts preferences and platform on the page, and keeps them for the next start. */
export function applyAppearance(preferences: Preferences, platform: Platform): void {
  const root = document.documentElement;
  if (preferences.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = preferences.theme;
  root.dataset.platform = platform;
  try {
    localStorage.setItem(KEPT, JSON.stringify({ theme: preferences.theme, language: preferences.language, platform }));
  } catch {
    // Storage may be refused; the app's preferences still hold, only the first paint may follow the system.
  }
}

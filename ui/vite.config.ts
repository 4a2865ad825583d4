// How the window's files are built: one folder of plain files that a strict Content-Security-Policy accepts (no inline
// script, no inline style, no data: URL).
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** React Aria carries its words in 34 languages; the window speaks three, and the rest would be half of the script. */
function onlyOurLanguages(): Plugin {
  return {
    name: "only-our-languages",
    enforce: "pre",
    load(id) {
      const locale = /\/react-(?:aria|aria-components|stately)\/dist\/.*intl\/(?:.*\/)?([a-z]{2}-[A-Z]{2})\.m?js$/.exec(
        id,
      )?.[1];
      return locale && !["en-US", "fr-FR", "es-ES"].includes(locale) ? "export default {};" : null;
    },
  };
}

const FRESH = "src/**/*.fresh.test.tsx";
const page = {
  environment: "happy-dom",
  environmentOptions: { happyDOM: { width: 1440, height: 900 } },
  include: ["{src,test}/**/*.test.tsx"],
};

export default defineConfig({
  plugins: [onlyOurLanguages(), react()],
  resolve: { alias: { "@": here("./src") } },
  server: { port: 5173, strictPort: true, fs: { allow: [here("."), here("../locales")] } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  test: {
    // Only what shows something needs a page; a made-up one costs half a second a file.
    projects: [
      { extends: true, test: { name: "logic", environment: "node", include: ["{src,test}/**/*.test.ts"] } },
      { extends: true, test: { ...page, name: "page", exclude: [FRESH] } },
      // What depends on nothing having been imported before it.
      { extends: true, test: { ...page, name: "fresh", include: [FRESH], isolate: true } },
    ],
    // Files of one worker share what they import, so it is read once. What modules keep (the last undo, what was chosen
    // lately) no test counts on: they pass in any order.
    isolate: false,
    // Whole-window tests on a busy computer; each waits for what it expects, none for a time.
    testTimeout: 120_000,
    // Vitest leaves one processor free, which on two is half of them.
    maxWorkers: "100%",
    setupFiles: ["./test/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});

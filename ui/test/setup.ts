// Runs before every unit test: the page is cleaned between tests, and a busy computer is waited for.
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

configure({ asyncUtilTimeout: 60_000 });
afterEach(() => {
  cleanup();
  hush();
});

/** What React Aria said aloud stands in the page for seven seconds, also in that of the test which comes next. */
function hush() {
  const logs = globalThis.document?.querySelectorAll("[data-live-announcer] > *") ?? [];
  for (const log of logs) log.replaceChildren();
}

// Handlers that stay the same from one drawing to the next, so that rows which did not change are not drawn again.
import { type RefObject, useInsertionEffect, useRef, useState } from "react";

// biome-ignore lint/suspicious/noExplicitAny: whatever the handlers take
type Handlers = { [name: string]: (...args: any[]) => void };

/** Calls the handlers of the last drawing, by functions that are always the same. Not for use while drawing. */
export function useSteady<Given extends object & Record<keyof Given, Handlers[string]>>(given: Given): Given {
  const latest = useRef(given);
  // Before any effect or event of what was drawn.
  useInsertionEffect(() => {
    latest.current = given;
  });
  return useState(() => steady(latest))[0];
}

function steady<Given extends object & Record<keyof Given, Handlers[string]>>(latest: RefObject<Given>): Given {
  const names = Object.keys(latest.current) as (keyof Given)[];
  const entries = names.map((name) => [name, (...args: unknown[]) => latest.current[name](...args)]);
  return Object.fromEntries(entries) as Given;
}

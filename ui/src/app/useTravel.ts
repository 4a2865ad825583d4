// Back and forward through the addresses of this window, whether there is anywhere to go, and the two buttons at the side of
// a mouse that mean them.
import { useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";

/** What the page calls the buttons 4 and 5. */
const BACK = 3;
const FORWARD = 4;

export interface Travel {
  canBack: boolean;
  canForward: boolean;
  back(): void;
  forward(): void;
}

export function useTravel(): Travel {
  const { history } = useRouter();
  const at = useRouterState({ select: (state) => state.location.state.__TSR_index });
  const [first] = useState(at);
  const [last, setLast] = useState(at);

  /** On the way to another address. The browser goes there in its own time: a second step before it arrived would be
   * counted from where one no longer is, and could lead past the first address. */
  const underway = useRef(false);
  useEffect(() => {
    const arrive = () => {
      underway.current = false;
    };
    // Also when a draft is not left, and the browser is sent back to where it was.
    window.addEventListener("popstate", arrive);
    const end = history.subscribe(({ location, action }) => {
      arrive();
      // A new address cuts off whatever lay ahead; moving back or forward does not.
      if (action.type === "PUSH") setLast(location.state.__TSR_index);
    });
    return () => {
      window.removeEventListener("popstate", arrive);
      end();
    };
  }, [history]);

  function go(by: 1 | -1) {
    const to = history.location.state.__TSR_index + by;
    if (underway.current || to < first || to > last) return;
    underway.current = true;
    history.go(by);
  }

  const press = useEffectEvent((event: MouseEvent) => {
    if (event.button !== BACK && event.button !== FORWARD) return;
    // Some web views go there by themselves, and some past the first address of this file.
    event.preventDefault();
    if (event.type === "mouseup") go(event.button === BACK ? -1 : 1);
  });
  useEffect(() => {
    const done = new AbortController();
    for (const kind of ["mousedown", "mouseup"] as const) {
      window.addEventListener(kind, (event) => press(event), { capture: true, signal: done.signal });
    }
    return () => done.abort();
  }, []);

  return { canBack: at > first, canForward: at < last, back: () => go(-1), forward: () => go(1) };
}

// Back and forward through the addresses of this window, whether there is anywhere to go, and the two buttons at the side of
// a mouse that mean them.
import { useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";

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

  useEffect(
    () =>
      history.subscribe(({ location, action }) => {
        // A new address cuts off whatever lay ahead; moving back or forward does not.
        if (action.type === "PUSH") setLast(location.state.__TSR_index);
      }),
    [history],
  );

  const canBack = at > first;
  const canForward = at < last;
  const press = useEffectEvent((event: MouseEvent) => {
    if (event.button !== BACK && event.button !== FORWARD) return;
    // Some web views go there by themselves, and some past the first address of this file.
    event.preventDefault();
    if (event.type !== "mouseup") return;
    if (event.button === BACK && canBack) history.back();
    if (event.button === FORWARD && canForward) history.forward();
  });
  useEffect(() => {
    const done = new AbortController();
    for (const kind of ["mousedown", "mouseup"] as const) {
      window.addEventListener(kind, (event) => press(event), { capture: true, signal: done.signal });
    }
    return () => done.abort();
  }, []);

  return {
    canBack,
    canForward,
    back: () => history.back(),
    forward: () => history.forward(),
  };
}

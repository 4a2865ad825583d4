// Back and forward through the addresses of this window, and whether there is anywhere to go.
import { useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";

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

  return {
    canBack: at > first,
    canForward: at < last,
    back: () => history.back(),
    forward: () => history.forward(),
  };
}

// Keeps the address in step with what is open and who is signed in, and draws the screen for it.
import { Outlet, useLocation, useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { Unplug } from "lucide-react";
import { createContext, use, useEffect, useMemo, useState } from "react";
import { RouterProvider as AriaRouter } from "react-aria-components";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { useCommandQuery } from "@/ipc";
import { Button, clearToasts, StateScreen } from "@/shared";
import { redirectFor } from "./place";

interface Hold {
  held: boolean;
  setHeld: (held: boolean) => void;
}

const HoldContext = createContext<Hold>({ held: false, setHeld: () => {} });

/** While held, the gate leaves the screen alone: something is shown that is shown only once. */
export function useHold(): Hold {
  return use(HoldContext);
}

export function Gate() {
  const router = useRouter();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  // What the outlet would draw: the last screen stays matched until the next one is ready.
  const drawn = useRouterState({ select: (state) => state.matches.at(-1)?.pathname ?? "/" });
  const { data: info, error, refetch } = useCommandQuery("app_info", {});
  const [held, setHeld] = useState(false);
  const hold = useMemo(() => ({ held, setHeld }), [held]);
  const file = info?.workspace?.path ?? null;
  const [shownFile, setShownFile] = useState(file);
  // Another file took the place of the one on screen: its addresses mean nothing here.
  const replaced =
    shownFile !== null && file !== null && shownFile !== file && /^\/((settings\/)?models|users|roles)\//.test(path);
  const target = info && !held ? (replaced ? "/models" : redirectFor(info.workspace, path)) : null;
  const fits = info !== undefined && (held || redirectFor(info.workspace, drawn) === null);
  const person = info?.workspace?.user?.id ?? null;

  useEffect(() => {
    if (target) void navigate({ to: target, replace: true });
    setShownFile(file);
  }, [target, file, navigate]);

  const name = info?.workspace?.name;
  useEffect(() => {
    document.title = name ? `${name} · Bureau` : "Bureau";
  }, [name]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the person changes, whoever it is.
  useEffect(() => clearToasts, [person]);

  if (error) return <StartFailure reason={error} onRetry={() => void refetch()} />;
  if (!fits || target) return null;
  return (
    <AriaRouter navigate={(to) => void router.navigate({ href: to })} useHref={hashHref}>
      <HoldContext value={hold}>
        <Outlet />
      </HoldContext>
    </AriaRouter>
  );
}

/** Hash history: the address stands after the #. */
function hashHref(to: string): string {
  return `#${to}`;
}

function StartFailure({ reason, onRetry }: { reason: unknown; onRetry: () => void }) {
  const t = useT();
  const words = useWording().error(reason);
  return (
    <StateScreen
      role="alert"
      icon={Unplug}
      title={words.title}
      tech={words.hint}
      actions={<Button onPress={onRetry}>{t("shell-try-again")}</Button>}
    >
      {words.text}
    </StateScreen>
  );
}

// The providers, from the outside in: query cache, language, theme, routes, toasts. Decides nothing about data.
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Working } from "@/changes";
import { useZoom } from "@/features/appearance";
import { LanguageProvider, useT } from "@/i18n";
import { CommandError, useBureauEvent, useCommandQuery, useEventInvalidation } from "@/ipc";
import { press, Toasts, useShortcut } from "@/shared";
import { applyAppearance, startLanguage } from "./appearance";
import { router } from "./router";

/** The engine says when an answer is stale, so nothing is asked again on a timer or on focus; a failure is shown at once. */
function makeQueryClient(): QueryClient {
  const onError = (reason: unknown) => {
    // Someone signed out elsewhere: ask who is signed in now, and the gate follows the answer.
    if (reason instanceof CommandError && reason.api.code === "not_signed_in") {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "app_info" });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      // What was sent may hold a password: nothing of it is kept.
      mutations: { gcTime: 0, retry: false, networkMode: "always" },
    },
  });
  return client;
}

export function App() {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Spoken />
    </QueryClientProvider>
  );
}

function Spoken() {
  useEventInvalidation();
  const { data: info } = useCommandQuery("app_info", {});
  useEffect(() => {
    if (info) applyAppearance(info.preferences, info.platform);
  }, [info]);
  return (
    <LanguageProvider language={info?.preferences.language ?? startLanguage()}>
      <WindowKeys />
      <RouterProvider router={router} />
      <ToastArea />
      <Working />
    </LanguageProvider>
  );
}

/** What works on every page: the size of everything, and the system's menu bar, whose lines stand for keys. */
function WindowKeys() {
  const { larger, smaller, reset } = useZoom();
  useShortcut("mod+plus", () => larger?.());
  // The same key without Shift, where + is written with it.
  useShortcut("mod+=", () => larger?.());
  useShortcut("mod+minus", () => smaller?.());
  useShortcut("mod+0", () => reset?.());
  useBureauEvent((event) => {
    if (event.type === "menu_chosen") press(event.keys);
  });
  return null;
}

function ToastArea() {
  const t = useT();
  return <Toasts regionLabel={t("shell-toasts")} closeLabel={t("shell-close")} />;
}

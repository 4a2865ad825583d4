// Says by a toast what went wrong with something that has no place of its own for errors.
import { useCallback } from "react";
import { useT } from "@/i18n";
import { CommandError } from "@/ipc";
import { toast } from "@/shared";
import { useWording } from "./words";

/** Reports a failure; fits the `onError` of a command. */
export function useReport(): (reason: unknown) => void {
  const t = useT();
  const wording = useWording();
  return useCallback(
    (reason) => {
      const words = wording.error(reason);
      // Whoever stopped it knows that it is no failure.
      const isStopped = reason instanceof CommandError && reason.api.code === "cancelled";
      if (isStopped) toast({ tone: "done", title: words.title, detail: t("change-stopped") });
      else toast({ tone: "error", title: words.title, detail: words.text });
    },
    [t, wording],
  );
}

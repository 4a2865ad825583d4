// Says by a toast what went wrong with something that has no place of its own for errors.
import { useCallback } from "react";
import { toast } from "@/shared";
import { useWording } from "./words";

/** Reports a failure; fits the `onError` of a command. */
export function useReport(): (reason: unknown) => void {
  const wording = useWording();
  return useCallback(
    (reason) => {
      const words = wording.error(reason);
      toast({ tone: "error", title: words.title, detail: words.text });
    },
    [wording],
  );
}

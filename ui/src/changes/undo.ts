// Says what was done, with the way back; Ctrl Z takes back this person's newest change, Ctrl Shift Z makes it
// again. Rests where something is typed.
import { useEffect, useEffectEvent } from "react";
import { useReport } from "@/errors";
import { type Translate, useT } from "@/i18n";
import { useCommand } from "@/ipc";
import { toast } from "@/shared";
import { type Deed, type Done, forgetChanges, isResting, makeAgain, remember, rest, takeNewest } from "./stack";

export { forgetChanges };

/** The way back of the change told last: an older one would take back another change than it names. */
let closeLast: (() => void) | undefined;
/** One at a time: the second would take back another change. */
let running = false;

/** Takes back the newest change, or makes again what was taken back last, and says which it was. */
function useSteps(): Record<"back" | "forth", () => Promise<void>> {
  const t = useT();
  const report = useReport();
  const undo = useCommand("changes_undo");
  const redo = useCommand("changes_redo");
  // Not by the callbacks of the command: whoever told of the change may have left the screen.
  const step = async (act: () => Promise<void>) => {
    if (running) return;
    running = true;
    closeLast?.();
    try {
      await act();
    } catch (reason) {
      report(reason);
    } finally {
      running = false;
    }
  };
  const back = async () => {
    const { records } = await undo.mutateAsync({});
    const newest = takeNewest();
    const detail = newest ? wordsOf(newest, t) : t("change-undone-records", { count: records });
    const action = { label: t("change-redo"), kbd: "mod+shift+z", run: () => void step(forth) };
    closeLast = toast({ tone: "done", title: t("change-undone"), detail, action });
  };
  const forth = async () => {
    const { records } = await redo.mutateAsync({});
    const newest = makeAgain();
    const detail = newest?.name ?? t("change-undone-records", { count: records });
    const action = { label: t("change-undo"), kbd: "mod+z", run: () => void step(back) };
    closeLast = toast({ tone: "done", title: t("change-redone"), detail, action });
  };
  return { back: () => step(back), forth: () => step(forth) };
}

/** Tells of a change that was made, with the way back. */
export function useTold(): (deed: Deed, name: string) => void {
  const t = useT();
  const { back } = useSteps();
  return (deed, name) => {
    remember({ deed, name });
    closeLast?.();
    closeLast = toast({
      tone: "done",
      title: titleOf(deed, t),
      detail: name,
      action: { label: t("change-undo"), kbd: "mod+z", run: () => void back() },
    });
  };
}

/** Ctrl Z and Ctrl Shift Z (or Ctrl Y), with Command on a Mac; once, around everything that can change. */
export function useUndoKey(enabled: boolean): void {
  const { back, forth } = useSteps();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const mac = document.documentElement.dataset.platform === "macos";
    const key = event.key.toLowerCase();
    const pressed = (mac ? event.metaKey : event.ctrlKey) && !event.altKey && (key === "z" || (key === "y" && !mac));
    if (!pressed || event.defaultPrevented || isResting()) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable='true']")) return;
    event.preventDefault();
    void (event.shiftKey || key === "y" ? forth() : back());
  });
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [enabled]);
}

/** While a form is there, Ctrl Z is the form's. */
export function useRestingUndo(): void {
  useEffect(rest, []);
}

function titleOf(deed: Deed, t: Translate): string {
  switch (deed) {
    case "added":
      return t("change-added");
    case "edited":
      return t("change-saved");
    case "deleted":
      return t("change-deleted");
    case "restored":
      return t("change-restored");
    case "ran":
      return t("change-ran");
  }
}

function wordsOf({ deed, name }: Done, t: Translate): string {
  switch (deed) {
    case "added":
      return t("change-undone-added", { name });
    case "edited":
      return t("change-undone-edited", { name });
    case "deleted":
      return t("change-undone-deleted", { name });
    case "restored":
      return t("change-undone-restored", { name });
    case "ran":
      return t("change-undone-ran", { name });
  }
}

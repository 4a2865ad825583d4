// Which open forms would lose something. Every way out is a change of address, and all of them are asked here, once.
import { useBlocker } from "@tanstack/react-router";
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";
import { useT } from "@/i18n";
import { Button, Dialog } from "@/shared";
import { placeId, readScreenSearch, readSheets, type SheetPlace } from "../address";

/** Name of the record of each form with changes, by the place of its sheet. */
type Unsaved = Map<string, string>;

const UnsavedContext = createContext<Unsaved>(new Map());

/** Says that leaving the form at this place would lose something. */
export function useUnsaved(place: SheetPlace, name: string, dirty: boolean): { settle: () => void } {
  const unsaved = use(UnsavedContext);
  const id = placeId(place);
  useEffect(() => {
    if (dirty) unsaved.set(id, name);
    else unsaved.delete(id);
    return () => void unsaved.delete(id);
  }, [unsaved, id, name, dirty]);
  // Saved just now: the address changes before the next render.
  return { settle: () => void unsaved.delete(id) };
}

/** Asks before forms with changes are left. `base` is the model of the list underneath. */
export function UnsavedGuard({ base, children }: { base: string | undefined; children: ReactNode }) {
  const t = useT();
  const unsaved = useRef<Unsaved>(new Map());
  const lost = useRef("");
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const stays = current.pathname === next.pathname;
      const kept = stays ? readSheets(readScreenSearch(next.search as Record<string, unknown>), base) : [];
      const editing = new Set(kept.filter((sheet) => sheet.edit).map(placeId));
      const gone = [...unsaved.current].find(([id]) => !editing.has(id));
      lost.current = gone?.[1] ?? "";
      return gone !== undefined;
    },
    enableBeforeUnload: () => unsaved.current.size > 0,
    withResolver: true,
  });
  const value = useMemo(() => unsaved.current, []);
  const asking = blocker.status === "blocked";
  return (
    <UnsavedContext value={value}>
      {children}
      <Dialog
        isOpen={asking}
        onClose={() => blocker.reset?.()}
        title={t("records-discard-title", { name: lost.current })}
        footer={
          <>
            <Button autoFocus onPress={() => blocker.reset?.()} kbd="esc">
              {t("records-keep-editing")}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                unsaved.current.clear();
                blocker.proceed?.();
              }}
            >
              {t("records-discard")}
            </Button>
          </>
        }
      >
        {t("records-discard-text")}
      </Dialog>
    </UnsavedContext>
  );
}

// Which open forms would lose something. Every way out is a change of address, and all of them are asked here, once.
import { useBlocker } from "@tanstack/react-router";
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";
import { DiscardDialog } from "@/changes";
import { isNew, placeId, readScreenSearch, readSheets } from "../address";

/** Name of the record of each form with changes, by the place of its sheet. */
type Unsaved = Map<string, string>;

const UnsavedContext = createContext<Unsaved>(new Map());

/** Says that leaving the form at the place of this id would lose something. */
export function useUnsaved(id: string, name: string, dirty: boolean): { settle: () => void } {
  const unsaved = use(UnsavedContext);
  useEffect(() => {
    if (dirty) unsaved.set(id, name);
    else unsaved.delete(id);
    return () => void unsaved.delete(id);
  }, [unsaved, id, name, dirty]);
  // Saved just now: the address changes before the next render.
  return { settle: () => void unsaved.delete(id) };
}

interface Props {
  /** The model of the list underneath. */
  base: string | undefined;
  /** The form that is the page itself. */
  page?: string;
  children: ReactNode;
}

/** Asks before forms with changes are left. */
export function UnsavedGuard({ base, page, children }: Props) {
  const unsaved = useRef<Unsaved>(new Map());
  const lost = useRef("");
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const stays = current.pathname === next.pathname;
      const kept = stays ? readSheets(readScreenSearch(next.search as Record<string, unknown>), base) : [];
      const editing = new Set(kept.filter((sheet) => isNew(sheet) || sheet.edit).map(placeId));
      if (stays && page !== undefined) editing.add(page);
      const gone = [...unsaved.current].find(([id]) => !editing.has(id));
      lost.current = gone?.[1] ?? "";
      return gone !== undefined;
    },
    enableBeforeUnload: () => unsaved.current.size > 0,
    withResolver: true,
  });
  const value = useMemo(() => unsaved.current, []);
  return (
    <UnsavedContext value={value}>
      {children}
      <DiscardDialog
        isOpen={blocker.status === "blocked"}
        name={lost.current}
        onKeep={() => blocker.reset?.()}
        onDiscard={() => {
          unsaved.current.clear();
          blocker.proceed?.();
        }}
      />
    </UnsavedContext>
  );
}

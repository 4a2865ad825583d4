// Asks before what is not saved is left.
import { useBlocker } from "@tanstack/react-router";
import { DiscardDialog } from "./DiscardDialog";

export function DiscardGuard({ dirty, name }: { dirty: boolean; name: string }) {
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <DiscardDialog
      isOpen={blocker.status === "blocked"}
      name={name}
      onKeep={() => blocker.reset?.()}
      onDiscard={() => blocker.proceed?.()}
    />
  );
}

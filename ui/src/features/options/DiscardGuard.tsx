// Asks before options that are not saved are left.
import { useBlocker } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { Button, Dialog } from "@/shared";

export function DiscardGuard({ dirty, name }: { dirty: boolean; name: string }) {
  const t = useT();
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <Dialog
      isOpen={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t("records-discard-title", { name })}
      footer={
        <>
          <Button autoFocus kbd="esc" onPress={() => blocker.reset?.()}>
            {t("records-keep-editing")}
          </Button>
          <Button variant="danger" onPress={() => blocker.proceed?.()}>
            {t("records-discard")}
          </Button>
        </>
      }
    >
      {t("records-discard-text")}
    </Dialog>
  );
}

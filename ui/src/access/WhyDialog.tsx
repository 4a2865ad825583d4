// "Why?": the question in words, and its answer.
import { useT } from "@/i18n";
import type { WhyReq } from "@/ipc";
import { Button, Dialog } from "@/shared";
import { Reasons } from "./Reasons";

export function WhyDialog({ title, of, onClose }: { title: string; of: WhyReq; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      role="dialog"
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <Button size="lg" onPress={onClose} autoFocus>
          {t("access-close")}
        </Button>
      }
    >
      <Reasons of={of} />
    </Dialog>
  );
}

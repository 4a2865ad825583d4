// The question before something that is not saved is left.
import { useT } from "@/i18n";
import { Button, Dialog } from "@/shared";

interface Props {
  isOpen: boolean;
  /** Of what would be lost. */
  name: string;
  onKeep: () => void;
  onDiscard: () => void;
}

export function DiscardDialog({ isOpen, name, onKeep, onDiscard }: Props) {
  const t = useT();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onKeep}
      title={t("records-discard-title", { name })}
      footer={
        <>
          <Button autoFocus kbd="esc" onPress={onKeep}>
            {t("records-keep-editing")}
          </Button>
          <Button variant="danger" onPress={onDiscard}>
            {t("records-discard")}
          </Button>
        </>
      }
    >
      {t("records-discard-text")}
    </Dialog>
  );
}

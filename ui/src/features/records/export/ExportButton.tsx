// The way out of the file for a list, for whoever may take its records along.
import { Upload } from "lucide-react";
import { useState } from "react";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { Button, IconButton } from "@/shared";
import { ExportDialog, type Exported } from "./ExportDialog";

interface Props extends Exported {
  model: ModelView;
  /** Room for a picture only. */
  narrow: boolean;
}

export function ExportButton({ narrow, ...exported }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (!exported.model.can.export) return null;
  return (
    <>
      {narrow ? (
        <IconButton icon={Upload} label={t("records-export")} onPress={() => setOpen(true)} />
      ) : (
        <Button variant="ghost" icon={Upload} onPress={() => setOpen(true)}>
          {t("records-export")}
        </Button>
      )}
      {isOpen && <ExportDialog {...exported} onClose={() => setOpen(false)} />}
    </>
  );
}

// The way to a model's trash, for whoever may delete its records and where there is one.
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useT } from "@/i18n";
import { type ModelView, useCommandQuery } from "@/ipc";
import { IconButton } from "@/shared";
import { TrashDialog } from "./TrashDialog";

export function TrashButton({ model }: { model: ModelView }) {
  const t = useT();
  const { data: info } = useCommandQuery("app_info", {});
  const [isOpen, setOpen] = useState(false);
  if (!info?.workspace?.enabled || !model.can.delete) return null;
  return (
    <>
      <IconButton icon={Trash2} label={t("change-trash")} onPress={() => setOpen(true)} />
      {isOpen && <TrashDialog model={model} onClose={() => setOpen(false)} />}
    </>
  );
}

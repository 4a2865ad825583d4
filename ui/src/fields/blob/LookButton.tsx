// The button that opens a look at bytes.
import { Binary } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useT } from "@/i18n";
import type { BytesOf, FieldView } from "@/ipc";
import { IconButton } from "@/shared";

const BytesDialog = lazy(() => import("./BytesDialog"));

export function LookButton({ of, field, title }: { of: BytesOf; field: FieldView; title: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={Binary} label={t("records-bytes-look", { field: field.label })} onPress={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <BytesDialog of={of} title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

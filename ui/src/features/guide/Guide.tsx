// The guide over whatever is there: `F1`, or what a screen offers to open it with.
import { lazy, Suspense } from "react";
import { useT } from "@/i18n";
import { Button, Dialog, Skeleton, useShortcut } from "@/shared";

const Pages = lazy(async () => ({ default: (await import("./GuidePages")).GuidePages }));

interface Props {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

export function Guide({ isOpen, onOpenChange }: Props) {
  const t = useT();
  useShortcut("f1", () => onOpenChange(true));
  return (
    <Dialog
      role="dialog"
      wide
      isOpen={isOpen}
      onClose={() => onOpenChange(false)}
      title={t("shell-guide")}
      footer={
        <Button size="lg" kbd="esc" onPress={() => onOpenChange(false)}>
          {t("shell-close")}
        </Button>
      }
    >
      <Suspense fallback={<Skeleton width="60%" />}>
        <Pages />
      </Suspense>
    </Dialog>
  );
}

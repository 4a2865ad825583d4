// A screen that failed to draw: a defect of ours. Says so without a stack trace and offers to draw it again.
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Unplug } from "lucide-react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { Button, copyText, StateScreen } from "@/shared";

export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useT();
  const words = useWording().error(error);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <StateScreen
      role="alert"
      icon={Unplug}
      title={words.title}
      tech={words.hint}
      actions={
        <>
          <Button variant="primary" onPress={reset}>
            {t("shell-try-again")}
          </Button>
          <Button onPress={() => void copyText(details)}>{t("shell-copy-details")}</Button>
        </>
      }
    >
      {words.text}
    </StateScreen>
  );
}

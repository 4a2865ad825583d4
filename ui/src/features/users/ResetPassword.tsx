// A code for somebody who forgot their password: asked for, then shown once. It goes with this dialog: no query holds it.
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type PersonReset, type PersonView, useCommand } from "@/ipc";
import { Banner, Button, copyText, Dialog, toast } from "@/shared";
import styles from "./Panel.module.css";

const SAID_MS = 2000;

export function ResetPassword({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useT();
  const wording = useWording();
  const reset = useCommand("people_reset");
  if (reset.data) return <Code name={person.name} reset={reset.data} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("users-reset-title", { name: person.name })}
      footer={
        <>
          <Button size="lg" onPress={onClose} autoFocus>
            {t("shell-cancel")}
          </Button>
          <Button
            size="lg"
            variant="primary"
            isPending={reset.isPending}
            onPress={() => reset.mutate({ email: person.email })}
          >
            {t("users-reset-make")}
          </Button>
        </>
      }
    >
      {reset.error && (
        <Banner tone="danger" role="alert" className={styles.refused}>
          {reset.error.api.code === "more_than_held"
            ? t("users-reset-more", { name: person.name })
            : wording.error(reset.error).text}
        </Banner>
      )}
      <p>{t("users-reset-text")}</p>
    </Dialog>
  );
}

function Code({ name, reset, onClose }: { name: string; reset: PersonReset; onClose: () => void }) {
  const t = useT();
  const formats = useFormats();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const title = t("users-reset-code", { name });
  const copy = async () => {
    const done = await copyText(reset.code);
    setCopied(done);
    // It is shown this once: nobody may believe they have it.
    if (!done) toast({ tone: "error", title: t("records-copy-failed") });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <Button size="lg" onPress={onClose}>
          {t("shell-close")}
        </Button>
      }
    >
      <p>{t("users-reset-once", { name })}</p>
      <div className={styles.code}>
        <output className="selectable" aria-label={title}>
          {reset.code}
        </output>
        <Button autoFocus icon={copied ? Check : Copy} onPress={() => void copy()}>
          {t(copied ? "shell-copied" : "shell-copy")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("users-reset-until", { date: formats.dateTime(new Date(reset.until)) })}</p>
    </Dialog>
  );
}

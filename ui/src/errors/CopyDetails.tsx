// A failure as text for whoever is asked for help: its code, what SQLite said, and the number that finds it in the log. No
// path, no value: what the error was about stays with the person.
import { ClipboardCopy } from "lucide-react";
import { useT } from "@/i18n";
import { type CommandError, useCommandQuery } from "@/ipc";
import { Button, copyText, toast } from "@/shared";

/** The lines that are copied. */
export function detailsOf(error: CommandError, app: { version: string; platform: string } | undefined): string {
  const { code, hint, correlation_id: id } = error.api;
  const about = app ? `Bureau ${app.version}, ${app.platform}` : "Bureau";
  return [about, `error: ${code}`, ...(hint ? [`sqlite: ${hint}`] : []), ...(id ? [`log: ${id}`] : [])].join("\n");
}

export function CopyDetails({ error }: { error: CommandError }) {
  const t = useT();
  const { data: info } = useCommandQuery("app_info", {});
  const copy = async () => {
    const done = await copyText(`${detailsOf(error, info)}\n`);
    if (done) toast({ tone: "done", title: t("errors-details-copied") });
    else toast({ tone: "error", title: t("records-copy-failed") });
  };
  return (
    <Button icon={ClipboardCopy} onPress={() => void copy()}>
      {t("errors-copy-details")}
    </Button>
  );
}

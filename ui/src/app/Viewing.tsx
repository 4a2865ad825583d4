// Says that the workspace is looked at as a role would, and leads back.
import { Eye } from "lucide-react";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";
import { Banner, Button } from "@/shared";

export function Viewing({ role }: { role: string }) {
  const t = useT();
  const report = useReport();
  const view = useCommand("view_as");
  return (
    <Banner
      tone="accent"
      icon={Eye}
      title={t("shell-viewing", { role })}
      actions={
        <Button isDisabled={view.isPending} onPress={() => view.mutate({ role: null }, { onError: report })}>
          {t("shell-viewing-end")}
        </Button>
      }
    >
      {t("shell-viewing-help")}
    </Banner>
  );
}

// Looks at the workspace as somebody would who has this role alone; what is not saved yet would not be seen.
import { useNavigate } from "@tanstack/react-router";
import { VenetianMask } from "lucide-react";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import { useCommand, useCommandQuery } from "@/ipc";
import { Button } from "@/shared";
import styles from "./Roles.module.css";

export function ViewAs({ role, isDirty }: { role: string; isDirty: boolean }) {
  const t = useT();
  const report = useReport();
  const navigate = useNavigate();
  const { data: info } = useCommandQuery("app_info", {});
  const view = useCommand("view_as", () => void navigate({ to: "/" }));
  if (info?.workspace?.user?.is_admin !== true) return null;
  return (
    <Button
      size="sm"
      icon={VenetianMask}
      className={styles.viewAs}
      isPending={view.isPending}
      isDisabled={isDirty}
      onPress={() => view.mutate({ role }, { onError: report })}
    >
      {t("shell-view-as")}
    </Button>
  );
}

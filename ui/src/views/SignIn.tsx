// The door of an enabled file. Shows the file's name and nothing of its content.

import { ChevronsUpDown } from "lucide-react";
import { Button } from "react-aria-components";
import { useReport } from "@/errors";
import { SignInWays } from "@/features/session";
import { useT } from "@/i18n";
import { useCommand, useCommandQuery } from "@/ipc";
import { Glyph, Icon, Mark, Motif } from "@/shared";
import styles from "./SignIn.module.css";

export function SignIn() {
  const t = useT();
  const report = useReport();
  const { data: info } = useCommandQuery("app_info", {});
  const close = useCommand("workspace_close");
  const workspace = info?.workspace;
  if (!workspace) return null;

  return (
    <main className={styles.window}>
      <Motif fade="edges" />
      <div className={styles.column}>
        <section className={styles.card} aria-labelledby="sign-in-title">
          <span className={styles.brand}>
            <Mark size={26} />
            <b>Bureau</b>
          </span>
          <h1 id="sign-in-title" className={styles.title}>
            {t("shell-signin-title", { name: workspace.name })}
          </h1>
          <SignInWays />
        </section>
        <Button
          className={styles.workspace}
          isDisabled={close.isPending}
          onPress={() => close.mutate({}, { onError: report })}
        >
          <Glyph name={workspace.name} />
          <span className={styles.words}>
            <span className={`${styles.name} truncate`}>{workspace.name}</span>
            <span className={`${styles.path} truncate`}>{workspace.path}</span>
          </span>
          <span className={styles.switch}>{t("shell-switch-database")}</span>
          <Icon of={ChevronsUpDown} size={14} className={styles.icon} />
        </Button>
      </div>
    </main>
  );
}

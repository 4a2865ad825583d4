// The window around the data: sidebar, strip, and the panel where the views stand.
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import { Consent, forgetChanges, useUndoKey } from "@/changes";
import { forgetUsed } from "@/fields/foreign_key/used";
import { useT } from "@/i18n";
import { useCommandQuery } from "@/ipc";
import { useShortcut } from "@/shared";
import styles from "./Shell.module.css";
import { ShellDrop } from "./ShellDrop";
import { Sidebar } from "./Sidebar";
import { Strip } from "./Strip";
import { useRail } from "./useRail";
import { Viewing } from "./Viewing";

export function Shell() {
  const t = useT();
  const { data: info } = useCommandQuery("app_info", {});
  const { rail, toggle } = useRail();
  useShortcut("mod+backslash", toggle);
  const workspace = info?.workspace;
  useUndoKey(workspace !== undefined);
  const whose = `${workspace?.path} ${workspace?.user?.id} ${workspace?.viewing}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file, another person: nothing of it is theirs
  useEffect(() => forgetChanges, [whose]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file, another person: nothing of it is theirs
  useEffect(() => forgetUsed, [whose]);
  if (!workspace) return null;

  return (
    <div className={styles.window}>
      <Button className={styles.skip} onPress={toContent}>
        {t("shell-skip")}
      </Button>
      <Sidebar workspace={workspace} rail={rail} onToggle={toggle} />
      <div className={styles.stage}>
        <Strip workspace={workspace} />
        <main id="content" tabIndex={-1} className={styles.panel}>
          {workspace.viewing !== null && <Viewing role={workspace.viewing} />}
          <Consent>
            <Outlet />
          </Consent>
        </main>
      </div>
      <ShellDrop name={workspace.name} />
    </div>
  );
}

function toContent(): void {
  document.getElementById("content")?.focus();
}

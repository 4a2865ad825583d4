// Which file is open; a menu to open another, or to go back to the start.
import { AppWindow, BookOpen, ChevronsUpDown, FilePlus2, FolderOpen, LogOut } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useReport } from "@/errors";
import { Guide } from "@/features/guide";
import { NewDatabase, useOpenWorkspace } from "@/features/workspace";
import { useT } from "@/i18n";
import { useCommand, useCommandQuery, useNewWindow, type WorkspaceView } from "@/ipc";
import { cx, Glyph, Icon, Menu, MenuItem, MenuRule, useShortcut } from "@/shared";
import styles from "./WorkspaceMenu.module.css";

export function WorkspaceMenu({ workspace, rail }: { workspace: WorkspaceView; rail: boolean }) {
  const t = useT();
  const report = useReport();
  const opening = useOpenWorkspace();
  const close = useCommand("workspace_close");
  const another = useNewWindow();
  const [guided, setGuided] = useState(false);
  const { data: recents = [] } = useCommandQuery("recents_list", {});
  const others = recents.filter((file) => file.found && file.path !== workspace.path).slice(0, 8);
  useShortcut("mod+o", opening.pick);
  useShortcut("mod+n", opening.create);

  const { error, dismiss } = opening;
  useEffect(() => {
    if (!error) return;
    report(error);
    dismiss();
  }, [error, dismiss, report]);

  const act = (id: string) => {
    if (id === "open") opening.pick();
    else if (id === "new") opening.create();
    else if (id === "window") another.mutate({ place: location.hash.replace(/^#/, "") || "/" }, { onError: report });
    else if (id === "guide") setGuided(true);
    else if (id === "close") close.mutate({}, { onError: report });
    else if (id !== "current") opening.open(id);
  };

  return (
    <>
      <Menu
        aria-label={t("shell-workspace-menu")}
        placement="bottom start"
        onAction={(id) => act(String(id))}
        trigger={
          <Button
            aria-label={rail ? t("shell-workspace", { name: workspace.name }) : undefined}
            className={cx(styles.switcher, rail && styles.rail)}
          >
            <Glyph name={workspace.name} />
            {!rail && (
              <>
                <span className={styles.words}>
                  <span className={`${styles.name} truncate`}>{workspace.name}</span>
                  <span className={`${styles.path} truncate`}>{workspace.path}</span>
                </span>
                <Icon of={ChevronsUpDown} size={14} className={styles.icon} />
              </>
            )}
          </Button>
        }
      >
        <MenuItem id="current" textValue={workspace.name} isCurrent>
          <span className={styles.other}>
            <Glyph name={workspace.name} size={20} />
            <span className="truncate">{workspace.name}</span>
          </span>
        </MenuItem>
        {others.map((file) => (
          <MenuItem key={file.file} id={file.file} textValue={file.name}>
            <span className={styles.other}>
              <Glyph name={file.name} size={20} />
              <span className="truncate">{file.name}</span>
            </span>
          </MenuItem>
        ))}
        <MenuRule />
        <MenuItem id="open" icon={FolderOpen} kbd="mod+o">
          {t("shell-open-database")}
        </MenuItem>
        <MenuItem id="new" icon={FilePlus2} kbd="mod+n">
          {t("shell-new-database")}
        </MenuItem>
        <MenuItem id="window" icon={AppWindow}>
          {t("shell-new-window")}
        </MenuItem>
        <MenuItem id="guide" icon={BookOpen} kbd="f1">
          {t("shell-guide")}
        </MenuItem>
        <MenuItem id="close" icon={LogOut}>
          {t("shell-close-database", { name: workspace.name })}
        </MenuItem>
      </Menu>
      <Guide isOpen={guided} onOpenChange={setGuided} />
      <NewDatabase opening={opening} />
    </>
  );
}

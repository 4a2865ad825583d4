// The foot of the sidebar: who is signed in, theme and language, sign-out.

import { LogOut, Settings2, UserRound } from "lucide-react";
import { Button } from "react-aria-components";
import { useLooking } from "@/changes";
import { useReport } from "@/errors";
import { AppearanceMenu } from "@/features/appearance";
import { useT } from "@/i18n";
import { useCommand, type WorkspaceView } from "@/ipc";
import { Avatar, cx, Icon, IconButton, MenuItem, MenuRule } from "@/shared";
import styles from "./Person.module.css";

export function Person({ workspace, rail }: { workspace: WorkspaceView; rail: boolean }) {
  const t = useT();
  const report = useReport();
  const looking = useLooking();
  const signOut = useCommand("sign_out");
  const { user } = workspace;
  const face = user ? <Avatar name={user.name} /> : <Icon of={UserRound} className={styles.nobody} />;
  const leave = () => signOut.mutate({}, { onError: report });

  if (rail) {
    return (
      <div className={cx(styles.person, styles.rail)}>
        <AppearanceMenu
          placement="right bottom"
          onAction={(id) => id === "sign-out" && leave()}
          trigger={
            <Button
              aria-label={user ? t("shell-person", { name: user.name }) : t("shell-appearance")}
              className={styles.face}
            >
              {user ? face : <Icon of={Settings2} />}
            </Button>
          }
        >
          {user && <MenuRule />}
          {user && (
            <MenuItem id="sign-out" icon={LogOut}>
              {t("shell-sign-out")}
            </MenuItem>
          )}
        </AppearanceMenu>
      </div>
    );
  }
  return (
    <div className={styles.person}>
      {face}
      <div className={styles.words}>
        <b className="truncate">
          {user ? user.name : t(looking || workspace.read_only ? "shell-nobody" : "change-direct-person")}
        </b>
        <small className="truncate">
          {user ? (user.is_admin ? t("shell-superuser-role") : user.email) : t("shell-nobody-help")}
        </small>
      </div>
      <AppearanceMenu
        trigger={<IconButton icon={Settings2} label={t("shell-appearance")} placement="top" />}
        placement="top end"
      />
      {user && (
        <IconButton
          icon={LogOut}
          label={t("shell-sign-out")}
          placement="top"
          isDisabled={signOut.isPending}
          onPress={leave}
        />
      )}
    </div>
  );
}

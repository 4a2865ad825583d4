// What is ours, below the models: people, roles, settings; each for whoever may see it.
import { useLocation } from "@tanstack/react-router";
import { type LucideIcon, Settings, Shield, ShieldPlus, Users } from "lucide-react";
import { useFormats, useT } from "@/i18n";
import { useCommandQuery, type WorkspaceView } from "@/ipc";
import { Icon } from "@/shared";
import counts from "./ModelNav.module.css";
import { NavItem } from "./NavItem";
import styles from "./Sidebar.module.css";

interface Props {
  workspace: WorkspaceView;
  /** Whoever may change what holds for everyone. */
  administers: boolean;
  rail: boolean;
}

export function OursNav({ workspace, administers, rail }: Props) {
  const t = useT();
  const formats = useFormats();
  const place = useLocation({ select: ({ pathname }) => pathname.split("/")[1] });
  const { data: may, isLoading } = useCommandQuery("ours_may", {}, { enabled: workspace.enabled });
  const seesUsers = may?.users.includes("view") === true;
  const seesRoles = may?.roles.includes("view") === true;
  const { data: people } = useCommandQuery("people_list", {}, { enabled: seesUsers });
  const { data: roles } = useCommandQuery("roles_list", {}, { enabled: seesRoles });
  // All of it at once: nothing pushes away what is there.
  if (isLoading || (!administers && !seesUsers && !seesRoles)) return null;
  const item = (to: string, icon: LucideIcon, label: string, count?: number) => (
    <NavItem
      href={to}
      icon={<Icon of={icon} />}
      label={label}
      rail={rail}
      current={place === to.split("/")[1]}
      end={count !== undefined && <span className={counts.count}>{formats.number(count)}</span>}
    />
  );
  return (
    <>
      <h2 className={styles.group}>{t("shell-administration")}</h2>
      {administers && !workspace.enabled && item("/enable", ShieldPlus, t("shell-enable"))}
      {seesUsers && item("/users", Users, t("shell-users"), people?.length)}
      {seesRoles && item("/roles", Shield, t("shell-roles"), roles?.length)}
      {administers && item("/settings/models", Settings, t("shell-settings"))}
    </>
  );
}

// The head of a role: its name and people, the switch for everything, what else can be done with it.
import { useNavigate } from "@tanstack/react-router";
import { ChevronsUpDown, Ellipsis, PencilLine, Plus, Shield, Trash2, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import { type OursView, type PersonView, type RoleView, useCommand, useCommandQuery } from "@/ipc";
import { Avatar, Button, Dialog, Icon, IconButton, Menu, MenuItem, MenuRule, Switch, toast } from "@/shared";
import { EVERYTHING } from "./permissions";
import { RoleNames } from "./RoleNames";
import { RolePeople } from "./RolePeople";
import styles from "./Roles.module.css";
import type { RoleForm } from "./useRoleForm";

interface Props {
  role: RoleView;
  roles: readonly RoleView[];
  form: RoleForm;
  may: OursView;
  everyone: readonly PersonView[];
  readOnly: boolean;
  onNew: (() => void) | undefined;
}

export function RoleHead({ role, roles, form, may, everyone, readOnly, onNew }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"names" | "people" | "remove">();
  const { said, change } = form;
  const isEverything = said.permissions.includes(EVERYTHING);
  const { data: info } = useCommandQuery("app_info", {});
  const isSuperuser = info?.workspace?.user?.is_admin === true;
  const goTo = (name: string) => void navigate({ to: "/roles/$role", params: { role: name } });
  return (
    <header className={styles.head}>
      <span className={styles.tile}>
        <Icon of={Shield} size={18} />
      </span>
      <div className={styles.words}>
        <h1 className="truncate">{said.label || role.name}</h1>
        <p className="truncate">{said.description || role.name}</p>
      </div>
      <span className={styles.titleMenu}>
        <Menu
          trigger={<IconButton icon={ChevronsUpDown} label={t("roles-all-roles")} />}
          onAction={(id) => (id === "+new" ? onNew?.() : goTo(String(id)))}
        >
          {roles.map((one) => (
            <MenuItem key={one.name} id={one.name} isCurrent={one.name === role.name}>
              {one.said.label}
            </MenuItem>
          ))}
          {onNew && <MenuRule />}
          {onNew && (
            <MenuItem id="+new" icon={Plus}>
              {t("roles-new")}
            </MenuItem>
          )}
        </Menu>
      </span>
      <AriaButton className={styles.faces} onPress={() => setOpen("people")}>
        {role.people.length === 0 ? (
          <Icon of={UserPlus} />
        ) : (
          <span className={styles.stack}>
            {role.people.slice(0, 3).map((email) => (
              <Avatar key={email} name={everyone.find((one) => one.email === email)?.name ?? email} />
            ))}
          </span>
        )}
        {t("roles-people", { count: role.people.length })}
      </AriaButton>
      <span className={styles.rule} />
      <Switch
        isSelected={isEverything}
        isDisabled={readOnly || !isSuperuser}
        onChange={(on) =>
          change({
            ...said,
            permissions: [...said.permissions.filter((word) => word !== EVERYTHING), ...(on ? [EVERYTHING] : [])],
          })
        }
      >
        <span className={styles.everything}>{t("roles-everything")}</span>
        <span className={styles.everythingHelp}>{t("roles-everything-help")}</span>
      </Switch>
      {!readOnly && (
        <Menu
          trigger={<IconButton icon={Ellipsis} label={t("roles-more")} />}
          onAction={(id) => setOpen(id === "names" ? "names" : "remove")}
        >
          <MenuItem id="names" icon={PencilLine}>
            {t("roles-rename")}
          </MenuItem>
          {may.roles.includes("delete") && (
            <MenuItem id="remove" icon={Trash2} tone="danger">
              {t("roles-remove")}
            </MenuItem>
          )}
        </Menu>
      )}
      {open === "names" && <RoleNames said={said} onChange={change} onClose={() => setOpen(undefined)} />}
      {open === "people" && (
        <RolePeople
          role={role}
          may={may}
          readOnly={info?.workspace?.read_only !== false}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === "remove" && <Remove role={role} onClose={() => setOpen(undefined)} />}
    </header>
  );
}

function Remove({ role, onClose }: { role: RoleView; onClose: () => void }) {
  const t = useT();
  const report = useReport();
  const navigate = useNavigate();
  const remove = useCommand("roles_remove");
  const go = async () => {
    try {
      await remove.mutateAsync({ name: role.name });
      onClose();
      toast({ tone: "done", title: t("roles-removed", { label: role.said.label }) });
      void navigate({ to: "/roles", ignoreBlocker: true });
    } catch (reason) {
      report(reason);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("roles-remove-title", { label: role.said.label })}
      footer={
        <>
          <Button size="lg" onPress={onClose} autoFocus>
            {t("shell-cancel")}
          </Button>
          <Button size="lg" variant="danger" isPending={remove.isPending} onPress={() => void go()}>
            {t("roles-remove")}
          </Button>
        </>
      }
    >
      <p>{t("roles-remove-text", { count: role.people.length })}</p>
    </Dialog>
  );
}

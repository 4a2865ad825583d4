// Roles of the workspace: the list, the one that is shown, making a new one.
import { useNavigate } from "@tanstack/react-router";
import { Plus, Shield, ShieldCheck, Unplug } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { NoAccess } from "@/access";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { type RoleView, useCommandQuery } from "@/ipc";
import { Button, Icon, StateScreen, useSendOn } from "@/shared";
import { NewRole } from "./NewRole";
import { EVERYTHING } from "./permissions";
import { RoleEditor } from "./RoleEditor";
import styles from "./Roles.module.css";
import type { Conditions } from "./RulesPanel";
import type { InWords } from "./Summary";
import "./words";

export function RolesScreen({
  name,
  conditions,
  inWords,
}: {
  name: string | undefined;
  conditions: Conditions;
  inWords: InWords;
}) {
  const t = useT();
  const navigate = useNavigate();
  const wording = useWording();
  const { data: info } = useCommandQuery("app_info", {});
  const { data: may } = useCommandQuery("ours_may", {});
  const { data: roles, error } = useCommandQuery("roles_list", {});
  const { data: models } = useCommandQuery("models_list", {});
  const [isNew, setNew] = useState(false);
  const first = roles?.[0]?.name;
  // The first role has its own address: another one that becomes the first must not take its place.
  const nobodys = name === undefined ? first : undefined;
  useSendOn("/roles", nobodys, (role) => ({ to: "/roles/$role", params: { role } }));
  if (error?.api.code === "forbidden") return <NoAccess name={t("shell-roles")} slug="roles" verb="view" />;
  if (error && !roles) {
    const words = wording.error(error);
    return (
      <StateScreen role="alert" icon={Unplug} title={words.title} tech={words.hint}>
        {words.text}
      </StateScreen>
    );
  }
  if (!roles || !models || !may || !info?.workspace) return null;
  const role = name === undefined ? roles[0] : roles.find((one) => one.name === name);
  const canWrite = !info.workspace.read_only;
  const making = canWrite && may.roles.includes("add");
  const show = (made: RoleView) => {
    setNew(false);
    void navigate({ to: "/roles/$role", params: { role: made.name } });
  };
  const add = making && (
    <Button variant="ghost" icon={Plus} onPress={() => setNew(true)}>
      {t("roles-new")}
    </Button>
  );
  return (
    <div className={styles.page}>
      {role ? (
        <RoleEditor
          key={role.name}
          role={role}
          roles={roles}
          models={models}
          may={may}
          conditions={conditions}
          inWords={inWords}
          readOnly={!canWrite || !may.roles.includes("edit")}
          onNew={making ? () => setNew(true) : undefined}
          list={<RoleList roles={roles} current={role.name} end={add} />}
        />
      ) : (
        <>
          <header className={styles.head}>
            <h1 className={styles.title}>{t("shell-roles")}</h1>
          </header>
          <StateScreen
            icon={Shield}
            title={t(name === undefined ? "roles-none-title" : "error-role-not-found", { role: name ?? "" })}
            actions={
              name === undefined ? (
                making && (
                  <Button variant="primary" icon={Plus} onPress={() => setNew(true)}>
                    {t("roles-new")}
                  </Button>
                )
              ) : (
                <Button onPress={() => void navigate({ to: "/roles" })}>{t("roles-all-roles")}</Button>
              )
            }
          >
            {name === undefined && t("roles-none-text")}
          </StateScreen>
        </>
      )}
      {isNew && <NewRole roles={roles} models={models} onMade={show} onClose={() => setNew(false)} />}
    </div>
  );
}

function RoleList({ roles, current, end }: { roles: readonly RoleView[]; current: string; end: React.ReactNode }) {
  const t = useT();
  return (
    <nav className={styles.list} aria-label={t("shell-roles")}>
      {roles.map(({ name, said, people }) => (
        <Link
          key={name}
          href={`/roles/${encodeURIComponent(name)}`}
          aria-current={name === current ? "page" : undefined}
          className={styles.one}
        >
          <Icon of={said.permissions.includes(EVERYTHING) ? ShieldCheck : Shield} />
          <span className={styles.oneWords}>
            <b className="truncate">{said.label}</b>
            <small className="truncate">{t("roles-people", { count: people.length })}</small>
          </span>
        </Link>
      ))}
      {end}
    </nav>
  );
}

// Users of the workspace: the review and the list, the person who is shown, making a new one.
import { useNavigate } from "@tanstack/react-router";
import { Plus, Unplug, Users, UserX } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { NoAccess } from "@/access";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { type PersonView, useCommandQuery } from "@/ipc";
import { Button, Icon, StateScreen } from "@/shared";
import { NewPerson } from "./NewPerson";
import { PeopleTable } from "./PeopleTable";
import { PersonPanel } from "./PersonPanel";
import { isOf, type Kind, matches } from "./people";
import { Toolbar } from "./Toolbar";
import styles from "./Users.module.css";
import { useAllowed } from "./useAllowed";
import "./words";

const NOBODY: readonly PersonView[] = [];

export function UsersScreen({ email }: { email: string | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  const wording = useWording();
  const allowed = useAllowed();
  const { data: people, error } = useCommandQuery("people_list", {});
  const { data: roles } = useCommandQuery("roles_list", {}, { enabled: allowed?.seesRoles === true });
  const [text, setText] = useState("");
  const [kind, setKind] = useState<Kind>("everyone");
  const [isNew, setNew] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const labels = useMemo(() => new Map(roles?.map(({ name, said }) => [name, said.label])), [roles]);
  if (error?.api.code === "forbidden") return <NoAccess name={t("shell-users")} slug="users" verb="view" />;
  if (error && !people) {
    const words = wording.error(error);
    return (
      <StateScreen isPage role="alert" icon={Unplug} title={words.title} tech={words.hint}>
        {words.text}
      </StateScreen>
    );
  }
  const labelOf = (role: string) => labels.get(role) || role;
  const shown = (people ?? NOBODY)
    .filter((one) => isOf(kind, one) && matches(one, text, labelOf))
    .sort((one, other) => one.name.localeCompare(other.name));
  const person = people?.find((one) => one.email === email);
  const show = (address: string) => void navigate({ to: "/users/$user", params: { user: address } });
  const close = () => {
    // Where the person was chosen from goes on.
    list.current?.querySelector<HTMLElement>("a[aria-current]")?.focus();
    void navigate({ to: "/users" });
  };
  const clear = () => {
    setText("");
    setKind("everyone");
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.tile}>
          <Icon of={Users} size={18} />
        </span>
        <div className={styles.words}>
          <h1 className="truncate">{t("shell-users")}</h1>
          <p className="truncate" title={t("users-lead")}>
            {t("users-lead")}
          </p>
        </div>
        {allowed?.add && (
          <Button variant="primary" icon={Plus} onPress={() => setNew(true)}>
            {t("users-new")}
          </Button>
        )}
      </header>
      {email !== undefined && people && !person ? (
        <StateScreen
          icon={UserX}
          title={t("error-user-not-found", { user: email })}
          actions={<Button onPress={() => void navigate({ to: "/users" })}>{t("users-all")}</Button>}
        >
          {t("users-nobody-text")}
        </StateScreen>
      ) : (
        <div className={styles.split}>
          <div ref={list} className={styles.list}>
            <Toolbar
              people={people}
              shown={shown.length}
              roles={roles ?? []}
              text={text}
              onText={setText}
              kind={kind}
              onKind={setKind}
            />
            <PeopleTable
              people={people && shown}
              current={person?.email}
              self={allowed?.self}
              labelOf={labelOf}
              onShow={show}
              onClear={clear}
            />
          </div>
          {person && allowed && (
            <PersonPanel key={person.email} person={person} roles={roles} allowed={allowed} onClose={close} />
          )}
        </div>
      )}
      {isNew && allowed && <NewPerson roles={roles} allowed={allowed} onMade={show} onClose={() => setNew(false)} />}
    </div>
  );
}

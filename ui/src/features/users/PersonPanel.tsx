// One person: since when, whether they may sign in, their roles, what they may do with them, and what can be done with
// the account.
import { useNavigate } from "@tanstack/react-router";
import { KeyRound, LogOut, ShieldCheck, Trash2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useReport } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type PersonView, type RoleView, useCommand } from "@/ipc";
import { Avatar, Badge, Button, Dialog, IconButton, Switch, toast, useShortcut } from "@/shared";
import styles from "./Panel.module.css";
import { PersonRights } from "./PersonRights";
import { PersonRoles } from "./PersonRoles";
import { ResetPassword } from "./ResetPassword";
import { type Allowed, isOutOfReach } from "./useAllowed";

interface Props {
  person: PersonView;
  /** Nothing where roles are not seen. */
  roles: RoleView[] | undefined;
  allowed: Allowed;
  onClose: () => void;
}

export function PersonPanel({ person, roles, allowed, onClose }: Props) {
  const t = useT();
  const title = useRef<HTMLHeadingElement>(null);
  const isSelf = person.email === allowed.self;
  const isShut = isOutOfReach(person, allowed);
  useShortcut("esc", onClose);
  // Whoever chose the person reads on here; Escape leads back.
  useEffect(() => title.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section className={styles.panel} aria-label={person.name} tabIndex={0}>
      <header className={styles.head}>
        <Avatar name={person.name} />
        <div className={styles.words}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {person.name}
          </h2>
          {person.name !== person.email && <p className={`selectable ${styles.email}`}>{person.email}</p>}
          <div className={styles.badges}>
            {isSelf && <Badge>{t("users-you")}</Badge>}
            {person.superuser && <Badge icon={ShieldCheck}>{t("shell-superuser-role")}</Badge>}
            {!person.active && <Badge>{t("users-off")}</Badge>}
          </div>
        </div>
        <IconButton icon={X} label={t("shell-close")} kbd="esc" onPress={onClose} />
      </header>
      <div className={styles.sides}>
        <Account person={person} allowed={allowed} isSelf={isSelf} isShut={isShut} />
        <PersonRoles person={person} roles={roles} allowed={allowed} isFixed={!allowed.edit || isSelf || isShut} />
        <PersonRights person={person} roles={roles} />
        <Actions person={person} allowed={allowed} isSelf={isSelf} isShut={isShut} />
      </div>
    </section>
  );
}

interface PartProps extends Pick<Props, "person" | "allowed"> {
  isSelf: boolean;
  /** Out of reach of who is signed in. */
  isShut: boolean;
}

function Account({ person, allowed, isSelf, isShut }: PartProps) {
  const t = useT();
  const formats = useFormats();
  const report = useReport();
  const set = useCommand("people_set");
  const { email, last_sign_in: last } = person;
  // What was pressed stands at once; refused, it goes back.
  const now = set.isPending ? { ...person, ...set.variables } : person;
  const change = (what: { active: boolean } | { superuser: boolean }) => {
    if (!set.isPending) set.mutate({ email, ...what }, { onError: report });
  };
  const isOffered = allowed.edit && !isSelf && !isShut;
  return (
    <section className={styles.side} aria-label={t("users-state")}>
      <dl className={styles.facts}>
        {!isOffered && (
          <div>
            <dt>{t("users-state")}</dt>
            <dd>{t(person.active ? "users-active" : "users-off")}</dd>
          </div>
        )}
        <div>
          <dt>{t("users-created")}</dt>
          <dd>{formats.day(new Date(person.created))}</dd>
        </div>
        <div>
          <dt>{t("users-last")}</dt>
          <dd>{last === null ? t("users-never") : formats.day(new Date(last))}</dd>
        </div>
      </dl>
      {isOffered && (
        <div className={styles.switches}>
          <Switch isSelected={now.active} onChange={(active) => change({ active })}>
            <b>{t("users-may-sign-in")}</b>
            <small>{t("users-may-sign-in-help")}</small>
          </Switch>
          {allowed.isSuperuser && (
            <Switch isSelected={now.superuser} onChange={(superuser) => change({ superuser })}>
              <b>{t("shell-superuser-role")}</b>
              <small>{t("users-superuser-help")}</small>
            </Switch>
          )}
        </div>
      )}
      {isSelf && (allowed.edit || allowed.remove) && <p className={styles.note}>{t("users-you-text")}</p>}
      {isShut && (allowed.edit || allowed.remove) && <p className={styles.note}>{t("users-superusers-only")}</p>}
    </section>
  );
}

function Actions({ person, allowed, isSelf, isShut }: PartProps) {
  const t = useT();
  const [open, setOpen] = useState<"reset" | "remove">();
  const report = useReport();
  const signOut = useCommand("people_sign_out", () =>
    toast({ tone: "done", title: t("users-signed-out", { name: person.name }) }),
  );
  const end = () => signOut.mutate({ email: person.email }, { onError: report });
  const resets = allowed.edit && !isShut;
  const removes = allowed.remove && !isSelf && !isShut;
  if (!resets && !removes) return null;
  return (
    <footer className={styles.actions}>
      {resets && (
        <Button icon={KeyRound} onPress={() => setOpen("reset")}>
          {t("users-reset")}
        </Button>
      )}
      {resets && (
        <Button icon={LogOut} isDisabled={signOut.isPending} onPress={end}>
          {t("users-sign-out")}
        </Button>
      )}
      {removes && (
        <Button variant="danger-quiet" icon={Trash2} onPress={() => setOpen("remove")}>
          {t("users-remove")}
        </Button>
      )}
      {open === "reset" && <ResetPassword person={person} onClose={() => setOpen(undefined)} />}
      {open === "remove" && <Remove person={person} onClose={() => setOpen(undefined)} />}
    </footer>
  );
}

function Remove({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useT();
  const report = useReport();
  const navigate = useNavigate();
  const remove = useCommand("people_remove", () => {
    toast({ tone: "done", title: t("users-removed"), detail: person.name });
    // Before the list is read anew, which has this person no longer.
    void navigate({ to: "/users" });
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("users-remove-title", { name: person.name })}
      footer={
        <>
          <Button size="lg" onPress={onClose} autoFocus>
            {t("shell-cancel")}
          </Button>
          <Button
            size="lg"
            variant="danger"
            isPending={remove.isPending}
            onPress={() => remove.mutate({ email: person.email }, { onError: report })}
          >
            {t("users-remove-go")}
          </Button>
        </>
      }
    >
      <p>{t("users-remove-text", { name: person.name })}</p>
    </Dialog>
  );
}

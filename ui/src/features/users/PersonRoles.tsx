// Which roles somebody has, until when; giving one and taking it away. Holds at once.
import { X } from "lucide-react";
import { useRef, useState } from "react";
import { Link } from "react-aria-components";
import { useReport, useWording } from "@/errors";
import { DayInput, dayOf, lastDay } from "@/fields/DayInput";
import { SelectInput } from "@/fields/SelectInput";
import { useFormats, useT } from "@/i18n";
import { type AssignedView, CommandError, type PersonView, type RoleView, useCommand } from "@/ipc";
import { Button, cx, IconButton } from "@/shared";
import styles from "./Panel.module.css";
import type { Allowed } from "./useAllowed";

interface Props {
  person: PersonView;
  roles: RoleView[] | undefined;
  allowed: Allowed;
  /** Nothing can be given or taken. */
  isFixed: boolean;
}

export function PersonRoles({ person, roles, allowed, isFixed }: Props) {
  const t = useT();
  const formats = useFormats();
  const report = useReport();
  const unassign = useCommand("people_unassign");
  const { email } = person;
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with its role.
  const take = (role: string) =>
    unassign.mutate({ email, role }, { onSuccess: () => title.current?.focus(), onError: report });
  const labelOf = (name: string) => roles?.find((role) => role.name === name)?.said.label || name;
  const ending = ({ until, over }: AssignedView) => {
    if (until === null) return t("users-for-good");
    return t(over ? "users-ended" : "users-until", { date: formats.date(lastDay(until)) });
  };
  return (
    <section className={styles.side} aria-label={t("users-roles")}>
      <h3 ref={title} tabIndex={-1}>
        {t("users-roles")}
      </h3>
      {person.superuser && <p className={styles.quiet}>{t("users-roles-superuser")}</p>}
      {person.roles.length === 0 && !person.superuser && <p className={styles.quiet}>{t("users-roles-none")}</p>}
      {person.roles.length > 0 && (
        <ul className={styles.roles}>
          {person.roles.map((assigned) => (
            <li key={assigned.role} className={cx(assigned.over && styles.over)}>
              <span className={styles.roleWords}>
                {allowed.seesRoles ? (
                  <Link href={`/roles/${encodeURIComponent(assigned.role)}`}>{labelOf(assigned.role)}</Link>
                ) : (
                  <b>{assigned.role}</b>
                )}
                <small>{ending(assigned)}</small>
              </span>
              {!isFixed && (
                <IconButton
                  icon={X}
                  size="sm"
                  label={t("users-take", { role: labelOf(assigned.role) })}
                  onPress={() => take(assigned.role)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isFixed && roles && <GiveRole person={person} roles={roles} />}
      {!isFixed && !allowed.seesRoles && <p className={styles.quiet}>{t("users-roles-unseen")}</p>}
    </section>
  );
}

/** Another role, or a new last day for one that has an end. */
function GiveRole({ person, roles }: { person: PersonView; roles: readonly RoleView[] }) {
  const t = useT();
  const formats = useFormats();
  const report = useReport();
  const wording = useWording();
  const assign = useCommand("people_assign");
  const box = useRef<HTMLDivElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [day, setDay] = useState("");
  const has = (role: string) => person.roles.find((one) => one.role === role);
  const offered = roles.filter((role) => has(role.name)?.until !== null);
  if (offered.length === 0) return null;
  const chosen = offered.find((role) => role.name === name);
  const ends = chosen && has(chosen.name);
  const refused = wording.field(assign.error, "until");
  const give = async () => {
    if (!chosen || assign.isPending) return;
    const until = dayOf(day);
    try {
      await assign.mutateAsync({ email: person.email, role: chosen.name, ...(until === "" ? {} : { until }) });
      // The button that was pressed goes; another role may follow.
      box.current?.querySelector("button")?.focus();
      setName(null);
      setDay("");
    } catch (reason) {
      if (!(reason instanceof CommandError && reason.api.problems.some(({ field }) => field === "until")))
        report(reason);
    }
  };
  return (
    <div ref={box} className={styles.give}>
      <div className={styles.choice}>
        <SelectInput
          label={t("users-give-role")}
          value={chosen?.name ?? null}
          placeholder={t("users-give-choose")}
          offered={offered.map((role) => ({ id: role.name, text: role.said.label || role.name }))}
          onChange={(role) => {
            setName(role);
            assign.reset();
          }}
        />
      </div>
      {chosen && (
        <>
          <DayInput
            label={t("users-give-day")}
            placeholder={t("users-for-good")}
            pick={t("users-give-pick")}
            value={day}
            onChange={(typed) => {
              setDay(typed);
              assign.reset();
            }}
            error={refused}
          />
          <Button isPending={assign.isPending} onPress={() => void give()}>
            {t("users-give")}
          </Button>
          {ends?.until && !ends.over && (
            <p className={cx(styles.quiet, styles.again)}>
              {t("users-give-again", {
                role: chosen.said.label || chosen.name,
                date: formats.date(lastDay(ends.until)),
              })}
            </p>
          )}
        </>
      )}
    </div>
  );
}

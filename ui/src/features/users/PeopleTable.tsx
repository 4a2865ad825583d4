// The list of people: who, with which roles, whether they may sign in, when they last did. A row opens its person.
import { Circle, CircleCheck, ShieldCheck, UserSearch } from "lucide-react";
import { Link } from "react-aria-components";
import { useFormats, useT } from "@/i18n";
import type { PersonView } from "@/ipc";
import { Avatar, Badge, Button, cx, Icon, Skeleton, StateScreen } from "@/shared";
import styles from "./Users.module.css";

interface Props {
  /** Nothing while they are being read. */
  people: readonly PersonView[] | undefined;
  /** E-mail of who is shown beside the list. */
  current: string | undefined;
  /** E-mail of who is signed in. */
  self: string | undefined;
  labelOf: (role: string) => string;
  onShow: (email: string) => void;
  onClear: () => void;
}

export function PeopleTable({ people, current, self, labelOf, onShow, onClear }: Props) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section className={styles.scroller} aria-label={t("users-all")} tabIndex={0}>
      <table className={styles.table} aria-label={t("shell-users")} aria-busy={people === undefined}>
        <thead>
          <tr>
            <th scope="col">{t("users-name")}</th>
            <th scope="col">{t("users-roles")}</th>
            <th scope="col" className={styles.state}>
              {t("users-state")}
            </th>
            <th scope="col" className={styles.last}>
              {t("users-last")}
            </th>
          </tr>
        </thead>
        <tbody>
          {people ? (
            people.map((person) => (
              <PersonRow
                key={person.email}
                person={person}
                isCurrent={person.email === current}
                isSelf={person.email === self}
                labelOf={labelOf}
                onShow={onShow}
              />
            ))
          ) : (
            <Waiting />
          )}
        </tbody>
      </table>
      {people?.length === 0 && (
        <StateScreen
          icon={UserSearch}
          title={t("users-no-match")}
          actions={<Button onPress={onClear}>{t("users-show-everyone")}</Button>}
        >
          {t("users-no-match-text")}
        </StateScreen>
      )}
    </section>
  );
}

interface RowProps extends Pick<Props, "labelOf" | "onShow"> {
  person: PersonView;
  isCurrent: boolean;
  isSelf: boolean;
}

function PersonRow({ person, isCurrent, isSelf, labelOf, onShow }: RowProps) {
  const t = useT();
  const formats = useFormats();
  const { email, name, active, last_sign_in: last } = person;
  return (
    // By keyboard the name is a link; the rest of the row is for the mouse.
    <tr
      className={cx(styles.row, isCurrent && styles.current)}
      onClick={({ target }) => target instanceof Element && !target.closest("a") && onShow(email)}
    >
      <th scope="row">
        <Link
          href={`/users/${encodeURIComponent(email)}`}
          aria-current={isCurrent ? "page" : undefined}
          className={styles.person}
        >
          <Avatar name={name} />
          <span className={styles.personWords}>
            <span className={styles.nameLine}>
              <b className="truncate" title={name}>
                {name}
              </b>
              {isSelf && <Badge>{t("users-you")}</Badge>}
            </span>
            {name !== email && (
              <small className="truncate" title={email}>
                {email}
              </small>
            )}
          </span>
        </Link>
      </th>
      <td>
        <Roles person={person} labelOf={labelOf} />
      </td>
      <td className={styles.state}>
        <span className={cx(styles.icon, active && styles.yes)}>
          <Icon of={active ? CircleCheck : Circle} size={14} />
          {t(active ? "users-active" : "users-off")}
        </span>
      </td>
      <td className={cx(styles.last, last === null && styles.quiet)}>
        {last === null ? t("users-never") : formats.day(new Date(last))}
      </td>
    </tr>
  );
}

function Roles({ person, labelOf }: { person: PersonView; labelOf: (role: string) => string }) {
  const t = useT();
  const { superuser, roles } = person;
  if (!superuser && roles.length === 0) return <span className={styles.quiet}>{t("users-roleless")}</span>;
  return (
    <span className={styles.badges}>
      {superuser && <Badge icon={ShieldCheck}>{t("shell-superuser-role")}</Badge>}
      {roles.map(({ role, over }) => {
        const label = over ? t("users-over", { role: labelOf(role) }) : labelOf(role);
        return (
          <span key={role} className={cx(styles.badge, over && styles.over)} title={label}>
            <Badge>
              <span className="truncate">{label}</span>
            </Badge>
          </span>
        );
      })}
    </span>
  );
}

/** Rows to come, in the layout they will have: how wide a name, a role and a day are. */
const TO_COME = [
  [150, 84, 96],
  [118, 64, 74],
  [164, 96, 88],
] as const;

function Waiting() {
  const t = useT();
  return TO_COME.map(([name, role, day], at) => (
    <tr key={name} className={styles.waiting}>
      <th scope="row">
        {at === 0 && <span className="sr-only">{t("users-loading")}</span>}
        <span className={styles.person}>
          <Skeleton width={28} height={28} radius={14} />
          <Skeleton width={name} />
        </span>
      </th>
      <td>
        <Skeleton width={role} />
      </td>
      <td className={styles.state}>
        <Skeleton width={56} />
      </td>
      <td className={styles.last}>
        <Skeleton width={day} />
      </td>
    </tr>
  ));
}

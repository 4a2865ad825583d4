// What somebody may do, as their roles say it: a role a paragraph, what is opened alike in one line.
import { useFormats, useT } from "@/i18n";
import { type PersonView, type RoleView, useCommandQuery, type Verb } from "@/ipc";
import { cx, Emphasis } from "@/shared";
import styles from "./Panel.module.css";
import { held } from "./people";
import { type Line, linesOf, type Opened, OURS } from "./rights";

const VERB_WORDS = {
  view: "users-verb-view",
  add: "users-verb-add",
  edit: "users-verb-edit",
  delete: "users-verb-delete",
  export: "users-verb-export",
} as const satisfies Record<Verb, string>;

/** More in one line are counted. */
const NAMED = 8;

export function PersonRights({ person, roles }: { person: PersonView; roles: RoleView[] | undefined }) {
  const t = useT();
  const mine = held(person);
  const known = mine.flatMap(({ role }) => roles?.find(({ name }) => name === role) ?? []);
  const plain = !person.active
    ? t("users-can-off")
    : person.superuser
      ? t("users-can-everything")
      : mine.length === 0
        ? t("users-can-nothing")
        : undefined;
  // Who may not see roles is not told what they say.
  if (plain === undefined && !roles) return null;
  return (
    <section className={cx(styles.side, styles.rights)} aria-label={t("users-can")}>
      <h3>{t("users-can")}</h3>
      {plain !== undefined ? (
        <p className={styles.line}>
          <Emphasis text={plain} />
        </p>
      ) : (
        known.map((role) => <RoleRights key={role.name} role={role} />)
      )}
    </section>
  );
}

function RoleRights({ role }: { role: RoleView }) {
  const t = useT();
  const formats = useFormats();
  const { data: models = [] } = useCommandQuery("models_list", {});
  const lines = linesOf(role, [...models.map(({ slug }) => slug), ...OURS]);
  const label = (slug: string) => {
    if (slug === "users" || slug === "roles") return t(`shell-${slug}`);
    return models.find((model) => model.slug === slug)?.label ?? slug;
  };
  const subject = ({ slug, someRecords, someFields }: Opened) => {
    const name = { subject: label(slug) };
    if (someRecords && someFields) return t("users-can-both", name);
    if (someRecords) return t("users-can-records", name);
    return someFields ? t("users-can-fields", name) : name.subject;
  };
  const sentence = ({ verbs, opened }: Line) => {
    const named = opened.length > NAMED + 1 ? opened.slice(0, NAMED) : opened;
    const more = opened.length - named.length;
    const subjects = [...named.map(subject), ...(more > 0 ? [t("users-can-more", { count: more })] : [])];
    const doing = formats.list(verbs.map((verb) => t(VERB_WORDS[verb]).toLowerCase()));
    const text = t("users-can-line", { verbs: doing, subjects: formats.list(subjects) });
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const texts =
    lines === "everything" ? [t("users-can-all")] : lines.length > 0 ? lines.map(sentence) : [t("users-can-empty")];
  return (
    <div className={styles.right}>
      <h4>{role.said.label || role.name}</h4>
      {texts.map((text) => (
        <p key={text} className={styles.line}>
          <Emphasis text={text} />
        </p>
      ))}
    </div>
  );
}

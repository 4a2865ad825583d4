// What a role can do, in sentences: what is allowed alike stands in one; what rules narrow has its own.
import { Ban, CircleCheck, ListFilter } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { useFormats, useT } from "@/i18n";
import type { ModelView, RoleSaid, Verb } from "@/ipc";
import { Emphasis, Icon } from "@/shared";
import { saysSomething } from "./draft";
import { VERB_WORDS } from "./Matrix";
import { allows, EVERYTHING, saysOwn, VERBS } from "./permissions";
import styles from "./Roles.module.css";
import type { Row } from "./subjects";

/** Draws the text of a rule as words. */
export type InWords = (rule: { model: ModelView; text: string }) => ReactNode;

interface Props {
  said: RoleSaid;
  rows: readonly Row[];
  inWords: InWords;
  /** Stands under the sentences. */
  children: ReactNode;
}

export function Summary({ said, rows, inWords, children }: Props) {
  const t = useT();
  const formats = useFormats();
  const verbsOf = ({ slug, verbs }: Row) => verbs.filter((verb) => allows(said.permissions, slug, verb));
  const isNarrowed = ({ slug }: Row) => said.rules.some((rule) => rule.model === slug && saysSomething(rule));
  const allowed = rows.filter((row) => verbsOf(row).length > 0);
  const alike = new Map<string, Row[]>();
  for (const row of allowed.filter((row) => !isNarrowed(row))) {
    const key = verbsOf(row).join(" ");
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  const doing = (verbs: readonly Verb[]) => formats.list(verbs.map((verb) => t(VERB_WORDS[verb]).toLowerCase()));
  const sentence = (verbs: readonly Verb[], of: readonly Row[], isOwn = false) => {
    const subjects = formats.list(of.map(({ label }) => label));
    const text = t(isOwn ? "roles-can-own" : "roles-can", { verbs: doing(verbs), subjects });
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const closed = rows.filter((row) => !allowed.includes(row));
  const open = [...alike].map(([key, of]) => ({
    id: key,
    kind: "yes" as const,
    text: sentence(
      VERBS.filter((verb) => key.split(" ").includes(verb)),
      of,
    ),
  }));
  const narrowed = allowed.filter(isNarrowed).map((row) => ({
    id: `rule ${row.slug}`,
    kind: "part" as const,
    text: `${sentence(verbsOf(row), [row], ownRows(row.slug) !== undefined)}. `,
    notes: notes(row),
  }));
  const run = rows.flatMap(({ slug, label, model }) => {
    const held = (model?.actions ?? []).filter(
      ({ permission }) => permission !== null && (said.permissions.includes(permission) || allowsAll(said, slug)),
    );
    const actions = formats.list(held.map((action) => action.label));
    const text = t("roles-can-run", { actions, subject: label });
    return held.length > 0 ? [{ id: `run ${slug}`, kind: "yes" as const, text }] : [];
  });
  const none = closed.length > 0 && {
    id: "none",
    kind: "no" as const,
    text: t("roles-cannot", { subjects: formats.list(closed.map(({ label }) => label)) }),
  };
  // Rules bind whoever may do everything, too.
  const everything = { id: "all", kind: "yes" as const, text: t("roles-can-everything") };
  if (said.permissions.includes(EVERYTHING)) return <List lines={[everything, ...narrowed]}>{children}</List>;
  return <List lines={[...open, ...narrowed, ...run, ...(none ? [none] : [])]}>{children}</List>;

  /** The rule of looking that says no more than whose records these are. */
  function ownRows(slug: string) {
    const { model } = rows.find((row) => row.slug === slug) ?? {};
    const people = (of: string) => rows.find((row) => row.slug === of)?.model?.person !== undefined;
    return said.rules.find((rule) => rule.model === slug && rule.verb === "view" && saysOwn(rule.rows, model, people));
  }

  function notes({ slug, model }: Row): ReactNode[] {
    const rules = said.rules.filter((rule) => rule.model === slug);
    const labels = (names: readonly string[]) =>
      formats.list(
        [...new Set(names)].map((name) => model?.fields.find((field) => field.name === name)?.label ?? name),
      );
    const held = verbsOf({ slug, model, label: "", verbs: VERBS });
    return rules
      .filter(({ verb }) => held.includes(verb))
      .flatMap((rule) => {
        const { verb, rows: filter, hidden, locked } = rule;
        const [where, to] = [filter.trim(), t(VERB_WORDS[verb]).toLowerCase()];
        const isAll = verb === "view";
        const rows = isAll ? t("roles-note-rows", { rows: GAP }) : t("roles-note-verb", { verb: to, rows: GAP });
        return [
          where !== "" && rule !== ownRows(slug) && <Filled text={rows} with={inWordsOf(model, where)} />,
          hidden.length > 0 &&
            (isAll
              ? t("roles-note-hidden", { fields: labels(hidden) })
              : t("roles-note-verb-hidden", { verb: to, fields: labels(hidden) })),
          locked.length > 0 && t("roles-note-locked", { fields: labels(locked) }),
        ].filter((note) => note !== false);
      });
  }

  function inWordsOf(model: ModelView | undefined, text: string): ReactNode {
    return model ? inWords({ model, text }) : text;
  }
}

/** Stands in a text where something is drawn. */
const GAP = "\uFFFC";

function Filled({ text, with: drawn }: { text: string; with: ReactNode }) {
  const [before, after] = text.split(GAP);
  return (
    <>
      {before}
      {drawn}
      {after}
    </>
  );
}

const allowsAll = ({ permissions }: RoleSaid, slug: string) => permissions.includes(`${slug}.*`);

interface Line {
  id: string;
  kind: "yes" | "part" | "no";
  text: string;
  /** Stand after it, one after another. */
  notes?: readonly ReactNode[];
}

const PICTURES = { yes: CircleCheck, part: ListFilter, no: Ban };

function List({ lines, children }: { lines: readonly Line[]; children: ReactNode }) {
  const t = useT();
  return (
    <section className={styles.side} aria-label={t("roles-summary")}>
      <header className={styles.sideHead}>
        <h2>{t("roles-summary")}</h2>
      </header>
      <ul className={styles.can}>
        {lines.map(({ id, kind, text, notes = [] }) => (
          <li key={id} className={styles[kind]}>
            <Icon of={PICTURES[kind]} />
            <span>
              <Emphasis text={text} />
              {notes.map((note, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity but their place
                <Fragment key={at}>
                  {at > 0 && " "}
                  {note}
                </Fragment>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

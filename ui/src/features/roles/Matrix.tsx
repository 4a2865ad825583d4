// What a role allows: a row a model, a column a verb, boxes over groups and over whole models.
import { EyeOff, ListFilter, Lock } from "lucide-react";
import { Fragment } from "react";
import { Button } from "react-aria-components";
import { type MessageKey, useT } from "@/i18n";
import type { RoleSaid, Verb } from "@/ipc";
import { Badge, Checkbox, cx, Icon, ModelIcon } from "@/shared";
import { type Difference, fieldsRuled, rowsRuled } from "./draft";
import { allows, EVERYTHING, type Tick, tickOf, VERBS, withAll, withVerb } from "./permissions";
import styles from "./Roles.module.css";
import type { Row, RowGroup } from "./subjects";

export const VERB_WORDS = {
  view: "roles-verb-view",
  add: "roles-verb-add",
  edit: "roles-verb-edit",
  delete: "roles-verb-delete",
  export: "roles-verb-export",
} as const satisfies Record<Verb, MessageKey>;

interface Props {
  groups: readonly RowGroup[];
  said: RoleSaid;
  onChange: (next: RoleSaid) => void;
  differences: readonly Difference[];
  /** Rules that let nobody do anything, as `slug.verb`. */
  broken: readonly string[];
  readOnly: boolean;
  current: string | undefined;
  onChoose: (slug: string) => void;
}

export function Matrix({ groups, said, onChange, differences, broken, readOnly, current, onChoose }: Props) {
  const t = useT();
  const words = said.permissions;
  // What allows everything needs no word for any of it.
  const isFixed = readOnly || words.includes(EVERYTHING);
  const set = (permissions: string[]) => onChange({ ...said, permissions });
  const isMoved = (slug: string, verb: Verb) =>
    differences.some((one) => one.kind === "verbs" && one.slug === slug && [...one.on, ...one.off].includes(verb));
  const isRuleMoved = (slug: string) => differences.some((one) => one.kind === "rule" && one.slug === slug);
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">{t("roles-model")}</th>
          <th scope="col" className={styles.all}>
            {t("roles-all")}
          </th>
          {VERBS.map((verb) => (
            <th key={verb} scope="col">
              {t(VERB_WORDS[verb])}
            </th>
          ))}
          <th scope="col" className={styles.rules}>
            {t("roles-rules")}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, rows }) => (
          <Fragment key={name}>
            <tr className={styles.group}>
              <th scope="rowgroup">{name}</th>
              <td className={styles.all}>
                <Box
                  quiet
                  label={t("roles-all-of", { subject: name })}
                  tick={tickOf(words, rows, VERBS)}
                  isDisabled={isFixed}
                  onChange={(on) => set(withAll(words, rows, on))}
                />
              </td>
              {VERBS.map((verb) => (
                <td key={verb}>
                  {rows.some(({ verbs }) => verbs.includes(verb)) ? (
                    <Box
                      quiet
                      label={t("roles-verb-of", { verb: t(VERB_WORDS[verb]), subject: name })}
                      tick={tickOf(words, rows, [verb])}
                      isDisabled={isFixed}
                      onChange={(on) => set(withVerb(words, rows, verb, on))}
                    />
                  ) : (
                    <None />
                  )}
                </td>
              ))}
              <td className={styles.rules} />
            </tr>
            {rows.map((row) => (
              <tr key={row.slug} className={cx(row.slug === current && styles.current)}>
                <th scope="row">
                  <Name row={row} isCurrent={row.slug === current} onChoose={onChoose} />
                </th>
                <td className={styles.all}>
                  <Box
                    quiet
                    label={t("roles-all-of", { subject: row.label })}
                    tick={tickOf(words, [row], VERBS)}
                    isDisabled={isFixed}
                    onChange={(on) => set(withAll(words, [row], on))}
                  />
                </td>
                {VERBS.map((verb) => (
                  <td key={verb} className={cx(isMoved(row.slug, verb) && styles.dirty)}>
                    {row.verbs.includes(verb) ? (
                      <Box
                        label={t("roles-verb-of", { verb: t(VERB_WORDS[verb]), subject: row.label })}
                        tick={allows(words, row.slug, verb) ? "on" : "off"}
                        isDisabled={isFixed}
                        onChange={(on) => set(withVerb(words, [row], verb, on))}
                      />
                    ) : (
                      <None />
                    )}
                  </td>
                ))}
                <td className={styles.rules}>
                  <Rules said={said} slug={row.slug} broken={broken} />
                  {isRuleMoved(row.slug) && <i className={styles.dot} title={t("roles-unsaved")} />}
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Name({ row, isCurrent, onChoose }: { row: Row; isCurrent: boolean; onChoose: (slug: string) => void }) {
  const picture = row.icon ? <Icon of={row.icon} /> : <ModelIcon name={row.model?.icon ?? "table"} />;
  if (!row.model)
    return (
      <span className={styles.name}>
        {picture}
        <span className="truncate">{row.label}</span>
      </span>
    );
  return (
    <Button className={styles.name} aria-pressed={isCurrent} onPress={() => onChoose(row.slug)}>
      {picture}
      <span className="truncate">{row.label}</span>
    </Button>
  );
}

interface BoxProps {
  label: string;
  /** Over several. */
  quiet?: boolean;
  tick: Tick;
  isDisabled: boolean;
  onChange: (on: boolean) => void;
}

function Box({ label, quiet = false, tick, isDisabled, onChange }: BoxProps) {
  return (
    <Checkbox
      aria-label={label}
      quiet={quiet}
      isSelected={tick === "on"}
      isIndeterminate={tick === "mixed"}
      isDisabled={isDisabled}
      // What holds of some is made to hold of all.
      onChange={() => onChange(tick !== "on")}
    />
  );
}

function None() {
  return (
    <span aria-hidden className={styles.none}>
      ·
    </span>
  );
}

function Rules({ said, slug, broken }: { said: RoleSaid; slug: string; broken: readonly string[] }) {
  const t = useT();
  const fields = fieldsRuled(said, slug).length;
  const isBroken = broken.some((rule) => rule.slice(0, rule.lastIndexOf(".")) === slug);
  const knowsWho = said.rules.some(({ model, rows }) => model === slug && /\$user\./i.test(rows));
  const hides = said.rules.some((rule) => rule.model === slug && rule.hidden.length > 0);
  return (
    <>
      {isBroken && <Badge tone="danger">{t("roles-badge-broken")}</Badge>}
      {rowsRuled(said, slug) && (
        <Badge tone="accent" icon={ListFilter}>
          {t(knowsWho ? "roles-badge-own" : "roles-badge-rows")}
        </Badge>
      )}
      {fields > 0 && <Badge icon={hides ? EyeOff : Lock}>{t("roles-badge-fields", { count: fields })}</Badge>}
    </>
  );
}

// One role: what it allows, its rules, what it comes to, and the foot that saves.
import { CircleAlert } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { DiscardGuard, useRestingUndo } from "@/changes";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { type ModelView, type OursView, type RoleView, useCommandQuery, type Verb } from "@/ipc";
import { Badge, Banner, Button, entryOf, Icon, useShortcut, useToastsAbove } from "@/shared";
import { ruleOf, withRule } from "./draft";
import { Matrix } from "./Matrix";
import { RoleActions } from "./RoleActions";
import { RoleHead } from "./RoleHead";
import styles from "./Roles.module.css";
import { type Conditions, RulesPanel } from "./RulesPanel";
import { type InWords, Summary } from "./Summary";
import { type Row, useRowGroups } from "./subjects";
import { useDifferenceWords } from "./told";
import { type RoleForm, useRoleForm } from "./useRoleForm";
import { ViewAs } from "./ViewAs";

interface Props {
  role: RoleView;
  roles: readonly RoleView[];
  models: readonly ModelView[];
  may: OursView;
  conditions: Conditions;
  inWords: InWords;
  readOnly: boolean;
  onNew: (() => void) | undefined;
  /** The column of roles. */
  list: ReactNode;
}

export function RoleEditor({ role, roles, models, may, conditions, inWords, readOnly, onNew, list }: Props) {
  const t = useT();
  const groups = useRowGroups(models);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const { data: everyone = [] } = useCommandQuery("people_list", {}, { enabled: may.users.includes("view") });
  const holders = everyone.filter(({ email }) => role.people.includes(email));
  const [chosenPerson, setPerson] = useState<string>();
  const person = holders.find(({ email }) => email === chosenPerson)?.email ?? holders[0]?.email;
  const form = useRoleForm(role, rows, person);
  // Chosen once: typing moves the rules of the draft about.
  const [slug, setSlug] = useState(() => role.said.rules[0]?.model);
  const [verb, setVerb] = useState<Verb>("view");
  const model = models.find((each) => each.slug === slug) ?? models[0];
  const broken = (at: string) => role.broken.includes(at);
  return (
    <>
      <RoleHead role={role} roles={roles} form={form} may={may} everyone={everyone} readOnly={readOnly} onNew={onNew} />
      <div className={styles.split}>
        {list}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too */}
        <section className={styles.middle} aria-label={t("roles-permissions")} tabIndex={0}>
          <Warnings role={role} form={form} />
          <Matrix
            groups={groups}
            said={form.said}
            onChange={form.change}
            differences={form.differences}
            broken={role.broken}
            readOnly={readOnly}
            current={model?.slug}
            onChoose={setSlug}
          />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too */}
        <section className={styles.aside} aria-label={t("roles-beside")} tabIndex={0}>
          {model && (
            <RulesPanel
              key={model.slug}
              model={model}
              verb={verb}
              onVerb={setVerb}
              rule={ruleOf(form.said, model.slug, verb)}
              onChange={(rule) => form.change(withRule(form.said, rule))}
              refused={form.refused.find((one) => one.model === model.slug && one.verb === verb)}
              isBroken={broken(`${model.slug}.${verb}`)}
              covered={entryOf(form.covered, model.slug)}
              person={person}
              people={holders}
              onPerson={setPerson}
              conditions={conditions}
              readOnly={readOnly}
            />
          )}
          {model && (
            <RoleActions
              model={model}
              permissions={form.said.permissions}
              onChange={(permissions) => form.change({ ...form.said, permissions })}
              readOnly={readOnly}
            />
          )}
          <Summary said={form.said} rows={rows} inWords={inWords}>
            <ViewAs role={role.name} isDirty={form.differences.length > 0} />
          </Summary>
        </section>
      </div>
      {!readOnly && <Foot form={form} rows={rows} name={form.said.label || role.name} />}
    </>
  );
}

function Warnings({ role, form }: { role: RoleView; form: RoleForm }) {
  const t = useT();
  const wording = useWording();
  const inert = role.inert.filter((word) => form.said.permissions.includes(word));
  return (
    <>
      {form.failed && (
        <Banner tone="warning" role="alert">
          {form.failed.api.problems.map((one) => wording.problem(one)).join(" ") || wording.error(form.failed).text}
        </Banner>
      )}
      {form.problems.length > 0 && (
        <Banner tone="danger" role="alert">
          {form.problems.map((one) => wording.problem(one)).join(" ")}
        </Banner>
      )}
      {inert.length > 0 && (
        <Banner tone="warning" title={t("roles-inert")}>
          {inert.join(", ")}
        </Banner>
      )}
      {role.broken.length > 0 && (
        <Banner tone="warning" title={t("roles-broken")}>
          {role.broken.join(", ")}
        </Banner>
      )}
    </>
  );
}

function Foot({ form, rows, name }: { form: RoleForm; rows: readonly Row[]; name: string }) {
  const t = useT();
  const told = useDifferenceWords(form, rows);
  const isDirty = form.differences.length > 0;
  useRestingUndo();
  useToastsAbove(isDirty);
  // A dialog has its own end.
  useShortcut("mod+s", () => document.querySelector("[aria-modal], [role=dialog]") === null && void form.save());
  return (
    <>
      {isDirty && (
        <footer className={styles.foot}>
          <Badge tone="accent">{t("roles-changes", { count: form.differences.length })}</Badge>
          <p aria-live="polite">{told.join(" ")}</p>
          {form.refused.length > 0 && (
            <span className={styles.error}>
              <Icon of={CircleAlert} size={14} />
              {t("roles-refused", { count: form.refused.length })}
            </span>
          )}
          <Button variant="ghost" size="lg" onPress={form.discard}>
            {t("roles-discard")}
          </Button>
          <Button variant="primary" size="lg" kbd="mod+s" isPending={form.saving} onPress={() => void form.save()}>
            {t("roles-save")}
          </Button>
        </footer>
      )}
      <DiscardGuard dirty={isDirty && !form.saving} name={name} />
    </>
  );
}

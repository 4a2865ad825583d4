// The actions of a model: what each is called, what it does to which fields, what it asks before and whom.
import { ArrowUp, Plus, X } from "lucide-react";
import { useId, useState } from "react";
import { SelectInput } from "@/fields/SelectInput";
import { useT } from "@/i18n";
import type { ActionOptionView, ActionSaid } from "@/ipc";
import { Button, Checkbox, IconButton, Menu, MenuItem, ModelIcon, Switch, TextInput } from "@/shared";
import { ICON_NAMES } from "@/shared/ModelIcon";
import {
  entryOf,
  freshKey,
  NEEDS,
  needsOf,
  type Outcome,
  outcomesOf,
  saidOf,
  setsSomething,
  withNeed,
  withOutcomes,
  withSaid,
} from "./actions";
import styles from "./Options.module.css";
import { withOneEarlier, withoutAt } from "./options";
import { Said } from "./Said";
import { scalarText, typedScalar } from "./scalar";

interface Field {
  name: string;
  label: string;
}

interface Props {
  /** Fields an action may write. */
  fields: readonly Field[];
  value: readonly ActionOptionView[] | undefined;
  otherwise: readonly ActionOptionView[];
  /** What is wrong inside, by its path under the option. */
  problem: (path: string) => string | undefined;
  onChange: (actions: ActionOptionView[] | undefined) => void;
}

const ICONS = ICON_NAMES.map((name) => ({ id: name, text: name, icon: <ModelIcon name={name} /> }));

export function ActionsOption({ fields, value, otherwise, problem, onChange }: Props) {
  const t = useT();
  const [added, setAdded] = useState<number>();
  const actions = (value ?? otherwise).map(saidOf);
  const say = (next: readonly ActionSaid[]) =>
    onChange(next.length + otherwise.length > 0 ? next.map(entryOf) : undefined);
  const add = () => {
    setAdded(actions.length);
    const key = freshKey(actions.map((action) => action.key));
    say([...actions, { key, label: t("settings-action-new", { number: actions.length + 1 }) }]);
  };
  const label = t("settings-actions");
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)} wide>
      <fieldset className={styles.names}>
        <legend className={styles.label}>{label}</legend>
        {actions.length === 0 && <span className={styles.quiet}>{t("settings-actions-none")}</span>}
        {actions.map((action, at) => (
          <ActionEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: while it is named, an action is known by its place alone
            key={at}
            action={action}
            fields={fields}
            isNew={at === added}
            problem={(path) => problem(`[${at}]${path}`)}
            onChange={(next) => say(actions.with(at, next))}
            onEarlier={at > 0 ? () => say(withOneEarlier(actions, at)) : undefined}
            onRemove={() => say(withoutAt(actions, at))}
          />
        ))}
        <Button size="sm" variant="ghost" icon={Plus} onPress={add}>
          {t("settings-actions-add")}
        </Button>
      </fieldset>
    </Said>
  );
}

interface EditorProps {
  action: ActionSaid;
  fields: readonly Field[];
  isNew: boolean;
  problem: (path: string) => string | undefined;
  onChange: (action: ActionSaid) => void;
  onEarlier: (() => void) | undefined;
  onRemove: () => void;
}

function ActionEditor({ action, fields, isNew, problem, onChange, onEarlier, onRemove }: EditorProps) {
  const t = useT();
  const name = action.label ?? action.key;
  const put = <K extends keyof ActionSaid>(key: K, said: ActionSaid[K] | undefined) =>
    onChange(withSaid(action, key, said));
  const scopes = (["both", "bulk", "row"] as const).map((id) => ({ id, text: t(`settings-action-scope-${id}`) }));
  return (
    <fieldset className={styles.group} aria-label={name}>
      <div className={styles.groupHead}>
        <TextInput
          label={t("settings-action-label")}
          value={action.label ?? ""}
          placeholder={action.key}
          autoComplete="off"
          autoFocus={isNew}
          error={problem(".label")}
          onFocus={(event) => isNew && event.target instanceof HTMLInputElement && event.target.select()}
          onChange={(label) => put("label", label === "" ? undefined : label)}
        />
        {onEarlier && (
          <IconButton icon={ArrowUp} label={t("settings-sets-earlier", { group: name })} onPress={onEarlier} />
        )}
        <IconButton icon={X} label={t("settings-sets-remove", { group: name })} onPress={onRemove} />
      </div>
      <div className={styles.pair}>
        <TextInput
          label={t("settings-action-key")}
          value={action.key}
          autoComplete="off"
          inputClassName="mono"
          // An action that is only named stands where its key does.
          error={problem(".key") ?? (typeof entryOf(action) === "string" ? problem("") : undefined)}
          onChange={(key) => put("key", key)}
        />
        <SelectInput
          label={t("settings-icon")}
          value={action.icon ?? null}
          offered={ICONS}
          error={problem(".icon")}
          grid
          onChange={(icon) => put("icon", icon)}
        />
      </div>
      <Outcomes action={action} fields={fields} problem={problem} onChange={onChange} />
      <SelectInput
        label={t("settings-action-scope")}
        value={action.scope ?? "both"}
        offered={scopes}
        onChange={(id) => put("scope", scopes.find((scope) => scope.id === id && id !== "both")?.id)}
      />
      <TextInput
        label={t("settings-action-confirm")}
        value={action.confirm ?? ""}
        placeholder={t("settings-action-confirm-none")}
        autoComplete="off"
        error={problem(".confirm")}
        onChange={(confirm) => put("confirm", confirm === "" ? undefined : confirm)}
      />
      <Needs action={action} error={problem(".needs")} onChange={(needs) => put("needs", needs)} />
      <Switch isSelected={action.danger ?? false} onChange={(on) => put("danger", on || undefined)}>
        {t("settings-action-danger")}
      </Switch>
      <Switch isSelected={action.permission ?? false} onChange={(on) => put("permission", on || undefined)}>
        {t("settings-action-permission")}
      </Switch>
    </fieldset>
  );
}

/** What whoever runs it must be allowed to do with each record: to see it always, and to edit it where something is set. */
function Needs({
  action,
  error,
  onChange,
}: {
  action: ActionSaid;
  error: string | undefined;
  onChange: (needs: string[] | undefined) => void;
}) {
  const t = useT();
  const errorId = useId();
  const needs = needsOf(action);
  return (
    <fieldset className={styles.needs} aria-describedby={error === undefined ? undefined : errorId}>
      <legend className={styles.label}>{t("settings-action-needs")}</legend>
      {NEEDS.map((verb) => (
        <Checkbox
          key={verb}
          isSelected={needs.includes(verb)}
          isDisabled={verb === "edit" && setsSomething(action)}
          onChange={(on) => onChange(withNeed(action, verb, on))}
        >
          {t(`settings-action-needs-${verb}`)}
        </Checkbox>
      ))}
      {error !== undefined && (
        <span id={errorId} role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </fieldset>
  );
}

type OutcomesProps = Pick<EditorProps, "action" | "fields" | "problem" | "onChange">;

/** What becomes of which field. */
function Outcomes({ action, fields, problem, onChange }: OutcomesProps) {
  const t = useT();
  const outcomes = outcomesOf(action);
  const say = (next: readonly Outcome[]) => onChange(withOutcomes(action, next));
  const others = fields.filter(({ name }) => !outcomes.some(({ field }) => field === name));
  const cleared = (field: string) => action.clear?.indexOf(field) ?? -1;
  return (
    <>
      {outcomes.map(({ field, value }, at) => {
        const label = fields.find(({ name }) => name === field)?.label ?? field;
        return (
          <div key={field} className={styles.groupHead}>
            <TextInput
              label={t("settings-action-set", { field: label })}
              value={value === undefined ? "" : scalarText(value)}
              placeholder={t("settings-action-emptied")}
              autoComplete="off"
              error={problem(value === undefined ? `.clear[${cleared(field)}]` : `.set.${field}`)}
              onChange={(text) => say(outcomes.with(at, { field, value: text === "" ? undefined : typedScalar(text) }))}
            />
            <IconButton
              icon={X}
              label={t("settings-sets-remove", { group: label })}
              onPress={() => say(outcomes.filter((one) => one.field !== field))}
            />
          </div>
        );
      })}
      {others.length > 0 && (
        <Menu
          aria-label={t("settings-action-add-field")}
          placement="bottom start"
          onAction={(name) => say([...outcomes, { field: String(name), value: undefined }])}
          trigger={
            <Button size="sm" variant="ghost" icon={Plus}>
              {t("settings-action-add-field")}
            </Button>
          }
        >
          {others.map(({ name, label }) => (
            <MenuItem key={name} id={name}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}

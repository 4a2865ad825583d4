// The rules of one model: which records, which fields, for each verb. Counts follow while it is typed.
import { ChevronDown, CircleAlert, EyeOff, ListFilter, Lock, Plus, TextCursorInput } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button as AriaButton, ListBox, ListBoxItem, Select, SelectValue } from "react-aria-components";
import { useWording } from "@/errors";
import controls from "@/fields/controls.module.css";
import { useFormats, useT } from "@/i18n";
import {
  CommandError,
  type Covered,
  type ModelView,
  type PersonView,
  type RuleRefused,
  type RuleSaid,
  type Verb,
} from "@/ipc";
import { Button, Icon, Menu, MenuItem, ModelIcon, Popover } from "@/shared";
import { type FieldRule, withField } from "./draft";
import { VERB_WORDS } from "./Matrix";
import { VERBS } from "./permissions";
import styles from "./Roles.module.css";

/** Draws the text of a rule as conditions. */
export type Conditions = (rule: {
  model: ModelView;
  text: string;
  onChange: (text: string) => void;
  /** The text cannot be drawn. */
  onUnread: () => void;
  /** Stands beside what can be added. */
  end: ReactNode;
}) => ReactNode;

interface Props {
  model: ModelView;
  verb: Verb;
  onVerb: (verb: Verb) => void;
  rule: RuleSaid;
  onChange: (rule: RuleSaid) => void;
  refused: RuleRefused | undefined;
  isBroken: boolean;
  covered: Covered | undefined;
  /** Whom the rules are made out for in the counts, and who else they could be. */
  person: string | undefined;
  people: readonly PersonView[];
  onPerson: (email: string) => void;
  conditions: Conditions;
  readOnly: boolean;
}

export function RulesPanel(props: Props) {
  const { model, verb, onVerb, rule, onChange, refused, isBroken, readOnly } = props;
  const t = useT();
  const ruled = [...rule.hidden, ...rule.locked];
  const fields = ruled.map((name) => model.fields.find((field) => field.name === name) ?? { name, label: name });
  const others = model.fields.filter(({ name }) => !ruled.includes(name));
  return (
    <section className={styles.side} aria-label={t("roles-rules-of", { model: model.label })}>
      <header className={styles.sideHead}>
        <ModelIcon name={model.icon} />
        <h2>{model.label}</h2>
        <Pick
          label={t("roles-rules-verb")}
          value={verb}
          options={VERBS.map((id) => ({ id, text: t(VERB_WORDS[id]) }))}
          onChange={onVerb}
        />
      </header>
      <p className={styles.quiet}>{t(verb === "view" ? "roles-rules-view-help" : "roles-rules-verb-help")}</p>
      {isBroken && (
        <p className={styles.error} role="alert">
          <Icon of={CircleAlert} size={14} />
          {t("roles-broken")}
        </p>
      )}
      <Rows {...props} refused={refused} key={verb} />
      <h3 className={styles.label}>
        {t("roles-which-fields")}
        <span>{t("roles-fields-others", { count: others.length })}</span>
      </h3>
      {fields.map(({ name, label }) => (
        <div key={name} className={styles.field}>
          <span className="truncate" title={name}>
            {label}
          </span>
          <Pick
            label={t("roles-field-rule", { field: label })}
            value={rule.hidden.includes(name) ? "hidden" : "locked"}
            isDisabled={readOnly}
            icon={rule.hidden.includes(name) ? EyeOff : Lock}
            options={FIELD_RULES.map(({ id, words }) => ({ id, text: t(words) }))}
            onChange={(as) => onChange(withField(rule, name, as === "plain" ? undefined : as))}
          />
        </div>
      ))}
      {!readOnly && others.length > 0 && (
        <Menu
          trigger={
            <Button size="sm" variant="ghost" icon={Plus} className={styles.add}>
              {t("roles-add-field")}
            </Button>
          }
          placement="bottom start"
          onAction={(name) =>
            onChange(
              withField(rule, String(name), verb === "view" && !model.key.includes(String(name)) ? "hidden" : "locked"),
            )
          }
        >
          {others.map(({ name, label }) => (
            <MenuItem key={name} id={name}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </section>
  );
}

const FIELD_RULES = [
  { id: "hidden", words: "roles-field-hidden" },
  { id: "locked", words: "roles-field-locked" },
  { id: "plain", words: "roles-field-plain" },
] as const satisfies readonly { id: FieldRule | "plain"; words: string }[];

function Rows(props: Props) {
  const { model, rule, onChange, refused, covered, person, people, onPerson, conditions, readOnly } = props;
  const t = useT();
  const wording = useWording();
  const formats = useFormats();
  const helpId = useId();
  const [asText, setAsText] = useState(false);
  const isText = asText || readOnly;
  const say = (rows: string) => onChange({ ...rule, rows });
  const told = refused?.error.problems.map((one) => `${one.field}: ${wording.problem(one)}`).join(" ");
  const unknown =
    refused?.error.code === "field_unknown" && t("roles-no-field", { field: refused.error.params.field ?? "" });
  const wrong = refused && (told || unknown || wording.error(new CommandError(refused.error)).text);
  const counts = covered && covered.after !== null && covered.total !== null && (
    <span className={styles.counts} aria-live="polite">
      {people.length > 0 && person !== undefined && (
        <Pick
          label={t("roles-count-for")}
          value={person}
          options={people.map(({ email, name }) => ({ id: email, text: name }))}
          onChange={onPerson}
        />
      )}
      {t("roles-count", { after: formats.number(covered.after), total: formats.number(covered.total) })}
    </span>
  );
  return (
    <>
      <h3 className={styles.label}>
        {t("roles-which-rows")}
        {!readOnly && (
          <Button
            size="sm"
            variant="ghost"
            icon={isText ? ListFilter : TextCursorInput}
            onPress={() => setAsText(!isText)}
          >
            {t(isText ? "roles-as-conditions" : "roles-as-text")}
          </Button>
        )}
      </h3>
      <div className={styles.card}>
        {isText && (
          <textarea
            className={styles.rows}
            aria-label={t("roles-which-rows")}
            aria-invalid={wrong !== undefined}
            aria-describedby={helpId}
            value={rule.rows}
            placeholder={t("roles-rows-all")}
            readOnly={readOnly}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            rows={2}
            onChange={(event) => say(event.target.value)}
          />
        )}
        {(isText || wrong) && (
          <div id={helpId} className={wrong ? styles.error : styles.quiet} aria-live="polite">
            {wrong ? (
              <>
                <Icon of={CircleAlert} size={14} />
                <span>{wrong}</span>
              </>
            ) : (
              t("roles-rows-help")
            )}
          </div>
        )}
        {isText ? (
          <div className={styles.cardFoot}>
            <span className={styles.gap} />
            {counts}
          </div>
        ) : (
          conditions({ model, text: rule.rows, onChange: say, onUnread: () => setAsText(true), end: counts })
        )}
      </div>
    </>
  );
}

interface PickProps<K extends string> {
  label: string;
  value: K;
  options: readonly { id: K; text: string }[];
  onChange: (value: K) => void;
  icon?: typeof Lock;
  isDisabled?: boolean;
}

/** One of a few things, in a small button that shows it. */
function Pick<K extends string>({ label, value, options, onChange, icon, isDisabled = false }: PickProps<K>) {
  return (
    <Select
      aria-label={label}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option) onChange(option.id);
      }}
    >
      <AriaButton className={styles.pick}>
        {icon && <Icon of={icon} size={12} />}
        <SelectValue className="truncate" />
        <Icon of={ChevronDown} size={12} />
      </AriaButton>
      <Popover className={controls.popover}>
        <ListBox className={controls.list} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.text} className={controls.item}>
              <span className={controls.words}>{option.text}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

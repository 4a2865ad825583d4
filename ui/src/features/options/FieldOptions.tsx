// The options of one field. Those that mean nothing for its kind are not shown.
import { SelectInput } from "@/fields/SelectInput";
import { translateLoose, useLanguage, useT } from "@/i18n";
import type { FieldKind, OptionsFieldView } from "@/ipc";
import { entryOf } from "@/shared";
import { ChoicesOption } from "./ChoicesOption";
import { EntryOptions } from "./EntryOptions";
import { useEditing, useProblem } from "./editing";
import { BECAUSE_WORDS, isOrderedKind, isTextKind, KIND_WORDS, takesChoices } from "./kinds";
import styles from "./Options.module.css";
import { type FieldKey, type RuleKey, withFieldKey, withKey, withName, withRule } from "./options";
import { Said } from "./Said";
import { ScalarOption } from "./ScalarOption";
import { SwitchOption } from "./SwitchOption";
import { TextOption, WholeOption } from "./TextOption";

/** Stands for what is inferred among the kinds. */
const INFERRED = "inferred";

interface Props {
  of: OptionsFieldView;
  kind: FieldKind;
  label: string;
}

export function FieldOptions({ of, kind, label }: Props) {
  const t = useT();
  const language = useLanguage();
  const { view, options, change } = useEditing();
  const problem = useProblem();
  const { field, at } = of;
  const said = entryOf(options.fields, field.name);
  const otherwise = entryOf(view.otherwise.fields, field.name);
  const key = <K extends FieldKey>(name: K) => ({
    value: said?.[name],
    otherwise: otherwise?.[name],
    error: problem(`${at}.${name}`),
    onChange: (value: NonNullable<typeof said>[K] | undefined) =>
      change(withFieldKey(options, field.name, name, value)),
  });
  const rule = <K extends RuleKey>(name: K) => ({
    value: said?.validation?.[name],
    otherwise: otherwise?.validation?.[name],
    error: problem(`${at}.validation.${name}`),
    onChange: (value: NonNullable<NonNullable<typeof said>["validation"]>[K] | undefined) =>
      change(withRule(options, field.name, name, value)),
  });
  const asked = key("kind");
  const widget = said?.widget ?? otherwise?.widget;
  const unique = rule("unique_with");
  const because = translateLoose(language, BECAUSE_WORDS[field.because.code] ?? "", field.because.params);
  return (
    <fieldset className={styles.columns} aria-label={label}>
      <TextOption label={t("settings-field-label")} {...key("label")} />
      <Said
        name={t("settings-field-kind")}
        isSaid={asked.value !== undefined}
        onReset={() => asked.onChange(undefined)}
      >
        <SelectInput
          label={t("settings-field-kind")}
          value={asked.value ?? INFERRED}
          help={because}
          error={asked.error}
          offered={[
            { id: INFERRED, text: t("settings-field-kind-inferred", { kind: t(KIND_WORDS[field.kind]) }) },
            ...of.kinds.filter((each) => each !== field.kind).map((each) => ({ id: each, text: t(KIND_WORDS[each]) })),
          ]}
          isDisabled={of.kinds.length === 0}
          onChange={(id) => asked.onChange(id === INFERRED ? undefined : id)}
        />
      </Said>
      <TextOption
        label={t("settings-field-help")}
        {...key("help")}
        otherwise={otherwise?.help ?? t("settings-field-help-none")}
        wide
      />
      <EntryOptions of={of} kind={kind} />
      {takesChoices(kind) && <ChoicesOption kind={kind} {...key("choices")} />}
      {!of.fixed && <ScalarOption label={t("settings-field-default")} {...key("default")} />}
      {isTextKind(kind) && (
        <>
          <TextOption
            label={t("settings-field-pattern")}
            help={t("settings-field-pattern-help")}
            inputClassName="mono"
            {...rule("pattern")}
          />
          <WholeOption label={t("settings-field-min-length")} {...rule("min_length")} />
          <WholeOption label={t("settings-field-max-length")} {...rule("max_length")} />
        </>
      )}
      {isOrderedKind(kind) && (
        <>
          <ScalarOption label={t("settings-field-min")} {...rule("min")} />
          <ScalarOption label={t("settings-field-max")} {...rule("max")} />
        </>
      )}
      {!of.fixed && (
        <div className={styles.switches}>
          <SwitchOption
            label={t("settings-field-required")}
            {...rule("required")}
            otherwise={field.required}
            isDisabled={field.required}
          />
          <NameSwitch label={t("settings-field-readonly")} field={field.name} list="readonly_fields" />
          <NameSwitch label={t("settings-field-excluded")} field={field.name} list="form_exclude" />
          {kind === "foreign_key" && (
            <NameSwitch
              label={t("settings-field-raw")}
              field={field.name}
              list="raw_id_fields"
              // What is said of the field itself is stronger.
              overruled={widget === undefined ? undefined : t("settings-field-raw-overruled")}
            />
          )}
          <SwitchOption
            label={t("settings-field-unique")}
            value={unique.value === undefined ? undefined : true}
            otherwise={unique.otherwise !== undefined}
            error={unique.error}
            onChange={(on) => unique.onChange(on ? [] : undefined)}
          />
        </div>
      )}
    </fieldset>
  );
}

type ListKey = "readonly_fields" | "form_exclude" | "raw_id_fields";

/** Whether the field stands in a list of the model's. */
function NameSwitch({
  label,
  field,
  list,
  overruled,
}: {
  label: string;
  field: string;
  list: ListKey;
  /** Why it decides nothing now. */
  overruled?: string | undefined;
}) {
  const { view, options, change } = useEditing();
  const whole = options[list] ?? view.otherwise[list];
  const usually = view.otherwise[list]?.includes(field) ?? false;
  const there = whole?.includes(field) ?? false;
  return (
    <SwitchOption
      label={label}
      value={there === usually ? undefined : there}
      otherwise={usually}
      isDisabled={overruled !== undefined}
      help={overruled}
      onChange={(on) => change(withKey(options, list, withName(whole, field, on ?? usually)))}
    />
  );
}

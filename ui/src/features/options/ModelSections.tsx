// The options of the model itself: its names, its list, its form, what may be done.

import { Braces } from "lucide-react";
import { SelectInput } from "@/fields/SelectInput";
import { useT } from "@/i18n";
import type { OptionsFieldView } from "@/ipc";
import { Button, Menu, MenuItem, ModelIcon } from "@/shared";
import { ICON_NAMES } from "@/shared/ModelIcon";
import { ActionsOption } from "./ActionsOption";
import { PersonOption, PositionOption, SoftDeleteOption } from "./ColumnOptions";
import { useEditing, useFields, useProblem } from "./editing";
import { FieldsetsOption } from "./FieldsetsOption";
import { InlinesOption } from "./InlinesOption";
import { NamesOption } from "./NamesOption";
import styles from "./Options.module.css";
import { type ModelKey, withKey } from "./options";
import { Said } from "./Said";
import { Section } from "./Section";
import { SortOption } from "./SortOption";
import { SwitchOption } from "./SwitchOption";
import { TextOption, WholeOption } from "./TextOption";

/** Made once: there are some seventy, and a list whose items stay the same is not made anew at every key. */
const ICONS = ICON_NAMES.map((name) => ({ id: name, text: name, icon: <ModelIcon name={name} /> }));

/** One key as its control needs it: what is said, what holds otherwise, what is wrong. */
function useKey() {
  const { view, options, change } = useEditing();
  const problem = useProblem();
  return <K extends ModelKey>(key: K) => ({
    value: options[key],
    otherwise: view.otherwise[key],
    error: problem(`${view.at}.${key}`),
    onChange: (value: (typeof options)[K] | undefined) => change(withKey(options, key, value)),
  });
}

export function NamesSection() {
  const t = useT();
  const { view, options, change, shown } = useEditing();
  const of = useKey();
  const [label, one] = [of("label"), of("label_one")];
  const display = of("display");
  const icon = of("icon");
  const fields = view.fields.map(({ field }) => field);
  const insert = (name: string) => change(withKey(options, "display", `${options.display ?? ""}{${name}}`));
  return (
    <Section title={t("settings-names")}>
      {/* Each of the two gives the other. */}
      <TextOption
        label={t("settings-label")}
        {...label}
        otherwise={label.value === undefined ? shown?.label : label.otherwise}
      />
      <TextOption
        label={t("settings-label-one")}
        {...one}
        otherwise={one.value === undefined ? shown?.label_one : one.otherwise}
      />
      <TextOption label={t("settings-group")} {...of("group")} otherwise={t("settings-group-none")} />
      <Said name={t("settings-icon")} isSaid={icon.value !== undefined} onReset={() => icon.onChange(undefined)}>
        <SelectInput
          label={t("settings-icon")}
          value={icon.value ?? icon.otherwise ?? null}
          offered={ICONS}
          error={icon.error}
          grid
          onChange={icon.onChange}
        />
      </Said>
      <TextOption
        label={t("settings-display")}
        help={t("settings-display-help")}
        {...display}
        otherwise={display.otherwise ?? t("settings-display-none")}
        wide
        after={
          <Menu
            aria-label={t("settings-display-insert")}
            onAction={(name) => insert(String(name))}
            trigger={
              <Button size="sm" variant="ghost" icon={Braces}>
                {t("settings-display-insert")}
              </Button>
            }
          >
            {fields.map(({ name, label }) => (
              <MenuItem key={name} id={name}>
                {label}
              </MenuItem>
            ))}
          </Menu>
        }
      />
      <TextOption label={t("settings-slug")} help={t("settings-slug-help")} inputClassName="mono" {...of("slug")} />
      <WholeOption label={t("settings-order")} help={t("settings-order-help")} signed {...of("order")} />
      <div className={styles.switches}>
        <Toggle label={t("settings-hidden")} of="hidden" />
      </div>
    </Section>
  );
}

export function ListSection() {
  const t = useT();
  const { options, view, shown, listed } = useEditing();
  const of = useKey();
  const [columns, search, sort] = [of("list_display"), of("search_fields"), of("ordering")];
  const [filters, inList] = [of("list_filter"), of("inline_edit_fields")];
  const fields = useFields();
  const compared = useFields(isCompared);
  const untouched = options.readonly_fields ?? view.otherwise.readonly_fields;
  const editable = useFields((of) => !of.fixed && isCompared(of) && !untouched?.includes(of.field.name));
  const names = editable.map(({ name }) => name);
  return (
    <Section title={t("settings-list")}>
      <NamesOption
        label={t("settings-columns")}
        fields={fields}
        ordered
        {...columns}
        // Where nothing is said, the list has an order of its own: changing it begins there.
        otherwise={columns.value === undefined && shown ? listed(shown) : (columns.otherwise ?? [])}
      />
      <NamesOption label={t("settings-search")} fields={compared} {...search} otherwise={search.otherwise ?? []} />
      <NamesOption
        label={t("settings-filters")}
        help={t("settings-filters-help")}
        fields={compared}
        ordered
        {...filters}
        otherwise={filters.otherwise ?? (shown ? listed(shown) : [])}
      />
      <NamesOption
        label={t("settings-list-edit")}
        help={t("settings-list-edit-help")}
        fields={editable}
        {...inList}
        otherwise={inList.otherwise ?? names}
      />
      <SortOption fields={fields} {...sort} otherwise={sort.otherwise ?? []} />
      <WholeOption label={t("settings-per-page")} {...of("per_page")} />
      <PositionOption />
    </Section>
  );
}

export function FormSection() {
  const t = useT();
  const { view } = useEditing();
  const problem = useProblem();
  const of = useKey();
  const { value, otherwise = [], onChange } = of("fieldsets");
  const inlines = of("inlines");
  return (
    <Section title={t("settings-form")} lead={t("settings-form-help")}>
      <FieldsetsOption
        fields={useFields()}
        value={value}
        otherwise={otherwise}
        problem={(path) => problem(`${view.at}.fieldsets${path}`)}
        onChange={onChange}
      />
      <InlinesOption {...inlines} otherwise={inlines.otherwise ?? []} />
    </Section>
  );
}

/** Bytes are no words, and a secret is told by what it equals. */
function isCompared({ field }: OptionsFieldView): boolean {
  return field.kind !== "blob" && field.kind !== "password";
}

export function ActionsSection() {
  const t = useT();
  const { view } = useEditing();
  const problem = useProblem();
  const actions = useKey()("actions");
  const settable = useFields((of) => !of.fixed && isCompared(of) && !of.field.read_only);
  return (
    <Section title={t("settings-actions")} lead={t("settings-actions-help")}>
      <ActionsOption
        fields={settable}
        {...actions}
        otherwise={actions.otherwise ?? []}
        problem={(path) => problem(`${view.at}.actions${path}`)}
      />
    </Section>
  );
}

export function RulesSection() {
  const t = useT();
  return (
    <Section title={t("settings-rules")} lead={t("settings-rules-help")}>
      <div className={styles.switches}>
        <Toggle label={t("settings-can-add")} of="can_add" />
        <Toggle label={t("settings-can-edit")} of="can_edit" />
        <Toggle label={t("settings-can-delete")} of="can_delete" />
        <Toggle label={t("settings-trash")} of="trash" />
      </div>
      <SoftDeleteOption />
      <PersonOption />
    </Section>
  );
}

function Toggle({ label, of: key }: { label: string; of: "hidden" | "can_add" | "can_edit" | "can_delete" | "trash" }) {
  const { otherwise, ...said } = useKey()(key);
  return <SwitchOption label={label} otherwise={otherwise ?? key !== "hidden"} {...said} />;
}

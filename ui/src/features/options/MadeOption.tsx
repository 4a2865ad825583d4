// The fields a text is made from while a record is added, in order.
import { Plus, X } from "lucide-react";
import { useT } from "@/i18n";
import type { OptionsFieldView } from "@/ipc";
import { Button, entryOf, IconButton, Menu, MenuItem } from "@/shared";
import { useEditing, useFields, useProblem } from "./editing";
import styles from "./Options.module.css";
import { isSame, withKey, withMade } from "./options";
import { Said } from "./Said";

const KEY = "prepopulated_fields";

export function MadeOption({ of: { field } }: { of: OptionsFieldView }) {
  const t = useT();
  const { view, options, change } = useEditing();
  const error = useProblem()(`${view.at}.${KEY}.${field.name}`);
  const fields = useFields((of) => of.field.name !== field.name && !["blob", "password"].includes(of.field.kind));
  const usually = view.otherwise[KEY];
  const whole = options[KEY] ?? usually;
  const sources = entryOf(whole, field.name) ?? [];
  const free = fields.filter(({ name }) => !sources.includes(name));
  const labelOf = (name: string) => fields.find((each) => each.name === name)?.label ?? name;
  // All of them are one option: what holds for the other fields is said along with it.
  const say = (from: readonly string[] | undefined) => {
    const made = withMade(whole, field.name, from);
    change(withKey(options, KEY, isSame(made, usually ?? {}) ? undefined : made));
  };
  const label = t("settings-field-made");
  return (
    <Said
      name={label}
      isSaid={!isSame(sources, entryOf(usually, field.name) ?? [])}
      onReset={() => say(entryOf(usually, field.name))}
      wide
    >
      <fieldset className={styles.names}>
        <legend className={styles.label}>{label}</legend>
        <div className={styles.sort}>
          {sources.length === 0 && <span className={styles.quiet}>{t("settings-field-made-none")}</span>}
          {sources.map((name) => (
            <span key={name} className={styles.sortKey}>
              {labelOf(name)}
              <IconButton
                icon={X}
                size="sm"
                label={t("settings-choices-remove", { value: labelOf(name) })}
                onPress={() => say(sources.filter((each) => each !== name))}
              />
            </span>
          ))}
          {free.length > 0 && (
            <Menu
              aria-label={label}
              placement="bottom start"
              onAction={(name) => say([...sources, String(name)])}
              trigger={
                <Button size="sm" variant="ghost" icon={Plus}>
                  {t("settings-sort-add")}
                </Button>
              }
            >
              {free.map(({ name, label: text }) => (
                <MenuItem key={name} id={name}>
                  {text}
                </MenuItem>
              ))}
            </Menu>
          )}
        </div>
        {error ? (
          <p className={styles.error}>{error}</p>
        ) : (
          <span className={styles.quiet}>{t("settings-field-made-help")}</span>
        )}
      </fieldset>
    </Said>
  );
}

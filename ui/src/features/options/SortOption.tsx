// The order of a list nobody sorted: fields, first first, each from its smallest or its largest.
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useT } from "@/i18n";
import { Button, IconButton, Menu, MenuItem } from "@/shared";
import styles from "./Options.module.css";
import { Said } from "./Said";

interface Props {
  fields: readonly { name: string; label: string }[];
  value: readonly string[] | undefined;
  otherwise: readonly string[];
  error?: string | undefined;
  onChange: (ordering: string[] | undefined) => void;
}

export function SortOption({ fields, value, otherwise, error, onChange }: Props) {
  const t = useT();
  const entries = (value ?? otherwise).map((entry) => read(entry, fields));
  const free = fields.filter(({ name }) => !entries.some((entry) => entry.name === name));
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  const say = (next: readonly Entry[]) => onChange(next.map(write));
  const label = t("settings-sort");
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)} wide>
      <fieldset className={styles.names}>
        <legend className={styles.label}>{label}</legend>
        <div className={styles.sort}>
          {entries.length === 0 && <span className={styles.quiet}>{t("settings-sort-none")}</span>}
          {entries.map((entry) => (
            <span key={entry.name} className={styles.sortKey}>
              {labelOf(entry.name)}
              <IconButton
                icon={entry.down ? ArrowDown : ArrowUp}
                size="sm"
                label={`${labelOf(entry.name)}: ${t(entry.down ? "settings-sort-down" : "settings-sort-up")}`}
                onPress={() => say(entries.map((each) => (each === entry ? { ...each, down: !each.down } : each)))}
              />
              <IconButton
                icon={X}
                size="sm"
                label={t("settings-sort-remove", { field: labelOf(entry.name) })}
                onPress={() => say(entries.filter((each) => each !== entry))}
              />
            </span>
          ))}
          {free.length > 0 && (
            <Menu
              aria-label={t("settings-sort-field")}
              placement="bottom start"
              onAction={(key) => say([...entries, { name: String(key), down: false }])}
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
        {error && <p className={styles.error}>{error}</p>}
      </fieldset>
    </Said>
  );
}

interface Entry {
  name: string;
  down: boolean;
}

/** A column whose name begins with `-` is itself before it is a direction. */
function read(entry: string, fields: Props["fields"]): Entry {
  const plain = fields.some(({ name }) => name === entry);
  return plain || !entry.startsWith("-") ? { name: entry, down: false } : { name: entry.slice(1), down: true };
}

function write({ name, down }: Entry): string {
  return down ? `-${name}` : name;
}

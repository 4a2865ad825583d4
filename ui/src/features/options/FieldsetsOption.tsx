// The groups of a form: what each is called, its fields in order, whether it is closed at first. A field stands in one.
import { ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useT } from "@/i18n";
import type { FieldsetView } from "@/ipc";
import { Button, IconButton, LabelledElsewhere, Switch, TextInput } from "@/shared";
import { ColumnList } from "@/shared/ColumnList";
import styles from "./Options.module.css";
import { withOneEarlier, withoutAt } from "./options";
import { Said } from "./Said";

interface Field {
  name: string;
  label: string;
}

interface Props {
  /** Fields to choose from: exact name and label. */
  fields: readonly Field[];
  value: readonly FieldsetView[] | undefined;
  otherwise: readonly FieldsetView[];
  /** What is wrong inside, by its path under the option. */
  problem: (path: string) => string | undefined;
  onChange: (sets: FieldsetView[] | undefined) => void;
}

export function FieldsetsOption({ fields, value, otherwise, problem, onChange }: Props) {
  const t = useT();
  /** Where one was added: it is named first. */
  const [added, setAdded] = useState<number>();
  const sets = value ?? otherwise;
  // No group at all is worth saying only where there would be some.
  const say = (next: FieldsetView[]) => onChange(next.length + otherwise.length > 0 ? next : undefined);
  const free = fields.filter(({ name }) => !sets.some((set) => set.fields.includes(name)));
  const add = () => {
    setAdded(sets.length);
    say([...sets, { label: t("settings-sets-new", { number: sets.length + 1 }), fields: [] }]);
  };
  const label = t("settings-sets");
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)} wide>
      <fieldset className={styles.names}>
        <legend className={styles.label}>{label}</legend>
        {sets.length === 0 && <span className={styles.quiet}>{t("settings-sets-none")}</span>}
        {sets.map((set, at) => (
          <SetEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: while it is named, a group is known by its place alone
            key={at}
            set={set}
            fields={fields.filter((field) => set.fields.includes(field.name) || free.includes(field))}
            isNew={at === added}
            wrong={{ label: problem(`[${at}].label`), fields: problem(`[${at}].fields`) }}
            onChange={(next) => say(sets.with(at, next))}
            onEarlier={at > 0 ? () => say(withOneEarlier(sets, at)) : undefined}
            onRemove={() => say(withoutAt(sets, at))}
          />
        ))}
        <Button size="sm" variant="ghost" icon={Plus} onPress={add}>
          {t("settings-sets-add")}
        </Button>
      </fieldset>
    </Said>
  );
}

interface SetProps {
  set: FieldsetView;
  /** Its own, and those that stand nowhere. */
  fields: readonly Field[];
  isNew: boolean;
  wrong: { label: string | undefined; fields: string | undefined };
  onChange: (set: FieldsetView) => void;
  onEarlier: (() => void) | undefined;
  onRemove: () => void;
}

function SetEditor({ set, fields, isNew, wrong, onChange, onEarlier, onRemove }: SetProps) {
  const t = useT();
  const { label: group, collapsed = false } = set;
  const fold = (closed: boolean) => {
    const { collapsed: _, ...open } = set;
    onChange(closed ? { ...open, collapsed: true } : open);
  };
  return (
    <fieldset className={styles.group} aria-label={group}>
      <div className={styles.groupHead}>
        <LabelledElsewhere value={true}>
          <TextInput
            label={t("settings-sets-label")}
            value={group}
            autoComplete="off"
            autoFocus={isNew}
            error={wrong.label}
            onFocus={(event) => isNew && event.target instanceof HTMLInputElement && event.target.select()}
            onChange={(label) => onChange({ ...set, label })}
          />
        </LabelledElsewhere>
        {onEarlier && <IconButton icon={ArrowUp} label={t("settings-sets-earlier", { group })} onPress={onEarlier} />}
        <IconButton icon={X} label={t("settings-sets-remove", { group })} onPress={onRemove} />
      </div>
      <ColumnList
        label={t("settings-sets-fields", { group })}
        columns={fields}
        shown={set.fields}
        className={styles.nameList}
        moveLabel={(field) => t("records-columns-move", { field })}
        onChange={(names) => onChange({ ...set, fields: names })}
      />
      {wrong.fields && <p className={styles.error}>{wrong.fields}</p>}
      <Switch isSelected={collapsed} onChange={fold}>
        {t("settings-sets-collapsed")}
      </Switch>
    </fieldset>
  );
}

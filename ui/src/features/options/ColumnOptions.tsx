// Options that name one column: the one that keeps the order people give, the one that tells whose account a record is, and
// the one that marks what was deleted.
import { SelectInput } from "@/fields/SelectInput";
import { useT } from "@/i18n";
import type { OptionsFieldView, SoftDeleteView } from "@/ipc";
import { useEditing, useProblem } from "./editing";
import { withKey } from "./options";
import { Said } from "./Said";
import { ScalarOption } from "./ScalarOption";

/** Stands for no column. */
const NONE = "\n";

export function PositionOption() {
  const isWhole = ({ field, fixed }: OptionsFieldView) =>
    !fixed && (field.kind === "integer" || field.kind === "position");
  return <ColumnOption of="position" fits={isWhole} />;
}

export function PersonOption() {
  return <ColumnOption of="person" fits={({ field }) => field.kind === "email" || field.kind === "text"} />;
}

function ColumnOption({ of, fits }: { of: "position" | "person"; fits: (field: OptionsFieldView) => boolean }) {
  const t = useT();
  const { view, options, change } = useEditing();
  const problem = useProblem();
  const label = t(`settings-${of}`);
  const say = (name: string | undefined) => change(withKey(options, of, name));
  return (
    <Said name={label} isSaid={options[of] !== undefined} onReset={() => say(undefined)}>
      <SelectInput
        label={label}
        help={t(`settings-${of}-help`)}
        error={problem(`${view.at}.${of}`)}
        value={options[of] ?? view.otherwise[of] ?? NONE}
        offered={[
          { id: NONE, text: t(`settings-${of}-none`) },
          ...view.fields.filter(fits).map(({ field }) => ({ id: field.name, text: field.label })),
        ]}
        onChange={(id) => say(id === NONE ? undefined : id)}
      />
    </Said>
  );
}

export function SoftDeleteOption() {
  const t = useT();
  const { view, options, change } = useEditing();
  const problem = useProblem();
  const label = t("settings-soft");
  const said = options.soft_delete;
  const at = `${view.at}.soft_delete`;
  const say = (soft: SoftDeleteView | undefined) => change(withKey(options, "soft_delete", soft));
  const [wrongValue, wrong] = [problem(`${at}.value`), problem(at)];
  return (
    <>
      <Said name={label} isSaid={said !== undefined} onReset={() => say(undefined)}>
        <SelectInput
          label={label}
          error={wrongValue === undefined ? wrong : undefined}
          value={(said ?? view.otherwise.soft_delete)?.column ?? NONE}
          offered={[
            { id: NONE, text: t("settings-soft-none") },
            ...view.fields.filter(({ fixed }) => !fixed).map(({ field }) => ({ id: field.name, text: field.label })),
          ]}
          onChange={(id) => say(id === NONE ? undefined : { column: id })}
        />
      </Said>
      {said && (
        <ScalarOption
          label={t("settings-soft-value")}
          help={t("settings-soft-value-help")}
          value={said.value}
          error={wrongValue}
          onChange={(value) => say(value === undefined ? { column: said.column } : { ...said, value })}
        />
      )}
    </>
  );
}

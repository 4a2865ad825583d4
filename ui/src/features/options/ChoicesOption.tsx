// The values a field may have: what each is called, and its colour.
import { Plus, X } from "lucide-react";
import { useT } from "@/i18n";
import type { ChoiceOptionView, FieldKind, ScalarView } from "@/ipc";
import { Button, IconButton, TextInput } from "@/shared";
import styles from "./Options.module.css";
import { Said } from "./Said";
import { scalarText } from "./scalar";

interface Props {
  kind: FieldKind;
  value: readonly ChoiceOptionView[] | undefined;
  otherwise: readonly ChoiceOptionView[] | undefined;
  error: string | undefined;
  onChange: (choices: ChoiceOptionView[] | undefined) => void;
}

interface Line {
  value: ScalarView;
  label?: string;
  color?: string;
}

export function ChoicesOption({ kind, value, otherwise, error, onChange }: Props) {
  const t = useT();
  // Yes and no are two, whatever the column stores for them.
  const usual = otherwise ?? (kind === "boolean" ? [true, false] : []);
  const lines = (value ?? usual).map(read);
  const say = (next: readonly Line[]) => onChange(next.length > 0 ? next.map(write) : undefined);
  const put = (at: number, change: Partial<Line>) =>
    say(lines.map((line, index) => (index === at ? { ...line, ...change } : line)));
  const label = t("settings-choices");
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)} wide>
      <fieldset className={styles.names}>
        <legend className={styles.label}>{label}</legend>
        {lines.length === 0 && <span className={styles.quiet}>{t("settings-choices-none")}</span>}
        {lines.map((line, at) => {
          const name = scalarText(line.value);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed, a value is known by its place alone
            <div key={at} className={styles.choice}>
              <input
                type="color"
                className={styles.swatch}
                aria-label={t("settings-choices-color", { value: name })}
                value={line.color ?? "#8b8c93"}
                onChange={(event) => put(at, { color: event.target.value })}
              />
              <TextInput
                aria-label={t("settings-choices-value", { number: at + 1 })}
                label=""
                placeholder={t("settings-choices-value-head")}
                value={name}
                isReadOnly={kind === "boolean"}
                onChange={(text) => put(at, { value: text })}
              />
              <TextInput
                aria-label={t("settings-choices-label", { value: name })}
                label=""
                placeholder={t("settings-choices-label-head")}
                value={line.label ?? ""}
                onChange={(text) => put(at, { label: text })}
              />
              <IconButton
                icon={X}
                size="sm"
                label={t("settings-choices-remove", { value: name })}
                onPress={() => say(lines.filter((each) => each !== line))}
              />
            </div>
          );
        })}
        {kind !== "boolean" && (
          <Button size="sm" variant="ghost" icon={Plus} onPress={() => say([...lines, { value: "" }])}>
            {t("settings-choices-add")}
          </Button>
        )}
        {error && <p className={styles.error}>{error}</p>}
      </fieldset>
    </Said>
  );
}

function read(choice: ChoiceOptionView): Line {
  return typeof choice === "object" && "value" in choice ? choice : { value: choice };
}

/** A choice of which nothing is said is just its value. */
function write({ value, label, color }: Line): ChoiceOptionView {
  if (!label && !color) return value;
  return { value, ...(label ? { label } : {}), ...(color ? { color } : {}) };
}

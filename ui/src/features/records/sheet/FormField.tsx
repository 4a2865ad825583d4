// One field of a form: its control, or its value where it may not be changed; its problem; its conflict.
import { Lock } from "lucide-react";
import { useWording } from "@/errors";
import { FieldValue } from "@/fields/FieldValue";
import { kindOf, shownKind } from "@/fields/registry";
import { useSpeech } from "@/fields/speech";
import { isBlob, isStray } from "@/fields/value";
import { valueWords } from "@/fields/words";
import { useT } from "@/i18n";
import type { FieldView, ModelView, WireValue } from "@/ipc";
import { Button, cx, entryOf, fieldClass, Icon, InputBox } from "@/shared";
import styles from "./Sheet.module.css";
import type { RecordForm } from "./useRecordForm";

interface Props {
  model: ModelView;
  field: FieldView;
  form: FieldForm;
  full: boolean;
  /** Where it stands among rows: nothing but what is wrong is said under it there. */
  cell?: string;
}

/** As much of a form as a field needs. */
export type FieldForm = Pick<RecordForm, "form" | "act" | "outcome" | "adding" | "writable">;

export function FormField({ model, field, form: whole, full, cell }: Props) {
  const { form, act, outcome, adding } = whole;
  const t = useT();
  const base = entryOf(form.base, field.name) as WireValue;
  const label = entryOf(form.labels, field.name);
  const error = useProblem(field, { form, outcome });
  const className = cx(styles.formField, full && styles.full);

  if (!whole.writable(field)) {
    const help = isBlob(base) && shownKind(field) !== "blob" ? t("records-value-bytes-help") : undefined;
    return (
      <div className={cx(fieldClass, className)} data-field={field.name}>
        <span className={styles.label}>{field.label}</span>
        <InputBox readOnly>
          <span className={styles.readOnly}>
            <FieldValue field={field} value={base} label={label} place="cell" />
          </span>
          <Icon of={Lock} size={14} />
        </InputBox>
        {help && <span className={styles.help}>{help}</span>}
      </div>
    );
  }

  const { Input } = kindOf(field);
  const contested = form.contested.includes(field.name);
  const adopted = form.adopted.includes(field.name);
  const asterisk = field.required;
  return (
    <div className={className} data-field={cell ?? field.name}>
      <Input
        field={field}
        model={model.slug}
        base={base}
        baseLabel={label}
        edit={entryOf(form.edits, field.name)}
        onEdit={(edit) => act({ type: "edit", field: field.name, edit })}
        onBlur={() => act({ type: "leave", field: field.name })}
        frame={{
          label: field.label,
          required: asterisk,
          aside:
            contested || adopted ? (
              <i className={styles.amber} role="img" aria-label={t("records-conflict-adopted")} />
            ) : undefined,
          help: adopted
            ? t("records-conflict-adopted")
            : cell !== undefined
              ? undefined
              : isStray(base) && !entryOf(form.edits, field.name)
                ? t("records-value-stray")
                : adding && !field.required && !field.nullable && field.help === undefined
                  ? t("change-filled")
                  : field.help,
          error,
        }}
      />
      {contested && <Contest field={field} theirs={base} label={label} act={act} />}
    </div>
  );
}

/** Both sides changed the field: their value, and the two ways on. */
function Contest({
  field,
  theirs,
  label,
  act,
}: {
  field: FieldView;
  theirs: WireValue;
  label: string | undefined;
  act: RecordForm["act"];
}) {
  const t = useT();
  const speech = useSpeech();
  return (
    <div className={styles.contest} data-contest>
      <span>{t("records-conflict-theirs", { value: valueWords(theirs, field, label, speech) })}</span>
      <span className={styles.choices}>
        <Button size="sm" onPress={() => act({ type: "take_theirs", field: field.name })}>
          {t("records-use-theirs")}
        </Button>
        <Button size="sm" onPress={() => act({ type: "keep_mine", field: field.name })}>
          {t("records-keep-mine")}
        </Button>
      </span>
    </div>
  );
}

/** What to say under the field: what the engine found, else what can be seen here once the field was left. */
function useProblem(field: FieldView, { form, outcome }: Pick<RecordForm, "form" | "outcome">): string | undefined {
  const t = useT();
  const wording = useWording();
  const refused = form.refused.find((problem) => problem.field === field.name);
  if (refused) return wording.problem(refused);
  const own = entryOf(outcome.problems, field.name);
  if (own === undefined || (!form.tried && !form.visited.includes(field.name))) return undefined;
  if (own === "date_only") return t("records-problem-date-only");
  if (own === "passwords_differ") return t("records-problem-passwords-differ");
  return wording.problem({ field: field.name, code: own, params: {} });
}

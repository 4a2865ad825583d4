// One field of all selected records set to the same: all of them or none, and those in the way are named.
import { useReducer, useState } from "react";
import { Form } from "react-aria-components";
import { useRestingUndo, useTold } from "@/changes";
import { useReport } from "@/errors";
import { RecordCreation } from "@/fields/creation";
import { type FindLink, RecordLinks } from "@/fields/links";
import { shownKind } from "@/fields/registry";
import { SelectInput } from "@/fields/SelectInput";
import { useFormats, useLanguage, useT } from "@/i18n";
import { type FieldView, type ModelView, type RecordView, type RefusedView, useCommand, type WireValue } from "@/ipc";
import { Button, Checkbox, Dialog, entryOf } from "@/shared";
import { readEdit } from "../draft";
import { countOf } from "../label";
import { Refusals } from "../Refusals";
import { FormField } from "../sheet/FormField";
import { beginForm, type FormAct, formAfter } from "../sheet/form";
import styles from "./SetField.module.css";

interface Props {
  model: ModelView;
  rows: readonly RecordView[];
  /** Once it is set: what is selected shows what it was. */
  onDone: () => void;
  onClose: () => void;
}

const FORM = "set-field";
const NOWHERE = () => undefined;
const NO_LINKS: FindLink = { of: NOWHERE, to: NOWHERE };

/** Fields that hold one value a person can type or choose: each record keeps a key, files and passwords of its own. */
export function settable(model: ModelView): FieldView[] {
  if (!model.can.edit) return [];
  const apart = (field: FieldView) =>
    ["blob", "password", "generated", "created", "updated"].includes(shownKind(field));
  const isFree = ({ name, read_only }: FieldView) =>
    !read_only && !model.key.includes(name) && !model.form_exclude.includes(name);
  return model.fields.filter((field) => isFree(field) && !apart(field));
}

export function SetField({ model, rows, onDone, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  const report = useReport();
  const told = useTold();
  const set = useCommand("records_set");
  const fields = settable(model);
  const [name, setName] = useState(fields[0]?.name ?? "");
  const [refused, setRefused] = useState<readonly RefusedView[]>([]);
  useRestingUndo();
  const field = fields.find((one) => one.name === name);
  const refusedKeys = new Set(refused.map(({ key }) => JSON.stringify(key)));
  const rest = rows.filter(({ key }) => !refusedKeys.has(JSON.stringify(key)));
  const what = countOf(model, rest.length, formats);
  const run = async (value: WireValue) => {
    if (rest.length === 0 || set.isPending) return;
    try {
      const request = { model: model.slug, keys: rest.map(({ key }) => key), values: { [name]: value } };
      const done = await set.mutateAsync(request);
      if (done.refused.length > 0) {
        setRefused([...refused, ...done.refused]);
        return;
      }
      onClose();
      onDone();
      told("edited", countOf(model, done.changed, formats));
    } catch (reason) {
      report(reason);
    }
  };
  return (
    <Dialog
      role="dialog"
      isOpen
      onClose={onClose}
      title={t("records-set-title", { what: countOf(model, rows.length, formats) })}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t("shell-cancel")}
          </Button>
          <Button
            size="lg"
            variant="primary"
            type="submit"
            form={FORM}
            isPending={set.isPending}
            isDisabled={rest.length === 0}
          >
            {t(refused.length > 0 ? "records-set-rest" : "records-set-do", { what })}
          </Button>
        </>
      }
    >
      <div className={styles.all}>
        <SelectInput
          label={t("records-set-field")}
          value={name}
          offered={fields.map((one) => ({ id: one.name, text: one.label }))}
          onChange={(chosen) => {
            setName(chosen);
            setRefused([]);
          }}
        />
        {/* Nothing of the screen below can be opened from here. */}
        <RecordCreation value={NOWHERE}>
          <RecordLinks value={NO_LINKS}>
            {field && (
              <Value
                key={name}
                model={model}
                field={field}
                // Another value may be one they all take.
                onChange={() => setRefused([])}
                onSubmit={(value) => void run(value)}
              />
            )}
          </RecordLinks>
        </RecordCreation>
        {refused.length > 0 && (
          <div role="alert" className={styles.refused}>
            <Refusals lead={t("records-set-refused", { count: refused.length })} refused={refused} records={rows} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

interface ValueProps {
  model: ModelView;
  field: FieldView;
  onChange: () => void;
  onSubmit: (value: WireValue) => void;
}

function Value({ model, field, onChange, onSubmit }: ValueProps) {
  const t = useT();
  const language = useLanguage();
  const [empty, setEmpty] = useState(false);
  const nothing: RecordView = { key: 0, display: "", values: { [field.name]: null }, labels: {} };
  const [form, dispatch] = useReducer(formAfter, undefined, () => beginForm(model, nothing));
  const act = (done: FormAct) => {
    if (done.type === "edit") onChange();
    dispatch(done);
  };
  const edit = entryOf(form.edits, field.name);
  const parsed = edit && readEdit(edit, { field, language, base: null });
  const problems = !parsed ? { [field.name]: "required" as const } : parsed.ok ? {} : { [field.name]: parsed.problem };
  const submit = () => {
    act({ type: "try" });
    if (empty) onSubmit(null);
    else if (parsed?.ok) onSubmit(parsed.value);
  };
  return (
    <Form
      id={FORM}
      className={styles.value}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {!empty && (
        <FormField
          model={model}
          field={field}
          full
          form={{ form, act, outcome: { values: {}, problems }, adding: false, writable: () => true }}
        />
      )}
      {field.nullable && (
        <Checkbox
          isSelected={empty}
          onChange={(isEmpty) => {
            setEmpty(isEmpty);
            onChange();
          }}
        >
          {t("records-set-empty")}
        </Checkbox>
      )}
    </Form>
  );
}

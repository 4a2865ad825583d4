// The form of a record: banners that last, then its fields in two columns where there is room.
import { useEffect, useRef } from "react";
import { useWording } from "@/errors";
import { kindOf } from "@/fields/registry";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { Banner } from "@/shared";
import { isIdentifier } from "../list/columns";
import { FormField } from "./FormField";
import styles from "./Sheet.module.css";
import type { RecordForm } from "./useRecordForm";

const CONTROLS = "input, textarea, button";

/** Puts the caret into a field. */
export function focusField(within: HTMLElement | null, name: string): void {
  const field = within?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  field?.scrollIntoView({ block: "nearest" });
  field?.querySelector<HTMLElement>(CONTROLS)?.focus();
}

export function RecordFormBody({ model, form }: { model: ModelView; form: RecordForm }) {
  const t = useT();
  const wording = useWording();
  const body = useRef<HTMLDivElement>(null);
  const fields = model.fields.filter(
    (field) =>
      form.form.base[field.name] !== undefined &&
      !isIdentifier(model, field) &&
      !model.form_exclude.includes(field.name),
  );
  const failure = form.failure === undefined ? undefined : wording.error(form.failure);
  const { contested, conflicted } = form.form;

  useEffect(() => {
    body.current?.querySelector<HTMLElement>(`[data-field] :is(${CONTROLS})`)?.focus();
  }, []);

  return (
    <div ref={body} className={styles.body}>
      {conflicted && (
        <Banner tone="warning" role="alert" title={t("records-conflict-title")} className={styles.banner}>
          {contested.length > 0
            ? t("records-conflict-choose", { count: contested.length })
            : t("records-conflict-text")}
        </Banner>
      )}
      {failure && (
        <Banner tone="danger" role="alert" title={t("records-not-saved")} className={styles.banner}>
          {failure.text}
          {failure.hint && <span className={`mono ${styles.hint}`}> {failure.hint}</span>}
        </Banner>
      )}
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{model.label_one}</legend>
        <div className={styles.columns}>
          {fields.map((field) => (
            <FormField
              key={field.name}
              model={model}
              field={field}
              form={form}
              full={field.name === model.display || kindOf(field).wide}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

// The form of a record: banners that last, then its fields in two columns where there is room.
import { useEffect, useRef } from "react";
import { useWording } from "@/errors";
import { kindOf } from "@/fields/registry";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { Banner } from "@/shared";
import { FormField } from "./FormField";
import styles from "./Sheet.module.css";
import type { RecordForm } from "./useRecordForm";

const CONTROLS = "input, textarea, button";
const TYPED = "input:not([type='color']), textarea:not([hidden]), [contenteditable='true']";

/** Puts the caret into a field. */
export function focusField(within: HTMLElement | null, name: string): void {
  const field = within?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  field?.scrollIntoView({ block: "nearest" });
  // What is typed into, rather than the button before it.
  (field?.querySelector<HTMLElement>(TYPED) ?? field?.querySelector<HTMLElement>(CONTROLS))?.focus();
}

export function RecordFormBody({ model, form }: { model: ModelView; form: RecordForm }) {
  const t = useT();
  const wording = useWording();
  const body = useRef<HTMLDivElement>(null);
  const { fields } = form;
  const failure = form.failure === undefined ? undefined : wording.error(form.failure);
  const { contested, conflicted, refused } = form.form;
  // What is wrong with the whole record, or with a field that is not in the form.
  const elsewhere = refused.filter((problem) => !fields.some((field) => field.name === problem.field));

  useEffect(() => {
    const first = body.current?.querySelector(`[data-field]:has(${CONTROLS})`)?.getAttribute("data-field");
    if (first) focusField(body.current, first);
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
      {elsewhere.length > 0 && (
        <Banner tone="danger" role="alert" title={t("records-not-saved")} className={styles.banner}>
          {elsewhere
            .map((problem) => {
              const field = model.fields.find(({ name }) => name === problem.field)?.label;
              const words = wording.problem(problem);
              return field === undefined ? `${words}.` : t("change-problem-of", { field, problem: words });
            })
            .join(" ")}
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

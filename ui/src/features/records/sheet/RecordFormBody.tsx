// The form of a record: banners that last, then its fields in their groups.
import { lazy, Suspense, useEffect, useRef } from "react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { Banner, Skeleton } from "@/shared";
import { FormGroup } from "./FormGroup";
import styles from "./Sheet.module.css";
import type { RecordForm } from "./useRecordForm";

/** Only the forms of some models have rows of others. */
const LinesSection = lazy(() => import("../children/LinesSection"));

const CONTROLS = "input, textarea, button";
const TYPED = "input:not([type='color']), textarea:not([hidden]), [contenteditable='true']";

/** Puts the caret into a field. */
export function focusField(within: HTMLElement | null, name: string): void {
  const field = within?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  field?.scrollIntoView({ block: "nearest" });
  // What is typed into, rather than the button before it.
  (field?.querySelector<HTMLElement>(TYPED) ?? field?.querySelector<HTMLElement>(CONTROLS))?.focus();
}

interface Props {
  model: ModelView;
  form: RecordForm;
  /** Fields whose problem is on screen. */
  problems: readonly string[];
}

export function RecordFormBody({ model, form, problems }: Props) {
  const t = useT();
  const wording = useWording();
  const body = useRef<HTMLDivElement>(null);
  const { fields, together } = form;
  const failure = form.failure === undefined ? undefined : wording.error(form.failure);
  const { contested, adopted, conflicted, refused } = form.form;
  const seen = new Set([...problems, ...contested, ...adopted]);
  // What is wrong with the whole record, or with a field that is not in the form.
  const elsewhere = refused.filter((problem) => !fields.some((field) => field.name === problem.field));

  useEffect(() => {
    const controls = [...(body.current?.querySelectorAll(`[data-field]:has(${CONTROLS})`) ?? [])];
    const first = controls.find((field) => !field.closest("[hidden]"))?.getAttribute("data-field");
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
      {form.groups.map((group) => (
        <FormGroup
          key={group.fields[0]?.name}
          group={group}
          model={model}
          form={form}
          marked={group.fields.some(({ name }) => seen.has(name))}
        />
      ))}
      {together && together.lists.length > 0 && (
        <Suspense fallback={<Skeleton width="60%" />}>
          {together.lists.map((inline) => (
            <LinesSection key={inline.id} inline={inline} together={together} saving={form.saving} />
          ))}
        </Suspense>
      )}
    </div>
  );
}

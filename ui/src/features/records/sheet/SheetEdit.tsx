// A sheet as a form: fields, problems, and the ways to save.
import { CircleAlert } from "lucide-react";
import { useRef } from "react";
import { useT } from "@/i18n";
import type { ModelView, RecordsUpdated, RecordView } from "@/ipc";
import { Button, Icon, toast, useShortcut } from "@/shared";
import type { SheetPlace } from "../address";
import { isDirty } from "../draft";
import { focusField, RecordFormBody } from "./RecordFormBody";
import styles from "./Sheet.module.css";
import { useUnsaved } from "./unsaved";
import { useRecordForm } from "./useRecordForm";

/** What happens after saving. */
export type Afterwards = "show" | "continue" | "close";

interface Props {
  place: SheetPlace;
  model: ModelView;
  record: RecordView;
  isTop: boolean;
  onSaved: (updated: RecordsUpdated | undefined, then: Afterwards) => void;
}

export function SheetEdit({ place, model, record, isTop, onSaved }: Props) {
  const t = useT();
  const root = useRef<HTMLFormElement>(null);
  const form = useRecordForm(model, record);
  const { settle } = useUnsaved(place, record.display, isDirty(form.outcome));
  const problems = problemFields(form);

  const save = async (then: Afterwards) => {
    if (form.saving) return;
    const ended = await form.save();
    if (!ended.done) {
      // After the next paint: a field that was just marked must be there to take the caret.
      if (ended.field !== undefined) requestAnimationFrame(() => focusField(root.current, ended.field ?? ""));
      return;
    }
    settle();
    if (ended.record) toast({ tone: "done", title: t("records-saved"), detail: ended.record.display });
    onSaved(ended.record, then);
  };
  useShortcut("mod+s", () => void save("show"), isTop);
  useShortcut("mod+enter", () => void save("close"), isTop);

  return (
    <form
      ref={root}
      className={styles.state}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save("show");
      }}
    >
      <RecordFormBody model={model} form={form} />
      <footer className={styles.foot}>
        {problems.length > 0 && (
          <Button
            variant="ghost"
            className={styles.problems}
            onPress={() => focusField(root.current, problems[0] ?? "")}
          >
            <Icon of={CircleAlert} size={14} />
            {t("records-problems", { count: problems.length })}
          </Button>
        )}
        <span className={styles.gap} />
        <Button size="lg" onPress={() => void save("continue")}>
          {t("records-save-continue")}
        </Button>
        <Button size="lg" variant="primary" kbd="mod+s" isPending={form.saving} onPress={() => void save("show")}>
          {t("records-save")}
        </Button>
      </footer>
    </form>
  );
}

/** Fields whose problem is on screen, in the order of the form. */
function problemFields({ form, outcome }: ReturnType<typeof useRecordForm>): string[] {
  const own = Object.keys(outcome.problems).filter((name) => form.tried || form.visited.includes(name));
  return [...new Set([...own, ...form.refused.map((problem) => problem.field)])];
}

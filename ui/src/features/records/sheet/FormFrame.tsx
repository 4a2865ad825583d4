// A form with its foot: problems with a jump to the first, and the ways to save. The same for a record that is there and
// for one that is not, in a sheet and on a page.
import { CircleAlert } from "lucide-react";
import { useRef } from "react";
import { useRestingUndo, useTold } from "@/changes";
import { useT } from "@/i18n";
import type { ModelView, RecordsUpdated } from "@/ipc";
import { Button, Icon, useShortcut } from "@/shared";
import { focusField, RecordFormBody } from "./RecordFormBody";
import styles from "./Sheet.module.css";
import { useUnsaved } from "./unsaved";
import type { RecordForm } from "./useRecordForm";

/** What happens after saving; the form stays as it is when more was typed meanwhile. */
export type Afterwards = "show" | "continue" | "close" | "another" | "stay";

interface Props {
  model: ModelView;
  form: RecordForm;
  /** Where it stands, for the guard of what is not saved. */
  place: string;
  /** What the record is called. */
  name: string;
  /** Its keys are the window's. */
  isTop: boolean;
  /** Another one can be added afterwards. */
  canAdd: boolean;
  onSaved: (record: RecordsUpdated | undefined, then: Afterwards) => void;
}

export function FormFrame({ model, form, place, name, isTop, canAdd, onSaved }: Props) {
  const t = useT();
  const told = useTold();
  const root = useRef<HTMLFormElement>(null);
  const { settle } = useUnsaved(place, name, form.dirty);
  useRestingUndo();
  const problems = problemFields(form);

  const save = async (then: Afterwards) => {
    if (form.saving) return;
    const focused = document.activeElement;
    const ended = await form.save();
    if (!ended.done) {
      // After the next paint: a field that was just marked must be there to take the caret.
      requestAnimationFrame(() => {
        if (ended.field !== undefined) focusField(root.current, ended.field);
        // Rows take no keys while they are saved, which takes the caret out of them.
        else if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
      });
      return;
    }
    if (!ended.more) settle();
    if (ended.record) told(form.adding ? "added" : "edited", ended.record.display);
    onSaved(ended.record, ended.more ? "stay" : then);
  };
  useShortcut("mod+s", () => void save("show"), isTop);
  useShortcut("mod+shift+s", () => void save("another"), isTop && canAdd);
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
      <RecordFormBody model={model} form={form} problems={problems} />
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
        {canAdd && (
          <Button size="lg" variant="ghost" onPress={() => void save("another")}>
            {t("change-save-another")}
          </Button>
        )}
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
function problemFields({ fields, form, outcome, together }: RecordForm): string[] {
  const own = Object.keys(outcome.problems).filter((name) => form.tried || form.visited.includes(name));
  const all = new Set([...own, ...form.refused.map((problem) => problem.field)]);
  const shown = fields.flatMap(({ name }) => (all.has(name) ? [name] : []));
  return [...shown, ...(together?.problems() ?? [])];
}

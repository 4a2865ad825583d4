// The options of one model: the form, the preview of what they come to, and the foot that saves.
import { CircleAlert, RotateCcw, Unplug } from "lucide-react";
import { type ReactNode, useMemo, useRef } from "react";
import { DiscardGuard, useRestingUndo } from "@/changes";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import type { ModelView, OptionsRehearsed, OptionsView } from "@/ipc";
import { Badge, Banner, Button, Icon, Skeleton, StateScreen, useShortcut, useToastsAbove } from "@/shared";
import { EditingContext } from "./editing";
import { FieldsSection } from "./FieldsSection";
import { ActionsSection, FormSection, ListSection, NamesSection, RulesSection } from "./ModelSections";
import styles from "./Options.module.css";
import { countSaid, problemsElsewhere } from "./options";
import { type OptionsForm, useOptionsForm } from "./useOptionsForm";

interface Props {
  model: ModelView;
  readOnly: boolean;
  preview: (rehearsed: OptionsRehearsed) => ReactNode;
  listed: (model: ModelView) => string[];
}

export function ModelOptions({ model, readOnly, preview, listed }: Props) {
  const t = useT();
  const wording = useWording();
  const form = useOptionsForm(model);
  const { view, options, change, problems, error, rehearsed } = form;
  const root = useRef<HTMLElement>(null);
  const editing = useMemo(
    () => (view ? { view, options, change, problems, shown: rehearsed?.model, listed } : null),
    [view, options, change, problems, rehearsed, listed],
  );
  if (error) {
    const words = wording.error(error);
    return (
      <StateScreen
        role="alert"
        icon={Unplug}
        title={words.title}
        tech={words.hint}
        actions={<Button onPress={form.retry}>{t("shell-try-again")}</Button>}
      >
        {words.text}
      </StateScreen>
    );
  }
  const elsewhere = view ? problemsElsewhere(problems, shownPaths(view)) : [];
  return (
    <div className={styles.whole}>
      <div className={styles.beside}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too */}
        <section ref={root} className={styles.form} aria-label={model.label} tabIndex={0}>
          {readOnly && <Banner tone="warning">{t("settings-read-only")}</Banner>}
          {elsewhere.length > 0 && (
            <Banner tone="danger" title={t("settings-problems-else")}>
              {elsewhere.map((each) => `${each.field}: ${wording.problem(each)}`).join(" · ")}
            </Banner>
          )}
          {editing ? (
            <EditingContext value={editing}>
              <NamesSection />
              <ListSection />
              <FormSection />
              <FieldsSection />
              <ActionsSection />
              <RulesSection />
            </EditingContext>
          ) : (
            <Waiting />
          )}
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too */}
        <section className={styles.preview} aria-label={t("settings-preview")} tabIndex={0}>
          {rehearsed && preview(rehearsed)}
        </section>
      </div>
      {!readOnly && view && <Foot form={form} name={model.label} onProblem={() => toProblem(root.current)} />}
    </div>
  );
}

function Foot({ form, name, onProblem }: { form: OptionsForm; name: string; onProblem: () => void }) {
  const t = useT();
  const { changes, options, problems } = form;
  const changed = changes > 0;
  useRestingUndo();
  const isEmpty = !changed && problems.length === 0 && countSaid(options) === 0;
  useToastsAbove(!isEmpty);
  const save = async () => {
    if (changed && !form.saving && !(await form.save())) onProblem();
  };
  useShortcut("mod+s", () => void save());
  return (
    <footer className={styles.foot} hidden={isEmpty}>
      {changed && <Badge tone="accent">{t("settings-changes", { count: changes })}</Badge>}
      {problems.length > 0 && (
        <Button variant="ghost" className={styles.problems} onPress={onProblem}>
          <Icon of={CircleAlert} size={14} />
          {t("records-problems", { count: problems.length })}
        </Button>
      )}
      <span className={styles.gap} />
      {countSaid(options) > 0 && (
        <Button variant="ghost" icon={RotateCcw} onPress={() => form.change({})}>
          {t("settings-reset-all")}
        </Button>
      )}
      {changed && (
        <>
          <Button variant="ghost" size="lg" onPress={form.discard}>
            {t("settings-discard")}
          </Button>
          <Button variant="primary" size="lg" kbd="mod+s" isPending={form.saving} onPress={() => void save()}>
            {t("settings-save")}
          </Button>
        </>
      )}
      <DiscardGuard dirty={form.dirty} name={name} />
    </footer>
  );
}

function Waiting() {
  return (
    <div className={styles.waiting}>
      {[38, 52, 30, 46].map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  );
}

/** Keys that have a control. */
const SHOWN = [
  "label",
  "label_one",
  "group",
  "icon",
  "slug",
  "order",
  "display",
  "list_display",
  "search_fields",
  "list_filter",
  "inline_edit_fields",
  "ordering",
  "per_page",
  "position",
  "fieldsets",
  "actions",
  "inlines",
  "soft_delete",
  "person",
];

function shownPaths(view: OptionsView): string[] {
  return [...SHOWN.map((key) => `${view.at}.${key}`), ...view.fields.map(({ at }) => at)];
}

/** Goes to the first control that something is wrong with. */
function toProblem(root: HTMLElement | null): void {
  const wrong = root?.querySelector<HTMLElement>(`[data-invalid], .${styles.error}`);
  wrong?.scrollIntoView({ block: "center" });
  wrong?.querySelector<HTMLElement>("input, button")?.focus();
}

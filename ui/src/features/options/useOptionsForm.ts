// The options of a model while somebody edits them: what is stored, the draft over it, what it would come to, saving.
import { useEffect, useState } from "react";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import {
  CommandError,
  type FieldProblem,
  type ModelOptionsView,
  type ModelView,
  type OptionsRehearsed,
  type OptionsView,
  useCommand,
  useCommandQuery,
} from "@/ipc";
import { toast } from "@/shared";
import { countChanges } from "./options";

/** How long typing rests before the preview follows. */
const REST_MS = 200;

export interface OptionsForm {
  view: OptionsView | undefined;
  error: CommandError | null;
  retry: () => void;
  options: ModelOptionsView;
  change: (next: ModelOptionsView) => void;
  /** How many keys differ from what is stored. */
  changes: number;
  problems: readonly FieldProblem[];
  /** The model and the beginning of its list with the draft. */
  rehearsed: OptionsRehearsed | undefined;
  saving: boolean;
  discard: () => void;
  /** Whether it was stored. */
  save: () => Promise<boolean>;
}

/** `onMoved` is told when the model has another slug than before. */
export function useOptionsForm(model: ModelView, onMoved: (from: string, to: string) => void): OptionsForm {
  const t = useT();
  const report = useReport();
  const { slug, table } = model;
  const { data: view, error, refetch } = useCommandQuery("options_get", { model: slug });
  const set = useCommand("options_set");
  const [draft, setDraft] = useState<ModelOptionsView>();
  const stored = view?.stored ?? {};
  const rested = useRested(draft);
  const { data: rehearsed } = useCommandQuery(
    "options_rehearse",
    { model: slug, options: draft === undefined ? stored : (rested ?? draft) },
    { enabled: view !== undefined, keepPrevious: true },
  );

  const store = async (at: string, next: ModelOptionsView): Promise<string> => {
    const { slugs } = await set.mutateAsync({ model: at, options: next });
    const now = slugs[table] ?? at;
    if (now !== at) onMoved(at, now);
    return now;
  };
  const save = async () => {
    try {
      const now = await store(slug, draft ?? stored);
      setDraft(undefined);
      const back = () =>
        void store(now, stored).then(() => toast({ tone: "done", title: t("settings-undone") }), report);
      toast({
        tone: "done",
        title: t("settings-saved"),
        detail: model.label,
        action: { label: t("change-undo"), run: back },
      });
      return true;
    } catch (reason) {
      // What does not fit is marked already.
      if (!(reason instanceof CommandError && reason.api.code === "config_invalid")) report(reason);
      return false;
    }
  };
  return {
    view,
    error: view ? null : error,
    retry: () => void refetch(),
    options: draft ?? stored,
    change: setDraft,
    changes: draft === undefined ? 0 : countChanges(stored, draft),
    problems: rehearsed?.problems ?? [],
    rehearsed,
    saving: set.isPending,
    discard: () => setDraft(undefined),
    save,
  };
}

/** What changes with every key, once it rests. */
function useRested(draft: ModelOptionsView | undefined): ModelOptionsView | undefined {
  const [rested, setRested] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return rested;
}

// The options of a model while somebody edits them: what is stored, the draft over it, what it would come to, saving.
//
// The draft is only what was changed, so it goes over whatever is stored by then: an import, a second window and the way back
// of an earlier save keep what they stored.
import { useEffect, useMemo, useState } from "react";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import {
  CommandError,
  commands,
  type FieldProblem,
  type ModelOptionsView,
  type ModelView,
  type OptionsRehearsed,
  type OptionsView,
  useAskNow,
  useCommand,
  useCommandQuery,
} from "@/ipc";
import { entryOf } from "@/shared";
import { type Changes, changesOf, countChanges, withChanges } from "./options";
import { useOptionsTold } from "./told";

/** How long typing rests before the preview follows. */
const REST_MS = 200;

const NOTHING: Changes = new Map();
const NOT_SAID: ModelOptionsView = {};

export interface OptionsForm {
  view: OptionsView | undefined;
  error: CommandError | null;
  retry: () => void;
  options: ModelOptionsView;
  change: (next: ModelOptionsView) => void;
  /** How many keys differ from what is stored. */
  changes: number;
  /** Leaving would lose something: what is being saved is not lost, what is typed meanwhile is. */
  dirty: boolean;
  problems: readonly FieldProblem[];
  /** The model and the beginning of its list with the draft. */
  rehearsed: OptionsRehearsed | undefined;
  saving: boolean;
  discard: () => void;
  /** Whether it was stored. */
  save: () => Promise<boolean>;
}

export function useOptionsForm(model: ModelView): OptionsForm {
  const t = useT();
  const report = useReport();
  const told = useOptionsTold();
  const { slug, table } = model;
  // With another name in links the model is the same: the form stays.
  const { data: view, error, refetch } = useCommandQuery("options_get", { model: slug }, { keepPrevious: true });
  const set = useCommand("options_set");
  const askNow = useAskNow("options_get");
  const [draft, setDraft] = useState(NOTHING);
  /** What is on its way to the engine; the draft goes over it. */
  const [sent, setSent] = useState(NOTHING);
  const stored = view?.stored ?? NOT_SAID;
  const base = useMemo(() => withChanges(stored, sent), [stored, sent]);
  const options = useMemo(() => withChanges(base, draft), [base, draft]);
  const changes = useMemo(() => countChanges(stored, options), [stored, options]);
  const rested = useRested(changes > 0 ? options : undefined);
  const { data: rehearsed } = useCommandQuery(
    "options_rehearse",
    { model: slug, options: changes > 0 ? (rested ?? options) : stored },
    { enabled: view !== undefined, keepPrevious: true },
  );

  /** Changes the newest of what is stored; answers with where the model is then, and with the way back. */
  const store = async (at: string, wanted: Changes) => {
    const { stored: before } = await commands.options_get({ model: at });
    const after = withChanges(before, wanted);
    const { slugs } = await set.mutateAsync({ model: at, options: after });
    const moved = entryOf(slugs, table) ?? at;
    // Under another name in links nothing is read yet, and what is changed next would be compared with what was stored before.
    // Stored it is, even where it cannot be read again.
    if (moved !== at) await askNow({ model: moved }).catch(() => undefined);
    return { at: moved, back: changesOf(after, before) };
  };
  const save = async () => {
    setSent(draft);
    setDraft(NOTHING);
    try {
      const { at, back } = await store(slug, draft);
      told({ title: t("settings-saved"), detail: model.label, back: () => store(at, back) });
      return true;
    } catch (reason) {
      setDraft((typed) => new Map([...draft, ...typed]));
      // What does not fit is marked already.
      if (!(reason instanceof CommandError && reason.api.code === "config_invalid")) report(reason);
      return false;
    } finally {
      setSent(NOTHING);
    }
  };
  return {
    view,
    error: view ? null : error,
    retry: () => void refetch(),
    options,
    change: (next) => setDraft(changesOf(base, next)),
    changes,
    dirty: countChanges(base, options) > 0,
    problems: rehearsed?.problems ?? [],
    rehearsed,
    saving: sent !== NOTHING || set.isPending,
    discard: () => setDraft(NOTHING),
    save,
  };
}

/** What changes with every key, once it rests. */
function useRested(options: ModelOptionsView | undefined): ModelOptionsView | undefined {
  const [rested, setRested] = useState(options);
  useEffect(() => {
    const timer = setTimeout(() => setRested(options), REST_MS);
    return () => clearTimeout(timer);
  }, [options]);
  return rested;
}

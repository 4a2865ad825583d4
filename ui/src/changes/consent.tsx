// What may be changed here, and the one question a plain file asks before its first change. Decides no permission: what the
// engine says of each model is asked again after the answer.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import { CommandError, type ModelView, useCommand, useCommandQuery } from "@/ipc";
import { Button, Dialog } from "@/shared";

/** What may be done to records. */
export type Verb = "add" | "edit" | "delete";
/** Does it when it may be done; asks first where nobody was asked yet. */
export type Ask = (model: ModelView, verb: Verb, then: () => void) => void;

interface Wish {
  slug: string;
  verb: Verb;
  then: () => void;
}

const AskContext = createContext<Ask>((_model, _verb, then) => then());
const NO_MODELS: ModelView[] = [];

/** What a model of which nothing may be written is refused with. */
const readOnly = (model: string) =>
  new CommandError({
    code: "model_read_only",
    params: { model },
    field: null,
    hint: null,
    problems: [],
    correlation_id: "",
  });

/** Whether a plain file is only looked at so far, and could be edited directly. */
export function useLooking(): boolean {
  const plain = usePlainModels();
  return plain !== undefined && !plain.some(({ can }) => can.add || can.edit || can.delete);
}

/** The models of a plain file that may be written; asked for in no other. */
function usePlainModels(): ModelView[] | undefined {
  const { data: info } = useCommandQuery("app_info", {});
  const open = info?.workspace;
  const plain = Boolean(open && !open.enabled && !open.read_only);
  const { data: models = NO_MODELS } = useCommandQuery("models_list", {}, { enabled: plain });
  return plain ? models : undefined;
}

/** What the window offers to do with records of a model. */
export function useMay(model: ModelView | undefined): Record<Verb, boolean> {
  const { data: info } = useCommandQuery("app_info", {});
  const looking = useLooking();
  const open = Boolean(model && info?.workspace && !info.workspace.read_only);
  const may = (verb: Verb) => open && Boolean(looking || model?.can[verb]);
  return { add: may("add"), edit: may("edit"), delete: may("delete") };
}

/** How to begin a change. */
export function useAsk(): Ask {
  return use(AskContext);
}

/** Asks the question; once, around everything that can change. */
export function Consent({ children }: { children: ReactNode }) {
  const t = useT();
  const report = useReport();
  const { data: info } = useCommandQuery("app_info", {});
  const models = usePlainModels() ?? NO_MODELS;
  const looking = useLooking();
  const direct = useCommand("workspace_edit_directly");
  const [wish, setWish] = useState<Wish>();
  const [granted, setGranted] = useState<Wish>();
  const ask = useMemo<Ask>(
    () => (model, verb, then) => {
      if (looking) setWish({ slug: model.slug, verb, then });
      else then();
    },
    [looking],
  );

  // The answer is in and the models were read again: what was wished can begin, or turns out to be impossible.
  useEffect(() => {
    if (!granted) return;
    setGranted(undefined);
    const model = models.find(({ slug }) => slug === granted.slug);
    if (model?.can[granted.verb]) granted.then();
    else report(readOnly(model?.label ?? granted.slug));
  }, [granted, models, report]);

  const agree = async () => {
    try {
      await direct.mutateAsync({});
      setGranted(wish);
    } catch (reason) {
      report(reason);
    }
    setWish(undefined);
  };
  return (
    <AskContext value={ask}>
      {children}
      <Dialog
        isOpen={wish !== undefined}
        onClose={() => setWish(undefined)}
        title={t("change-direct-title", { name: info?.workspace?.path.split(/[\\/]/).at(-1) ?? "" })}
        footer={
          <>
            <Button size="lg" kbd="esc" onPress={() => setWish(undefined)}>
              {t("change-direct-look")}
            </Button>
            <Button autoFocus size="lg" variant="primary" isPending={direct.isPending} onPress={() => void agree()}>
              {t("change-direct-agree")}
            </Button>
          </>
        }
      >
        {t("change-direct-text", { path: info?.workspace?.path ?? "" })}
      </Dialog>
    </AskContext>
  );
}

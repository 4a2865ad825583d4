// Running actions on records: asked before where they say so, all of the records or none, those in the way named and
// the rest offered.
import { createContext, type ReactNode, use, useState } from "react";
import { useAsk, useTold } from "@/changes";
import { useReport } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type ActionRan, type ActionView, CommandError, type ModelView, type RefusedView, useCommand } from "@/ipc";
import { Button, Dialog, toast, useSteady } from "@/shared";
import styles from "./Deletion.module.css";
import { countOf } from "./label";
import { type Named, Refusals } from "./Refusals";
import type { Screen } from "./useScreen";

/** Runs it; `then` once it was done. */
export type Act = (model: ModelView, action: ActionView, records: readonly Named[], then?: () => void) => void;

interface Wish {
  model: ModelView;
  action: ActionView;
  records: readonly Named[];
  then: (() => void) | undefined;
  refused: readonly RefusedView[];
}

const ActContext = createContext<Act>(() => {});

export function useAct(): Act {
  return use(ActContext);
}

/** Actions for one record, or for many. */
export function actionsFor(model: ModelView, scope: "row" | "bulk"): readonly ActionView[] {
  return (model.actions ?? []).filter((action) => action.scope === scope || action.scope === "both");
}

/** Where actions ask; once for each screen. */
export function Acting({ screen, children }: { screen: Screen; children: ReactNode }) {
  const t = useT();
  const ask = useAsk();
  const report = useReport();
  const told = useTold();
  const formats = useFormats();
  const [wish, setWish] = useState<Wish>();
  const { mutateAsync, isPending } = useCommand("actions_run");
  const read = useCommand("filter_read");
  const { openPage, openList } = screen;

  const tell = async ({ model, action }: Wish, { records, changed, outcome }: ActionRan) => {
    const name = t("records-action-ran", { action: action.label, what: countOf(model, records, formats) });
    if (outcome.kind === "toast" && outcome.level === "error") {
      toast({ tone: "error", title: outcome.message });
      return;
    }
    const said = outcome.kind === "toast" ? outcome.message : name;
    if (changed > 0) told("ran", said);
    else toast({ tone: "done", title: t("change-ran"), detail: said });
    if (outcome.kind === "download" && outcome.path)
      toast({ tone: "done", title: t("records-action-saved"), detail: outcome.path });
    if (outcome.kind === "failed") report(new CommandError(outcome.error));
    if (outcome.kind === "open") openPage(outcome.model, outcome.key);
    if (outcome.kind === "navigate") {
      const { filter } = await read.mutateAsync({ model: outcome.model, text: outcome.filter ?? "" });
      openList(outcome.model, filter);
    }
  };
  const run = async (asked: Wish) => {
    const keys = asked.records.map(({ key }) => key);
    try {
      const ran = await mutateAsync({ model: asked.model.slug, action: asked.action.key, keys });
      if (ran.refused.length > 0) {
        setWish({ ...asked, refused: ran.refused });
        return;
      }
      setWish(undefined);
      asked.then?.();
      await tell(asked, ran);
    } catch (reason) {
      setWish(undefined);
      report(reason);
    }
  };
  // The rows of a list hold it: it stays the same.
  const act = useSteady<Parameters<Act>>((model, action, records, then) => {
    if (records.length === 0 || isPending) return;
    const asked: Wish = { model, action, records, then, refused: [] };
    ask(model, "edit", () => {
      if (action.confirm || action.danger) setWish(asked);
      else void run(asked);
    });
  });
  return (
    <ActContext value={act}>
      {children}
      {wish && (
        <Question
          wish={wish}
          isPending={isPending}
          onRun={(asked) => void run(asked)}
          onClose={() => setWish(undefined)}
        />
      )}
    </ActContext>
  );
}

interface QuestionProps {
  wish: Wish;
  isPending: boolean;
  onRun: (wish: Wish) => void;
  onClose: () => void;
}

function Question({ wish, isPending, onRun, onClose }: QuestionProps) {
  const t = useT();
  const formats = useFormats();
  const { model, action, records, refused } = wish;
  const inTheWay = new Set(refused.map(({ key }) => JSON.stringify(key)));
  const rest = records.filter(({ key }) => !inTheWay.has(JSON.stringify(key)));
  const what = countOf(model, rest.length, formats);
  const name = records.length === 1 ? (records[0]?.display ?? "") : countOf(model, records.length, formats);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("records-action-title", { action: action.label, name })}
      footer={
        <>
          <Button size="lg" kbd="esc" autoFocus onPress={onClose}>
            {t(rest.length > 0 ? "shell-cancel" : "change-delete-close")}
          </Button>
          {rest.length > 0 && (
            <Button
              size="lg"
              variant={action.danger ? "danger" : "primary"}
              isPending={isPending}
              onPress={() => onRun({ ...wish, records: rest, refused: [] })}
            >
              {refused.length > 0 ? t("records-action-rest", { action: action.label, what }) : action.label}
            </Button>
          )}
        </>
      }
    >
      <div role="status" className={styles.truth}>
        {refused.length > 0 ? (
          <Refusals lead={t("records-set-refused", { count: refused.length })} refused={refused} records={records} />
        ) : (
          <p>{action.confirm ?? t("records-action-sure", { what })}</p>
        )}
      </div>
    </Dialog>
  );
}

// Deleting asks first, and the question tells the truth: what goes along, what is kept, what stands in the way.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useAsk, useTold } from "@/changes";
import { useReport, useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type CommandError, type ModelView, type RecordsDeleted, useCommand } from "@/ipc";
import { Button, Dialog, Emphasis, Skeleton } from "@/shared";
import { useAlso } from "./consequences";
import styles from "./Deletion.module.css";
import { countOf } from "./label";
import { type Named, Refusals } from "./Refusals";

/** Asks whether to delete them; `then` once they are gone, before anything is read again. */
export type Remove = (model: ModelView, records: readonly Named[], then?: () => void) => void;

interface Wish {
  model: ModelView;
  records: readonly Named[];
  then: (() => void) | undefined;
}

const RemoveContext = createContext<Remove>(() => {});

export function useRemove(): Remove {
  return use(RemoveContext);
}

/** Where the question is asked; once for each screen. */
export function Deletion({ children }: { children: ReactNode }) {
  const ask = useAsk();
  const [wish, setWish] = useState<Wish>();
  const remove = useMemo<Remove>(
    () => (model, records, then) => {
      if (records.length > 0) ask(model, "delete", () => setWish({ model, records, then }));
    },
    [ask],
  );
  return (
    <RemoveContext value={remove}>
      {children}
      {wish && <Question wish={wish} onClose={() => setWish(undefined)} />}
    </RemoveContext>
  );
}

function Question({ wish: { model, records, then }, onClose }: { wish: Wish; onClose: () => void }) {
  const t = useT();
  const formats = useFormats();
  const told = useTold();
  const report = useReport();
  const plan = useCommand("records_delete_plan");
  const what = countOf(model, records.length, formats);
  const name = records.length === 1 ? (records[0]?.display ?? "") : what;
  const remove = useCommand("records_delete", () => {
    onClose();
    then?.();
    told("deleted", name);
  });
  const request = { model: model.slug, keys: records.map(({ key }) => key) };

  const { mutate } = plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the question appears
  useEffect(() => mutate(request), []);

  const refused = plan.data && plan.data.refused.length > 0;
  const possible = plan.data !== undefined && !refused;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("change-delete-title", { name })}
      footer={
        <>
          <Button size="lg" kbd="esc" autoFocus onPress={onClose}>
            {possible || plan.isPending ? t("shell-cancel") : t("change-delete-close")}
          </Button>
          {possible && (
            <Button
              size="lg"
              variant="danger"
              isPending={remove.isPending}
              onPress={() => remove.mutate(request, { onError: report })}
            >
              {t("change-delete-do", { what: records.length === 1 ? countOf(model, 1, formats, false) : what })}
            </Button>
          )}
        </>
      }
    >
      <div role="status" className={styles.truth}>
        {plan.data ? (
          <Truth plan={plan.data} records={records} />
        ) : plan.error ? (
          <Failure error={plan.error} />
        ) : (
          <>
            <span className="sr-only">{t("change-delete-reading")}</span>
            <Skeleton width="72%" />
            <Skeleton width="48%" />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Failure({ error }: { error: CommandError }) {
  return <p>{useWording().error(error).text}</p>;
}

/** What would happen, or why nothing can. */
function Truth({ plan, records }: { plan: RecordsDeleted; records: readonly Named[] }) {
  const t = useT();
  const also = useAlso(plan);
  if (plan.refused.length > 0)
    return <Refusals lead={t("change-delete-refused")} refused={plan.refused} records={records} />;
  return (
    <>
      {also && (
        <p>
          <Emphasis text={also} />
        </p>
      )}
      <p className={also ? styles.small : undefined}>
        {t(plan.trashed ? "change-delete-trash" : "change-delete-undo")}
      </p>
    </>
  );
}

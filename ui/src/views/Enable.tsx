// The wizard that turns the admin on: what is added, who is the first superuser, then the recovery key, once.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWording } from "@/errors";
import {
  EMPTY_DRAFT,
  PlanSection,
  problemsOf,
  RecoverySection,
  type SuperuserDraft,
  SuperuserSection,
} from "@/features/enable";
import { usePasswordCheck } from "@/fields/password/usePasswordCheck";
import { useT } from "@/i18n";
import { type CommandError, type Enabled, type EnablePlan, useCommand, useCommandQuery } from "@/ipc";
import { Banner, Button, useShortcut } from "@/shared";
import styles from "./Enable.module.css";
import { EnableAside } from "./EnableAside";

/** `onHold` tells the gate not to leave while the recovery key is on screen. */
export function Enable({ onHold }: { onHold: (hold: boolean) => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [enabled, setEnabled] = useState<Enabled | null>(null);
  const [stored, setStored] = useState(false);
  const [running, setRunning] = useState(false);
  // Not asked once enabling runs: an enabled file has no plan any more, and what was shown stays.
  const plan = useCommandQuery("enable_plan", {}, { enabled: !running && enabled === null });
  const hold = (held: boolean) => {
    setRunning(held);
    onHold(held);
  };
  const leave = () => {
    onHold(false);
    void navigate({ to: "/" });
  };

  return (
    <div className={styles.window}>
      <EnableAside plan={plan.data} enabled={enabled} />
      <main className={styles.panel}>
        {enabled ? (
          <>
            <div className={styles.body}>
              <RecoverySection enabled={enabled} stored={stored} onStored={setStored} />
            </div>
            <footer className={styles.foot}>
              <span className={styles.gap} />
              {!stored && <span className={styles.note}>{t("shell-recovery-tick")}</span>}
              <Button variant="primary" size="lg" isDisabled={!stored} onPress={leave}>
                {t("shell-enable-enter")}
              </Button>
            </footer>
          </>
        ) : (
          <Review onCancel={leave} plan={plan.data} planError={plan.error} onHold={hold} onEnabled={setEnabled} />
        )}
      </main>
    </div>
  );
}

interface ReviewProps {
  plan: EnablePlan | undefined;
  planError: CommandError | null;
  onCancel: () => void;
  onHold: (hold: boolean) => void;
  onEnabled: (enabled: Enabled) => void;
}

function Review({ plan, planError, onCancel, onHold, onEnabled }: ReviewProps) {
  const t = useT();
  const wording = useWording();
  const run = useCommand("enable_run");
  const [draft, setDraft] = useState<SuperuserDraft>(EMPTY_DRAFT);
  const [left, setLeft] = useState<ReadonlySet<keyof SuperuserDraft>>(new Set());
  const [backup, setBackup] = useState(true);
  const verdict = usePasswordCheck(draft.password, draft.name, draft.email);
  const problems = problemsOf(draft, verdict);
  const failed = run.error ?? planError;

  const faults: Partial<Record<keyof SuperuserDraft, string>> = {};
  for (const field of left) {
    const code = problems[field];
    if (code === "mismatch") faults[field] = t("shell-password-mismatch");
    else if (code) faults[field] = wording.problem({ field, code, params: { min: "8" } });
  }

  const submit = async () => {
    setLeft(new Set(Object.keys(EMPTY_DRAFT) as (keyof SuperuserDraft)[]));
    const first = Object.keys(problems)[0];
    if (first) showField(first);
    if (first || run.isPending || !plan) return;
    const { name, email, password } = draft;
    // Held before the answer: the session changes with it, and the gate would leave before the key was seen.
    onHold(true);
    try {
      onEnabled(await run.mutateAsync({ name: name.trim(), email: email.trim(), password, backup }));
    } catch {
      onHold(false);
    }
  };
  useShortcut("mod+enter", () => void submit());

  return (
    <>
      <div className={styles.body}>
        {failed && <Failure error={failed} />}
        <div className={styles.halves}>
          <PlanSection plan={plan} backup={backup} onBackup={setBackup} isDisabled={run.isPending} />
          <SuperuserSection
            draft={draft}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            verdict={verdict}
            faults={faults}
            onLeave={(field) => draft[field] !== "" && setLeft((before) => new Set(before).add(field))}
            error={run.error}
            isDisabled={run.isPending}
          />
        </div>
      </div>
      <footer className={styles.foot}>
        <Button variant="ghost" size="lg" isDisabled={run.isPending} onPress={onCancel}>
          {t("shell-cancel")}
        </Button>
        <span className={styles.gap} />
        <span className={styles.note}>{run.isPending ? t("shell-enable-running") : t("shell-enable-takes")}</span>
        <Button
          variant="primary"
          size="lg"
          kbd="mod+enter"
          isPending={run.isPending}
          isDisabled={!plan}
          onPress={() => void submit()}
        >
          {t("shell-enable-run")}
        </Button>
      </footer>
    </>
  );
}

/** Brings a field to where it is seen; focus alone does not scroll to a field that has it already. */
function showField(name: string): void {
  const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

function Failure({ error }: { error: unknown }) {
  const words = useWording().error(error);
  return (
    <Banner role="alert" tone={words.severity === "failure" ? "danger" : "warning"} className={styles.failure}>
      {words.text} {words.hint && <span className="mono">{words.hint}</span>}
    </Banner>
  );
}

// How far a change of many records is, and the way to stop it: over everything, also over the question that began it.
import { useState } from "react";
import { ProgressBar } from "react-aria-components";
import { createPortal } from "react-dom";
import { useFormats, useT } from "@/i18n";
import { useBureauEvent, useCommand } from "@/ipc";
import { Button } from "@/shared";
import styles from "./Working.module.css";

export function Working() {
  const t = useT();
  const formats = useFormats();
  const stop = useCommand("work_stop");
  const [far, setFar] = useState<{ done: number; total: number }>();
  useBureauEvent((event) => {
    if (event.type === "work_progress") setFar({ done: event.done, total: event.total });
    if (event.type === "work_ended") setFar(undefined);
  });
  if (!far) return null;
  const said = t("change-working", { done: formats.number(far.done), total: formats.number(far.total) });
  return createPortal(
    // A dialog makes all of the page inert, but for what says that it lies above.
    <section className={styles.pill} aria-label={t("change-work")} data-react-aria-top-layer="true">
      <ProgressBar value={far.done} maxValue={far.total} aria-label={said} className={styles.bar}>
        {({ percentage }) => (
          <>
            <span className={styles.words}>{said}</span>
            <span className={styles.track}>
              <i style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button size="sm" isPending={stop.isPending} onPress={() => stop.mutate({})}>
        {t("change-stop")}
      </Button>
    </section>,
    document.body,
  );
}

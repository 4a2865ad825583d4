// A part of the form: its title, a sentence, its controls in two columns where there is room.
import { type ReactNode, useId } from "react";
import styles from "./Options.module.css";

export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      <div className={styles.columns}>{children}</div>
    </section>
  );
}

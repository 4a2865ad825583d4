// Where the wizard stands: done, now, to come.
import { Check } from "lucide-react";
import { cx, Icon } from "@/shared";
import styles from "./Steps.module.css";

export interface Step {
  title: string;
  help: string;
  state: "done" | "now" | "later";
}

export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, at) => (
        <li key={step.title} className={styles[step.state]} aria-current={step.state === "now" ? "step" : undefined}>
          <span className={cx(styles.number, "num")} aria-hidden>
            {step.state === "done" ? <Icon of={Check} size={12} /> : at + 1}
          </span>
          <div>
            <b>{step.title}</b>
            <small>{step.help}</small>
          </div>
        </li>
      ))}
    </ol>
  );
}

// A small word beside a name: a state, never a value of the data.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Badge.module.css";
import { cx } from "./cx";
import { Icon } from "./Icon";

export interface BadgeProps {
  tone?: "neutral" | "accent" | "success" | "warning" | "danger";
  icon?: LucideIcon;
  children: ReactNode;
}

export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  return (
    <span className={cx(styles.badge, styles[tone])}>
      {icon && <Icon of={icon} size={12} className={styles.icon} />}
      {children}
    </span>
  );
}

// A state that lasts (read-only, not saved, conflict), said at the top of what it concerns.
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { cx } from "./cx";
import { Icon } from "./Icon";

const ICONS = {
  neutral: Info,
  accent: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
} as const;

export interface BannerProps {
  tone?: keyof typeof ICONS;
  icon?: LucideIcon;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** `alert` is read out at once; for what just went wrong. */
  role?: "status" | "alert" | "note";
  className?: string;
}

export function Banner({ tone = "neutral", icon, title, children, actions, role = "status", className }: BannerProps) {
  return (
    <div role={role} className={cx(styles.banner, styles[tone], className)}>
      <Icon of={icon ?? ICONS[tone]} className={styles.icon} />
      <div className={styles.text}>
        {title && <b>{title}</b>}
        {title && children && " "}
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

// The centre of an area that has nothing to show: empty, no match, no access, not found, failed.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import styles from "./StateScreen.module.css";

export interface StateScreenProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  /** The way out, the best one first. */
  actions?: ReactNode;
  /** Small print, such as `SQLITE_BUSY (5)`. */
  tech?: string | null;
  /** `alert` for a failure. */
  role?: "status" | "alert";
}

export function StateScreen({ icon, title, children, actions, tech, role = "status" }: StateScreenProps) {
  return (
    <div className={styles.state} role={role}>
      <span className={styles.glyph}>
        <Icon of={icon} size={24} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
      {tech && <div className={`mono selectable ${styles.tech}`}>{tech}</div>}
    </div>
  );
}

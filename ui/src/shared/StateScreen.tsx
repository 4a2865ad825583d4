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
  /** It is all of the page, so that its title is the page's. */
  isPage?: boolean;
  /** `alert` for a failure. */
  role?: "status" | "alert";
}

export function StateScreen({ icon, title, children, actions, tech, isPage, role = "status" }: StateScreenProps) {
  const Title = isPage ? "h1" : "h2";
  return (
    <div className={styles.state} role={role}>
      <span className={styles.glyph}>
        <Icon of={icon} size={24} />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
      {tech && <div className={`mono selectable ${styles.tech}`}>{tech}</div>}
    </div>
  );
}

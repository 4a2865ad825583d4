// One entry of the sidebar: icon, name, count; in the rail the icon with a tooltip.
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { cx, Tip } from "@/shared";
import styles from "./NavItem.module.css";

export interface NavItemProps {
  href: string;
  icon: ReactNode;
  label: string;
  rail: boolean;
  current?: boolean;
  /** At the right, such as a count. */
  end?: ReactNode;
}

export function NavItem({ href, icon, label, rail, current, end }: NavItemProps) {
  return (
    <Tip text={label} placement="right" isDisabled={!rail}>
      <Link
        href={href}
        aria-current={current ? "page" : undefined}
        aria-label={rail ? label : undefined}
        className={cx(styles.item, rail && styles.rail)}
      >
        {icon}
        {!rail && <span className="truncate">{label}</span>}
        {!rail && end}
      </Link>
    </Tip>
  );
}

// The button. One primary in view; the key that does the same is shown inside.
import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { cx } from "./cx";
import { Icon } from "./Icon";
import { Kbd } from "./Kbd";
import { Spinner } from "./Spinner";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  variant?: "primary" | "secondary" | "ghost" | "danger" | "danger-quiet";
  size?: "sm" | "md" | "lg" | "xl";
  icon?: LucideIcon;
  /** Shortcut that does the same, such as `mod+enter`. */
  kbd?: string;
  /** Full width. */
  block?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

export function Button({
  variant = "secondary",
  size = "md",
  icon,
  kbd,
  block,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(styles.button, styles[variant], styles[size], block && styles.block, className)}
    >
      {rest.isPending ? <Spinner /> : icon && <Icon of={icon} size={size === "sm" ? 14 : 16} className={styles.icon} />}
      {children}
      {kbd && (
        <span className={styles.kbd}>
          <Kbd keys={kbd} />
        </span>
      )}
    </AriaButton>
  );
}

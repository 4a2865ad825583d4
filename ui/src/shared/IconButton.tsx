// A button that shows only an icon; its label is both its accessible name and its tooltip.
import type { LucideIcon } from "lucide-react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { cx } from "./cx";
import { Icon } from "./Icon";
import styles from "./IconButton.module.css";
import { Tip, type TipProps } from "./Tooltip";

export interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  icon: LucideIcon;
  label: string;
  kbd?: string;
  size?: "sm" | "md";
  tone?: "plain" | "danger";
  /** Drawn as pressed in. */
  on?: boolean;
  placement?: TipProps["placement"];
  className?: string;
}

export function IconButton({
  icon,
  label,
  kbd,
  size = "md",
  tone = "plain",
  on,
  placement,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={label} kbd={kbd} placement={placement}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(styles.button, styles[size], styles[tone], on && styles.on, className)}
      >
        <Icon of={icon} size={size === "sm" ? 14 : 16} />
      </AriaButton>
    </Tip>
  );
}

// What a control does and which key does the same, after 500 ms of pointing or at once on keyboard focus.
import type { ReactElement, ReactNode } from "react";
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from "react-aria-components";
import { Kbd } from "./Kbd";
import styles from "./Tooltip.module.css";

export interface TipProps {
  /** The words. */
  text: ReactNode;
  /** Shortcut, such as `mod+o`. */
  kbd?: string;
  placement?: TooltipProps["placement"];
  isDisabled?: boolean;
  /** One focusable React Aria component. */
  children: ReactElement;
}

export function Tip({ text, kbd, placement = "bottom", isDisabled = false, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0} isDisabled={isDisabled}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={styles.tip}>
        {text}
        {kbd && <Kbd keys={kbd} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

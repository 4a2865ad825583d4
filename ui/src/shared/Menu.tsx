// A menu opened by a button: words, icons, keys.
import { Check, type LucideIcon } from "lucide-react";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  Header,
  type MenuSectionProps,
  MenuTrigger,
  type PopoverProps,
  Separator,
} from "react-aria-components";
import { cx } from "./cx";
import { Icon } from "./Icon";
import { Kbd } from "./Kbd";
import styles from "./Menu.module.css";
import { Popover } from "./Popover";

export interface MenuProps extends Omit<AriaMenuProps<object>, "className" | "style" | "children"> {
  /** The button that opens it. */
  trigger: ReactElement;
  placement?: PopoverProps["placement"];
  children: ReactNode;
}

export function Menu({ trigger, placement = "bottom end", children, ...rest }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={styles.popover}>
        <AriaMenu {...rest} className={styles.menu}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** A menu at a point of the window, such as where the right button was pressed. There while it is rendered. */
export function MenuAt({
  x,
  y,
  onClose,
  children,
  ...rest
}: Omit<MenuProps, "trigger" | "placement"> & { x: number; y: number; onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  // The popover measures its anchor, so it opens once the anchor is in the page.
  useEffect(() => setOpen(true), []);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: x, top: y }} />
      <Popover
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={(open) => open || onClose()}
        placement="bottom start"
        className={styles.popover}
        // Nothing was pressed for it that could lend it a name.
        aria-label={rest["aria-label"]}
      >
        <AriaMenu {...rest} autoFocus="first" onClose={onClose} className={styles.menu}>
          {children}
        </AriaMenu>
      </Popover>
    </>
  );
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, "className" | "style" | "children"> {
  icon?: LucideIcon;
  kbd?: string;
  tone?: "plain" | "danger";
  /** Ticked, in a menu that holds no choice. */
  isCurrent?: boolean;
  children: ReactNode;
}

export function MenuItem({ icon, kbd, tone = "plain", isCurrent, children, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={rest.textValue ?? (typeof children === "string" ? children : undefined)}
      className={cx(styles.item, styles[tone])}
    >
      {({ isSelected }) => (
        <>
          {icon && <Icon of={icon} className={styles.icon} />}
          <span className={styles.words}>{children}</span>
          {(isSelected || isCurrent) && <Icon of={Check} size={14} className={styles.check} />}
          {kbd && <Kbd keys={kbd} />}
        </>
      )}
    </AriaMenuItem>
  );
}

/** A titled group of items; may hold a choice. */
export function MenuSection({
  title,
  children,
  ...rest
}: Omit<MenuSectionProps<object>, "children"> & { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection {...rest}>
      <Header className={styles.header}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A rule between groups. */
export function MenuRule() {
  return <Separator className={styles.rule} />;
}

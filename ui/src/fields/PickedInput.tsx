// A box that is typed into and has a picker behind the icon at its front: of dates, of times. However it was typed, it is
// shown in one way once it is left; keys step through values.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, type KeyboardEvent } from "react-aria-components";
import type { WireValue } from "@/ipc";
import { cx, Icon, Popover } from "@/shared";
import styles from "./controls.module.css";
import { TypedInput } from "./TypedInput";
import type { FieldInputProps, FieldKindDefinition } from "./types";

interface Props extends FieldInputProps {
  icon: LucideIcon;
  /** Of the picker and the button that opens it. */
  label: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the box means now. */
  value: WireValue;
  toText: FieldKindDefinition["toText"];
  /** Steps by a key; false when the key is not for stepping, or there is nothing to step from. */
  onStep: (key: string) => boolean;
  /** Of the picker. */
  className?: string;
  /** The picker. */
  children: ReactNode;
}

export function PickedInput({
  icon,
  label,
  isOpen,
  onOpenChange,
  value,
  toText,
  onStep,
  className,
  children,
  ...props
}: Props) {
  const { edit, onEdit } = props;
  function press(event: KeyboardEvent) {
    const opens = event.altKey && event.key === "ArrowDown";
    if (!opens && !onStep(event.key)) return event.continuePropagation();
    // Else the browser scrolls what has the focus next.
    event.preventDefault();
    if (opens) onOpenChange(true);
  }
  return (
    <TypedInput
      {...props}
      onBlur={() => {
        if (edit?.by === "text" && typeof value === "string" && value !== "") onEdit({ by: "choice", value });
        props.onBlur();
      }}
      onKeyDown={press}
      toText={toText}
      inputClassName={styles.number}
      before={
        <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
          <Button slot={null} excludeFromTabOrder className={styles.leading} aria-label={label}>
            <Icon of={icon} size={14} />
          </Button>
          <Popover className={styles.popover} placement="bottom start" offset={8}>
            <Dialog className={cx(styles.dialog, className)} aria-label={label}>
              {children}
            </Dialog>
          </Popover>
        </DialogTrigger>
      }
    />
  );
}

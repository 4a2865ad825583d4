// The control of a time of day: typed in any usual way, or picked. Arrow keys move a minute, PageUp and PageDown an hour.
import { Clock3 } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, type KeyboardEvent } from "react-aria-components";
import { useT } from "@/i18n";
import { Button, Icon, Popover } from "@/shared";
import styles from "../controls.module.css";
import { TypedInput } from "../TypedInput";
import type { FieldInputProps } from "../types";
import { type Clock, clockNow, clockText, later, parseClock, readClock, writeClock } from "./clock";
import { TimeLists } from "./TimeLists";
import local from "./time.module.css";

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 60, PageDown: -60 };

export function Input(props: FieldInputProps) {
  const { field, base, edit, onEdit } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const value = edit?.by === "text" ? typed(edit.text) : edit ? edit.value : base;
  const now = readClock(value);

  function typed(text: string) {
    const parsed = parseClock(text, { field, language: "en", base });
    return parsed.ok ? parsed.value : null;
  }

  const set = (clock: Clock) => onEdit({ by: "choice", value: writeClock(clock, base) });

  function press(event: KeyboardEvent) {
    if (event.altKey && event.key === "ArrowDown") {
      // Else the browser scrolls what has the focus next.
      event.preventDefault();
      return setOpen(true);
    }
    const by = STEPS[event.key];
    if (!now || by === undefined) return event.continuePropagation();
    event.preventDefault();
    set(later(now, by));
  }

  return (
    <TypedInput
      {...props}
      onBlur={() => {
        // However it was typed, it is shown in one way.
        if (edit?.by === "text" && typeof value === "string" && value !== "") onEdit({ by: "choice", value });
        props.onBlur();
      }}
      onKeyDown={press}
      toText={clockText}
      inputClassName={styles.number}
      before={
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton
            slot={null}
            excludeFromTabOrder
            className={styles.leading}
            aria-label={t("records-value-pick-time")}
          >
            <Icon of={Clock3} size={14} />
          </AriaButton>
          <Popover className={styles.popover} placement="bottom start" offset={8}>
            <Dialog className={`${styles.dialog} ${local.picker}`} aria-label={t("records-value-pick-time")}>
              <TimeLists value={now} autoFocus onPick={set} />
              <footer className={local.foot}>
                <Button
                  size="sm"
                  variant="ghost"
                  onPress={() => {
                    set(clockNow());
                    setOpen(false);
                  }}
                >
                  {t("records-value-now")}
                </Button>
                {field.nullable && (
                  <Button
                    size="sm"
                    variant="ghost"
                    onPress={() => {
                      onEdit({ by: "text", text: "" });
                      setOpen(false);
                    }}
                  >
                    {t("records-filter-clear")}
                  </Button>
                )}
              </footer>
            </Dialog>
          </Popover>
        </DialogTrigger>
      }
    />
  );
}

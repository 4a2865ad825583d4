// The control of a time of day: typed in any usual way, or picked. Arrow keys move a minute, PageUp and PageDown an hour.
import { Clock3 } from "lucide-react";
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/shared";
import { PickedInput } from "../PickedInput";
import type { FieldInputProps } from "../types";
import { type Clock, clockNow, clockText, fractionOf, later, parseClock, readClock, writeClock } from "./clock";
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

  const set = (clock: Clock, fraction?: string) => onEdit({ by: "choice", value: writeClock(clock, base, fraction) });
  /** Another hour or minute of the time that is there. */
  const move = (clock: Clock) => set(clock, fractionOf(value));

  function step(key: string) {
    const by = STEPS[key];
    if (!now || by === undefined) return false;
    move(later(now, by));
    return true;
  }

  return (
    <PickedInput
      {...props}
      icon={Clock3}
      label={t("records-value-pick-time")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      value={value}
      toText={clockText}
      onStep={step}
      className={local.picker}
    >
      <TimeLists value={now} autoFocus onPick={move} />
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
    </PickedInput>
  );
}

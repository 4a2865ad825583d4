// The control of a date: typed in any usual way, or picked from a month, with its time where it has one. What is stored keeps the shape of the column.
import { CalendarDate } from "@internationalized/date";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, type KeyboardEvent } from "react-aria-components";
import { useLanguage, useT } from "@/i18n";
import { Icon, Popover } from "@/shared";
import styles from "../controls.module.css";
import { TypedInput } from "../TypedInput";
import type { Clock } from "../time/clock";
import { TimeLists } from "../time/TimeLists";
import type { FieldInputProps } from "../types";
import { type Moment, newShape, readStored, type Shape, shift, writeStored } from "./calendar";
import { datetimeText, momentNow, parseDatetime, today, zeros } from "./format";
import { MonthPicker } from "./MonthPicker";

const STEPS: Readonly<Record<string, [number, "d" | "m"]>> = {
  ArrowUp: [1, "d"],
  ArrowDown: [-1, "d"],
  PageUp: [1, "m"],
  PageDown: [-1, "m"],
};

export function Input(props: FieldInputProps) {
  const { field, base, edit, onEdit } = props;
  const t = useT();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const value = edit ? meant(edit) : base;
  const now = typeof value === "string" ? readStored(value)?.moment : undefined;

  function meant(done: NonNullable<typeof edit>) {
    if (done.by === "choice") return done.value;
    const parsed = parseDatetime(done.text, { field, language, base });
    return parsed.ok ? parsed.value : null;
  }

  /** A column of days has no time; where nothing stands yet, the kind says. */
  const stored = typeof base === "string" ? readStored(base) : undefined;
  const hasTime = stored ? stored.shape.separator !== undefined : (field.shown_as ?? field.kind) !== "date";

  /** The column's own shape; a date in an empty column decides for itself. */
  function shapeFor(moment: Moment): Shape {
    return stored?.shape ?? newShape(moment);
  }

  function pick(date: CalendarDate | null) {
    // There may still be a time to pick.
    if (!hasTime || !date) setOpen(false);
    if (!date) return onEdit({ by: "text", text: "" });
    const moment: Moment = { year: date.year, month: date.month, day: date.day, time: now?.time };
    onEdit({ by: "choice", value: writeStored(moment, shapeFor(moment)) });
  }

  function pickTime(time: Clock) {
    const moment: Moment = { ...(now ?? today()), time };
    const shape = shapeFor(moment);
    onEdit({ by: "choice", value: writeStored(moment, { ...shape, fraction: zeros(shape.fraction) }) });
  }

  function pickNow() {
    setOpen(false);
    const moment = momentNow(stored?.shape.zone ?? "");
    const shape = shapeFor(moment);
    onEdit({ by: "choice", value: writeStored(moment, { ...shape, fraction: zeros(shape.fraction) }) });
  }

  /** Arrow keys move a day, PageUp and PageDown a month; Alt and the arrow open the month. */
  function step(event: KeyboardEvent) {
    if (event.altKey && event.key === "ArrowDown") {
      // Else the browser scrolls what has the focus next.
      event.preventDefault();
      return setOpen(true);
    }
    const by = STEPS[event.key];
    if (!now || !by) return event.continuePropagation();
    event.preventDefault();
    onEdit({ by: "choice", value: writeStored(shift(now, ...by), shapeFor(now)) });
  }

  return (
    <TypedInput
      {...props}
      onBlur={() => {
        // However it was typed, it is shown in one way.
        if (edit?.by === "text" && typeof value === "string" && value !== "") onEdit({ by: "choice", value });
        props.onBlur();
      }}
      onKeyDown={step}
      toText={datetimeText}
      inputClassName={styles.number}
      before={
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <Button slot={null} excludeFromTabOrder className={styles.leading} aria-label={t("records-value-pick-date")}>
            <Icon of={CalendarDays} size={14} />
          </Button>
          <Popover className={styles.popover} placement="bottom start" offset={8}>
            <Dialog className={styles.dialog} aria-label={t("records-value-pick-date")}>
              <MonthPicker
                value={now && new CalendarDate(now.year, now.month, now.day)}
                canClear={field.nullable}
                onPick={pick}
                beside={hasTime && <TimeLists value={now?.time} onPick={pickTime} />}
                onNow={hasTime ? pickNow : undefined}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      }
    />
  );
}

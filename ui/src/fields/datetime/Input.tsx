// The control of a date: typed in any usual way, or picked from a month, with its time where it has one. What is stored
// keeps the shape of the column.
import { CalendarDate } from "@internationalized/date";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import { PickedInput } from "../PickedInput";
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
  const present = typeof value === "string" ? readStored(value) : undefined;
  const now = present?.moment;

  function meant(done: NonNullable<typeof edit>) {
    if (done.by === "choice") return done.value;
    const parsed = parseDatetime(done.text, { field, language, base });
    return parsed.ok ? parsed.value : null;
  }

  /** A column of days has no time; where nothing stands yet, the kind says. */
  const stored = typeof base === "string" ? readStored(base) : undefined;
  const hasTime = stored ? stored.shape.separator !== undefined : (field.shown_as ?? field.kind) !== "date";

  /** The column's own shape with the fraction that is there; a date in an empty column decides for itself. */
  function shapeFor(moment: Moment): Shape {
    const shape = stored?.shape ?? newShape(moment);
    return { ...shape, fraction: present?.shape.fraction ?? zeros(shape.fraction) };
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
    onEdit({ by: "choice", value: writeStored(moment, shapeFor(moment)) });
  }

  function pickNow() {
    setOpen(false);
    const moment = momentNow(stored?.shape.zone ?? "");
    const shape = shapeFor(moment);
    onEdit({ by: "choice", value: writeStored(moment, { ...shape, fraction: zeros(shape.fraction) }) });
  }

  /** Arrow keys move a day, PageUp and PageDown a month. */
  function step(key: string) {
    const by = STEPS[key];
    if (!now || !by) return false;
    onEdit({ by: "choice", value: writeStored(shift(now, ...by), shapeFor(now)) });
    return true;
  }

  return (
    <PickedInput
      {...props}
      icon={CalendarDays}
      label={t("records-value-pick-date")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      value={value}
      toText={datetimeText}
      onStep={step}
    >
      <MonthPicker
        value={now && new CalendarDate(now.year, now.month, now.day)}
        canClear={field.nullable}
        onPick={pick}
        beside={hasTime && <TimeLists value={now?.time} onPick={pickTime} />}
        onNow={hasTime ? pickNow : undefined}
      />
    </PickedInput>
  );
}

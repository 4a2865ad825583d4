// A day that may be left out: typed in any usual way, or picked from a month.
import { CalendarDate } from "@internationalized/date";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger } from "react-aria-components";
import { useFormats } from "@/i18n";
import { Icon, Popover, TextInput } from "@/shared";
import controls from "./controls.module.css";
import { today } from "./datetime/format";
import { MonthPicker } from "./datetime/MonthPicker";
import { readTyped } from "./datetime/typed";

/** The day a text means as `2026-12-31`; what means none stays as it is, for the engine to refuse. */
export function dayOf(text: string): string {
  const date = readDay(text);
  return date ? date.toString() : text.trim();
}

function readDay(text: string): CalendarDate | undefined {
  const read = readTyped(text.trim(), today());
  return read && new CalendarDate(read.year, read.month, read.day);
}

/**
 * The last day of what no longer counts from a moment on. Days end as the world counts them: by the clock of this computer it
 * could be the day after.
 */
export function lastDay(until: string): Date {
  const last = new Date(Date.parse(until) - 1);
  return new Date(last.getUTCFullYear(), last.getUTCMonth(), last.getUTCDate());
}

interface Props {
  label: string;
  /** What no day means. */
  placeholder: string;
  /** Names the button that opens the month. */
  pick: string;
  /** What is typed. */
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

export function DayInput({ label, placeholder, pick, value, onChange, error }: Props) {
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const date = readDay(value);
  const written = ({ year, month, day }: CalendarDate) => formats.date(new Date(year, month - 1, day));
  return (
    <TextInput
      label={label}
      value={value}
      onChange={onChange}
      // However it was typed, it is shown in one way once it is left.
      onBlur={() => date && onChange(written(date))}
      placeholder={placeholder}
      error={error}
      autoComplete="off"
      spellCheck="false"
      before={
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <Button slot={null} className={controls.leading} aria-label={pick}>
            <Icon of={CalendarDays} size={14} />
          </Button>
          <Popover className={controls.popover} placement="bottom start" offset={8}>
            <Dialog className={controls.dialog} aria-label={pick}>
              <MonthPicker
                value={date}
                canClear
                onPick={(picked) => {
                  setOpen(false);
                  onChange(picked ? written(picked) : "");
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      }
    />
  );
}

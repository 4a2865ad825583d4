// A day: a date that is typed, or days counted from today.
import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { useT } from "@/i18n";
import { InputBox, inputClass } from "@/shared";
import styles from "./Builder.module.css";
import { daysWords, FIXED_DAYS, isFixed, readSpan, type Span, UNITS, writeSpan } from "./days";
import { Pick } from "./Pick";
import { TypedValue } from "./TypedValue";
import type { OneValueProps } from "./Values";
import { isDays } from "./who";

const NEW_SPAN = { count: 7, unit: "day" } as const;

export function DaysValue(props: OneValueProps) {
  const { value, onChange, refused, autoFocus, known } = props;
  const t = useT();
  const text = isDays(value) ? value.date : undefined;
  const span = text === undefined ? undefined : readSpan(text);
  const mode = span?.side ?? (text !== undefined && isFixed(text) ? text : "date");
  const options = [
    { id: "date", text: t("records-days-date") },
    { id: "last", text: t("records-days-last") },
    { id: "next", text: t("records-days-next") },
    ...FIXED_DAYS.map((id) => ({ id, text: daysWords(id, t) })),
  ] as const;
  return (
    <div className={styles.days}>
      <Pick
        className={mode === "date" || span ? styles.daysMode : styles.grows}
        label={t("records-filter-days", { field: known.label })}
        value={mode}
        options={options}
        onChange={(chosen) => {
          if (chosen === "date") onChange("");
          else if (chosen === "last" || chosen === "next")
            onChange({ date: writeSpan({ ...(span ?? NEW_SPAN), side: chosen }) });
          else onChange({ date: chosen });
        }}
      />
      {mode === "date" && <TypedValue {...props} refused={refused} autoFocus={autoFocus} />}
      {span && <SpanValue span={span} field={known.label} onChange={(next) => onChange({ date: writeSpan(next) })} />}
    </div>
  );
}

function SpanValue({ span, field, onChange }: { span: Span; field: string; onChange: (span: Span) => void }) {
  const t = useT();
  const [digits, setDigits] = useState(String(span.count));
  return (
    <>
      <TextField
        aria-label={t("records-filter-days-count", { field })}
        className={styles.count}
        value={digits}
        onChange={(typed) => {
          setDigits(typed);
          const next = { ...span, count: Number(typed) };
          if (readSpan(writeSpan(next))) onChange(next);
        }}
        // What cannot be counted goes back to what is asked for.
        onBlur={() => setDigits(String(span.count))}
      >
        <InputBox size="sm">
          <Input className={inputClass} inputMode="numeric" autoComplete="off" />
        </InputBox>
      </TextField>
      <Pick
        className={styles.grows}
        label={t("records-filter-days-unit", { field })}
        value={span.unit}
        options={UNITS.map((unit) => ({ id: unit, text: t(`records-days-unit-${unit}`) }))}
        onChange={(unit) => onChange({ ...span, unit })}
      />
    </>
  );
}

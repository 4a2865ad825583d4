// One month of days. Arrow keys move a day, PageUp a month; Today and Clear below, the time of the day beside it.
import { type CalendarDate, getLocalTimeZone, today } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components";
import { useT } from "@/i18n";
import { Button, Icon } from "@/shared";
import styles from "./month.module.css";

export function MonthPicker({
  value,
  canClear,
  onPick,
  beside,
  onNow,
}: {
  value: CalendarDate | undefined;
  canClear: boolean;
  onPick: (date: CalendarDate | null) => void;
  /** The time of the day, where there may be one. */
  beside?: ReactNode;
  onNow?: (() => void) | undefined;
}) {
  const t = useT();
  return (
    <div>
      <div className={styles.both}>
        <Calendar
          className={styles.picker}
          aria-label={t("records-value-pick-date")}
          value={value ?? null}
          onChange={onPick}
          // The design's week begins on Monday in every language.
          firstDayOfWeek="mon"
          autoFocus
        >
          <header className={styles.head}>
            <Heading className={styles.title} />
            <AriaButton slot="previous" className={styles.turn} aria-label={t("records-previous-month")}>
              <Icon of={ChevronLeft} size={14} />
            </AriaButton>
            <AriaButton slot="next" className={styles.turn} aria-label={t("records-next-month")}>
              <Icon of={ChevronRight} size={14} />
            </AriaButton>
          </header>
          <CalendarGrid className={styles.grid} weekdayStyle="short">
            <CalendarGridHeader>
              {(day) => <CalendarHeaderCell className={styles.weekday}>{day.slice(0, 2)}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
        {beside}
      </div>
      <footer className={styles.foot}>
        <Button size="sm" variant="ghost" onPress={() => onPick(today(getLocalTimeZone()))}>
          {t("records-value-today")}
        </Button>
        {onNow && (
          <Button size="sm" variant="ghost" onPress={onNow}>
            {t("records-value-now")}
          </Button>
        )}
        <span className={styles.gap} />
        {canClear && (
          <Button size="sm" variant="ghost" onPress={() => onPick(null)}>
            {t("records-filter-clear")}
          </Button>
        )}
      </footer>
    </div>
  );
}

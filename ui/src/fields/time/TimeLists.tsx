// A time to pick: the hours of a day, and its minutes by fives. Any other minute is typed.
import { useCallback, useRef } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useT } from "@/i18n";
import type { Clock } from "./clock";
import styles from "./time.module.css";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const MINUTES = Array.from({ length: 12 }, (_, five) => five * 5);

export function TimeLists({
  value,
  autoFocus = false,
  onPick,
}: {
  value: Clock | undefined;
  autoFocus?: boolean;
  onPick: (clock: Clock) => void;
}) {
  const t = useT();
  // Of a time that is there, what is not chosen stays.
  const { hour, minute, second = 0 } = value ?? {};
  const minutes =
    minute === undefined || MINUTES.includes(minute) ? MINUTES : [...MINUTES, minute].sort((a, b) => a - b);
  return (
    <div className={styles.lists}>
      <Numbers
        label={t("records-value-hour")}
        numbers={HOURS}
        chosen={hour}
        autoFocus={autoFocus}
        onChoose={(chosen) => onPick({ hour: chosen, minute: minute ?? 0, second })}
      />
      <Numbers
        label={t("records-value-minute")}
        numbers={minutes}
        chosen={minute}
        onChoose={(chosen) => onPick({ hour: hour ?? 0, minute: chosen, second })}
      />
    </div>
  );
}

function Numbers({
  label,
  numbers,
  chosen,
  autoFocus = false,
  onChoose,
}: {
  label: string;
  numbers: readonly number[];
  chosen: number | undefined;
  autoFocus?: boolean;
  onChoose: (chosen: number) => void;
}) {
  const placed = useRef(false);
  /** What is chosen stands in the middle at first; later the list stays where it was left. */
  const inTheMiddle = useCallback((item: HTMLElement | null) => {
    const list = item?.closest<HTMLElement>("[role='listbox']");
    if (!item || !list || placed.current) return;
    placed.current = true;
    list.scrollTop = item.offsetTop - (list.clientHeight - item.offsetHeight) / 2;
  }, []);
  return (
    <ListBox
      aria-label={label}
      className={styles.list}
      selectionMode="single"
      disallowEmptySelection
      autoFocus={autoFocus}
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        if (typeof key === "number") onChoose(key);
      }}
    >
      {numbers.map((number) => {
        const words = String(number).padStart(2, "0");
        return (
          <ListBoxItem
            key={number}
            ref={number === chosen ? inTheMiddle : undefined}
            id={number}
            textValue={words}
            className={styles.item}
          >
            {words}
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}

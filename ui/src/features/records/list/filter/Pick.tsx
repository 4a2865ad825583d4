// One of a few things: a small button that shows it, and the list it opens.
import { ChevronDown } from "lucide-react";
import { Button, ListBox, ListBoxItem, Select, SelectValue } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { cx, Icon, Popover } from "@/shared";
import styles from "./Builder.module.css";

export interface Option<K extends string> {
  id: K;
  text: string;
}

interface Props<K extends string> {
  /** For screen readers; the value is said after it. */
  label: string;
  value: K | null;
  options: readonly Option<K>[];
  onChange: (value: K) => void;
  placeholder?: string;
  refused?: boolean;
  autoFocus?: boolean;
  className?: string | undefined;
}

export function Pick<K extends string>(props: Props<K>) {
  const { label, value, options, onChange, placeholder = "", refused, autoFocus, className } = props;
  return (
    <Select
      aria-label={label}
      className={cx(styles.picker, className)}
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option) onChange(option.id);
      }}
      placeholder={placeholder}
      isInvalid={refused ?? false}
      autoFocus={autoFocus ?? false}
    >
      <Button className={cx(styles.pick, refused && styles.bad)}>
        <SelectValue className={styles.pickWords} />
        <Icon of={ChevronDown} size={12} className={styles.chevron} />
      </Button>
      <Popover className={controls.popover}>
        <ListBox className={controls.list} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.text} className={controls.item}>
              <span className={controls.words}>{option.text}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

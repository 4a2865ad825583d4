// One of a few things with its label: words, or icons beside each other. For settings; a record's values have their own.
import { Check, ChevronDown } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button, ListBox, ListBoxItem, Select, SelectValue } from "react-aria-components";
import { FieldFoot, FieldLabel, Icon, Popover, useSteady } from "@/shared";
import controls from "./controls.module.css";

export interface Offered {
  id: string;
  text: string;
  icon?: ReactNode;
}

interface Props {
  label: string;
  value: string | null;
  offered: readonly Offered[];
  help?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  /** Icons beside each other; their names are for screen readers and for typing. */
  grid?: boolean;
  isDisabled?: boolean;
  onChange: (id: string) => void;
}

/** Drawn anew when something in it changes, and not at every key typed elsewhere: a list of choices is many parts. */
export function SelectInput({ onChange, ...rest }: Props) {
  return <Choices {...rest} onChange={useSteady(onChange)} />;
}

const Choices = memo(AllChoices, ({ offered: before, ...others }, { offered: after, ...now }) => {
  const keys = Object.keys({ ...others, ...now }) as (keyof typeof now)[];
  return keys.every((key) => others[key] === now[key]) && sameChoices(before, after);
});

function sameChoices(before: readonly Offered[], after: readonly Offered[]): boolean {
  if (before === after) return true;
  const same = (one: Offered, other: Offered | undefined) =>
    one.id === other?.id && one.text === other.text && one.icon === other.icon;
  return before.length === after.length && before.every((one, at) => same(one, after[at]));
}

function AllChoices({
  label,
  value,
  offered,
  help,
  error,
  placeholder,
  grid = false,
  isDisabled = false,
  onChange,
}: Props) {
  return (
    <Select
      className={controls.field}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
      placeholder={placeholder ?? ""}
    >
      <FieldLabel label={label} />
      <Button className={controls.trigger}>
        <SelectValue className={controls.value} />
        <Icon of={ChevronDown} size={14} className={controls.chevron} />
      </Button>
      <FieldFoot help={help} error={error} />
      <Popover className={controls.popover} offset={5}>
        <ListBox layout={grid ? "grid" : "stack"} className={grid ? controls.icons : controls.list} items={offered}>
          {({ id, text, icon }) => (
            <ListBoxItem id={id} textValue={text} className={grid ? controls.iconItem : controls.item}>
              {({ isSelected }) => (
                <>
                  {icon}
                  <span className={grid ? "sr-only" : controls.words}>{text}</span>
                  {isSelected && !grid && <Icon of={Check} size={14} className={controls.check} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

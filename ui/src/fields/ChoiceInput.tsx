// The control of kinds with a short list of values: a button that shows the value, and the list it opens.
import { Check, ChevronDown } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button, ListBox, ListBoxItem, Select, SelectValue } from "react-aria-components";
import { useT } from "@/i18n";
import { FieldFoot, FieldLabel, Icon, Popover } from "@/shared";
import { useBegun } from "./begun";
import styles from "./controls.module.css";
import { type ChoiceProps, useOffered } from "./offered";
import { Reading } from "./Reading";

/** Chooses among `options`, and NULL where the column allows it. A value outside the list stays shown until another is chosen. */
export function ChoiceInput(props: ChoiceProps) {
  const { onEdit, onBlur, frame } = props;
  const t = useT();
  const { shown, selected } = useOffered(props);
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const begun = useBegun();
  useEffect(() => {
    if (begun !== undefined) setOpen(true);
  }, [begun]);

  return (
    <Select
      className={styles.field}
      value={selected < 0 ? null : String(selected)}
      onChange={(key) => {
        const option = shown[Number(key)];
        if (option) onEdit({ by: "choice", value: option.value });
      }}
      isOpen={isOpen}
      onOpenChange={setOpen}
      onBlur={onBlur}
      isInvalid={Boolean(frame.error)}
      isRequired={frame.required}
      validationBehavior="aria"
      placeholder={t("records-value-choose")}
    >
      <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />
      <Button className={styles.trigger}>
        <SelectValue className={styles.value} />
        <Icon of={ChevronDown} size={14} className={styles.chevron} />
      </Button>
      <FieldFoot label={frame.label} help={frame.help} error={frame.error} />
      <Popover className={styles.popover} offset={5}>
        <ListBox ref={list} className={styles.list}>
          {shown.map((option, index) => (
            <ListBoxItem key={String(index)} id={String(index)} textValue={option.text} className={styles.item}>
              {({ isSelected }) => (
                <>
                  <span className={styles.option}>
                    {option.dot}
                    <span className={option.value === null ? styles.none : styles.words}>{option.text}</span>
                  </span>
                  {isSelected && <Icon of={Check} size={14} className={styles.check} />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
        {props.isReading && <Reading />}
        {begun !== undefined && <Typed letter={begun} into={list} />}
      </Popover>
    </Select>
  );
}

/** Types the letter into the list once it is there: it points at what begins with it, and what is typed next goes on there. */
function Typed({ letter, into }: { letter: string; into: RefObject<HTMLElement | null> }) {
  // After the list's own effects, which point at the chosen one.
  useEffect(() => {
    into.current?.dispatchEvent(new KeyboardEvent("keydown", { key: letter, bubbles: true }));
  }, [letter, into]);
  return null;
}

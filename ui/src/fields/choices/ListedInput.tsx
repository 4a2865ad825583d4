// Several choices among those the options name: all at once as boxes to tick, or in a list that opens. What stands there
// besides can be ticked off, and is kept until it is.
import { Check, ChevronDown } from "lucide-react";
import { use } from "react";
import { Button, CheckboxGroup, ListBox, ListBoxItem, Select } from "react-aria-components";
import { useT } from "@/i18n";
import { Checkbox, FieldFoot, FieldLabel, Icon, LabelledElsewhere, Popover } from "@/shared";
import controls from "../controls.module.css";
import all from "../RadioInput.module.css";
import type { FieldInputProps } from "../types";
import { wordText, writeWords } from "./words";

export function ListedInput(props: FieldInputProps & { words: readonly string[] }) {
  const { field, frame, words, onEdit, onBlur } = props;
  const t = useT();
  const inCell = use(LabelledElsewhere);
  const offered = [...new Set([...Object.keys(field.choice_looks ?? {}), ...words])];
  // In the order they are offered in, whatever was pressed first.
  const choose = (chosen: readonly unknown[]) =>
    onEdit({
      by: "choice",
      value: writeWords(
        field,
        offered.filter((word) => chosen.includes(word)),
      ),
    });
  const around = {
    className: controls.field ?? "",
    value: [...words],
    onBlur,
    isInvalid: Boolean(frame.error),
    isRequired: frame.required,
    validationBehavior: "aria" as const,
  };
  const label = <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />;
  const foot = <FieldFoot label={frame.label} help={frame.help} error={frame.error} />;
  // A cell has no room for all of them.
  if (field.widget === "radio" && !inCell) {
    return (
      <CheckboxGroup {...around} onChange={choose}>
        {label}
        <div className={all.all}>
          {offered.map((word) => (
            <Checkbox key={word} value={word}>
              {wordText(field, word)}
            </Checkbox>
          ))}
        </div>
        {foot}
      </CheckboxGroup>
    );
  }
  const shown = words.map((word) => wordText(field, word)).join(", ");
  return (
    <Select {...around} selectionMode="multiple" onChange={choose}>
      {label}
      <Button className={controls.trigger}>
        <span className={controls.value}>
          <span className={shown === "" ? controls.none : controls.words}>{shown || t("records-value-choose")}</span>
        </span>
        <Icon of={ChevronDown} size={14} className={controls.chevron} />
      </Button>
      {foot}
      <Popover className={controls.popover} offset={5}>
        <ListBox className={controls.list}>
          {offered.map((word) => (
            <ListBoxItem key={word} id={word} textValue={wordText(field, word)} className={controls.item}>
              {({ isSelected }) => (
                <>
                  <span className={controls.words}>{wordText(field, word)}</span>
                  {isSelected && <Icon of={Check} size={14} className={controls.check} />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

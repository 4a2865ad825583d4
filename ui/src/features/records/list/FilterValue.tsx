// The editor of a chip's value: a list for what is chosen, a search for references, boxes and a button for the rest.
import { useState } from "react";
import { Dialog, Form, ListBox, ListBoxItem, Text } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { choiceText } from "@/fields/enum/look";
import { shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import type { FilterValue as Value } from "@/ipc";
import { Button } from "@/shared";
import { Frequent } from "./Frequent";
import type { Known } from "./filter/names";
import { arity, type Condition, isComplete } from "./filter/parts";
import { Values } from "./filter/Values";
import { Count, References } from "./References";
import styles from "./Toolbar.module.css";
import { useFacets } from "./useFacets";

interface Props {
  known: Known;
  condition: Condition;
  onApply: (values: Value[]) => void;
}

export function FilterValue(props: Props) {
  const t = useT();
  const { field } = props.known;
  const label = t("records-filter-value", { field: props.known.label });
  const isOne = arity(props.condition.op) === "one";
  if (isOne && shownKind(field) === "boolean") {
    const options = [
      { id: "1", text: t("records-value-yes") },
      { id: "0", text: t("records-value-no") },
    ];
    return <Choices label={label} options={options} {...props} />;
  }
  if (isOne && shownKind(field) === "enum" && field.choices) {
    return (
      <Choices label={label} options={field.choices.map((id) => ({ id, text: choiceText(field, id) }))} {...props} />
    );
  }
  if (isOne && shownKind(field) === "foreign_key") {
    return <References label={label} known={props.known} onChoose={(value) => props.onApply([value])} />;
  }
  return <Typed label={label} {...props} />;
}

function Choices({
  label,
  options,
  known,
  condition,
  onApply,
}: Props & { label: string; options: { id: string; text: string }[] }) {
  const { values, countOf } = useFacets(known);
  return (
    <Dialog className={controls.dialog} aria-label={label}>
      <ListBox
        aria-label={label}
        className={controls.list}
        items={options}
        dependencies={[values]}
        autoFocus
        selectionMode="single"
        selectedKeys={condition.values.map(String)}
        onAction={(key) => onApply([String(key)])}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key !== undefined) onApply([String(key)]);
        }}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.text} className={controls.item}>
            <Text slot="label" className={controls.words}>
              {option.text}
            </Text>
            <Count value={countOf(option.id)} />
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}

function Typed({ label, known, condition, onApply }: Props & { label: string }) {
  const t = useT();
  const [values, setValues] = useState(condition.values);
  const [refused, setRefused] = useState(false);
  // A whole value is asked for: those there are can be chosen.
  const isExact = condition.op === "is" || condition.op === "not";
  return (
    <Dialog className={controls.dialog} aria-label={label}>
      <Form
        className={styles.editor}
        onSubmit={(event) => {
          event.preventDefault();
          const complete = isComplete({ ...condition, values });
          setRefused(!complete);
          if (complete) onApply([...values]);
        }}
      >
        <div className={styles.editorValues}>
          <Values known={known} op={condition.op} values={values} onChange={setValues} refused={refused} autoFocus />
        </div>
        <Button type="submit">{t("records-filter-apply")}</Button>
      </Form>
      {isExact && <Frequent known={known} onChoose={(value) => onApply([value])} />}
    </Dialog>
  );
}

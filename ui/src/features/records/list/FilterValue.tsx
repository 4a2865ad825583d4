// The editor of a chip's value: a list for what is chosen, a search for references, boxes and a button for the rest.
import { UserRound } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog, Form, ListBox, ListBoxItem, Text } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { choiceText } from "@/fields/enum/look";
import { shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import type { FilterValue as Value } from "@/ipc";
import { Button, Icon } from "@/shared";
import { Frequent } from "./Frequent";
import type { Known } from "./filter/names";
import { arity, type Condition, isComplete } from "./filter/parts";
import { Values } from "./filter/Values";
import { useWords, type Word } from "./filter/who";
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
  const words = useWords()(props.known, props.condition.op);
  const lead = words.length > 0 && <People label={t("roles-who")} words={words} onApply={props.onApply} />;
  if (isOne && shownKind(field) === "boolean") {
    const options = [
      { id: "1", text: t("records-value-yes") },
      { id: "0", text: t("records-value-no") },
    ];
    return <Choices label={label} lead={lead} options={options} {...props} />;
  }
  if (isOne && shownKind(field) === "enum" && field.choices) {
    const options = field.choices.map((id) => ({ id, text: choiceText(field, id) }));
    return <Choices label={label} lead={lead} options={options} {...props} />;
  }
  if (isOne && shownKind(field) === "foreign_key") {
    const apply = (value: string) => props.onApply([value]);
    return <References label={label} lead={lead} known={props.known} onChoose={apply} />;
  }
  return <Typed label={label} {...props} />;
}

/** The signed-in person, before the values there are. */
function People({ label, words, onApply }: { label: string; words: readonly Word[]; onApply: Props["onApply"] }) {
  return (
    <ListBox
      aria-label={label}
      className={styles.people}
      items={words.map((word) => ({ ...word, id: word.user }))}
      onAction={(user) => onApply([{ user: String(user) }])}
    >
      {(word) => (
        <ListBoxItem id={word.id} textValue={word.text} className={controls.item}>
          <Icon of={UserRound} size={14} />
          <span className={controls.words}>{word.text}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function Choices({
  label,
  lead,
  options,
  known,
  condition,
  onApply,
}: Props & { label: string; lead: ReactNode; options: { id: string; text: string }[] }) {
  const { values, countOf } = useFacets(known);
  return (
    <Dialog className={controls.dialog} aria-label={label}>
      {lead}
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

// The editor of a filter's value: a list for what is chosen, a search for references, a box for what is typed.
import { useState } from "react";
import { Autocomplete, Dialog, Form, Input, ListBox, ListBoxItem, TextField } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { choiceLabel } from "@/fields/enum/hue";
import { kindOf, shownKind } from "@/fields/registry";
import { useLanguage, useT } from "@/i18n";
import { type FieldView, type FilterTerm, type ModelView, useCommandQuery } from "@/ipc";
import { Button, cx, InputBox, inputClass } from "@/shared";
import { filterValue, readFilterText, shownValue } from "./filters";
import styles from "./Toolbar.module.css";

interface Props {
  model: ModelView;
  field: FieldView;
  term: FilterTerm;
  onApply: (value: string) => void;
}

export function FilterValue(props: Props) {
  const t = useT();
  const { field } = props;
  const label = t("records-filter-value", { field: field.label });
  if (shownKind(field) === "boolean") {
    const options = [
      { id: "1", text: t("records-value-yes") },
      { id: "0", text: t("records-value-no") },
    ];
    return <Choices label={label} options={options} {...props} />;
  }
  if (shownKind(field) === "enum" && field.choices) {
    return <Choices label={label} options={field.choices.map((id) => ({ id, text: choiceLabel(id) }))} {...props} />;
  }
  if (shownKind(field) === "foreign_key") return <References label={label} {...props} />;
  return <Typed label={label} {...props} />;
}

function Choices({
  label,
  options,
  term,
  onApply,
}: Props & { label: string; options: { id: string; text: string }[] }) {
  return (
    <Dialog className={controls.dialog} aria-label={label}>
      <ListBox
        aria-label={label}
        className={controls.list}
        items={options}
        autoFocus
        selectionMode="single"
        selectedKeys={[term.value]}
        onAction={(key) => onApply(String(key))}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key !== undefined) onApply(String(key));
        }}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.text} className={controls.item}>
            {option.text}
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}

function References({ label, model, field, onApply }: Props & { label: string }) {
  const t = useT();
  const [search, setSearch] = useState("");
  const { data } = useCommandQuery(
    "records_choices",
    { model: model.slug, field: field.name, search },
    { keepPrevious: true },
  );
  const items = (data?.choices ?? []).map((choice) => ({ ...choice, id: filterValue(choice.value) }));
  return (
    <Dialog className={styles.listEditor} aria-label={label}>
      <Autocomplete inputValue={search} onInputChange={setSearch}>
        <TextField className={styles.listSearch} aria-label={t("records-filter-value-search")} autoFocus>
          <InputBox size="sm">
            <Input className={inputClass} placeholder={t("records-filter-value-search")} />
          </InputBox>
        </TextField>
        <ListBox
          aria-label={label}
          className={controls.list}
          items={items}
          selectionMode="single"
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined) onApply(String(key));
          }}
          renderEmptyState={() => <div className={controls.note}>{t("records-value-no-choices")}</div>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={controls.item}>
              <span className={controls.words}>{choice.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function Typed({ label, field, term, onApply }: Props & { label: string }) {
  const t = useT();
  const language = useLanguage();
  const [text, setText] = useState(() =>
    term.value === "" ? "" : kindOf(field).toText(shownValue(field, term), { field, language, base: null }),
  );
  const [refused, setRefused] = useState(false);
  return (
    <Dialog className={controls.dialog} aria-label={label}>
      <Form
        className={styles.editor}
        onSubmit={(event) => {
          event.preventDefault();
          const value = readFilterText(text, term.op, field, language);
          setRefused(value === undefined);
          if (value !== undefined) onApply(value);
        }}
      >
        <TextField
          aria-label={label}
          autoFocus
          value={text}
          onChange={(typed) => {
            setText(typed);
            setRefused(false);
          }}
          isInvalid={refused}
        >
          <InputBox size="sm" className={cx(styles.box, refused && styles.bad)}>
            <Input className={inputClass} autoComplete="off" spellCheck={false} />
          </InputBox>
        </TextField>
        <Button type="submit">{t("records-filter-apply")}</Button>
        {refused && (
          <span role="alert" className="sr-only">
            {t("records-filter-unread", { field: field.label })}
          </span>
        )}
      </Form>
    </Dialog>
  );
}

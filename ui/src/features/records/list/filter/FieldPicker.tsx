// What a condition is about: a field, one of a record it refers to, or records that refer here. Found by typing.
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  TextField,
  useFilter,
} from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { useT } from "@/i18n";
import type { FilterName, ModelView } from "@/ipc";
import { cx, Icon, InputBox, inputClass, Popover } from "@/shared";
import toolbar from "../Toolbar.module.css";
import styles from "./Builder.module.css";
import { fieldsAway, type Known, offeredFields, ownFields, referringTo } from "./names";

/** What was chosen. */
export type Subject = { kind: "field" | "has"; name: FilterName };

interface Props {
  model: ModelView;
  models: readonly ModelView[];
  /** What it is now, in words. */
  label: string;
  onChoose: (subject: Subject) => void;
}

interface Section {
  id: string;
  title: string;
  items: { id: string; text: string; subject: Subject }[];
}

export function FieldPicker({ model, models, label, onChoose }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={cx(styles.pick, styles.subject)}
        aria-label={t("records-filter-field-named", { field: label })}
        data-first
      >
        <span className={styles.pickWords}>{label}</span>
        <Icon of={ChevronDown} size={12} className={styles.chevron} />
      </Button>
      <Popover className={controls.popover} placement="bottom start">
        <Fields
          model={model}
          models={models}
          onChoose={(subject) => {
            onChoose(subject);
            setOpen(false);
          }}
        />
      </Popover>
    </DialogTrigger>
  );
}

function Fields({ model, models, onChoose }: Omit<Props, "label">) {
  const t = useT();
  const { contains } = useFilter({ sensitivity: "base" });
  const sections = sectionsOf(model, models, {
    others: t("records-filter-others"),
    children: t("records-filter-children"),
  });
  return (
    <Dialog className={toolbar.listEditor} aria-label={t("records-filter-field")}>
      {/* "album title" finds Album › Title. */}
      <Autocomplete filter={(text, typed) => typed.split(/\s+/).every((word) => contains(text, word))}>
        <TextField className={toolbar.listSearch} aria-label={t("records-filter-field-find")} autoFocus>
          <InputBox size="sm">
            <Input className={inputClass} placeholder={t("records-filter-field-find")} />
          </InputBox>
        </TextField>
        <ListBox
          aria-label={t("records-filter-field")}
          className={controls.list}
          selectionMode="single"
          onSelectionChange={(keys) => {
            const [key] = keys;
            const chosen = sections.flatMap(({ items }) => items).find(({ id }) => id === key);
            if (chosen) onChoose(chosen.subject);
          }}
          renderEmptyState={() => <div className={controls.note}>{t("records-filter-field-none")}</div>}
        >
          {sections.map(({ id, title, items }) => (
            <ListBoxSection key={id} id={id} aria-label={title}>
              <Header className={styles.sectionTitle}>{title}</Header>
              {items.map((item) => (
                <ListBoxItem key={item.id} id={item.id} textValue={item.text} className={controls.item}>
                  <span className={controls.words}>{item.text}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function sectionsOf(
  model: ModelView,
  models: readonly ModelView[],
  words: { others: string; children: string },
): Section[] {
  let last = 0;
  const item = (kind: Subject["kind"]) => (each: { name: FilterName; label: string }) => {
    last += 1;
    return { id: `subject${last}`, text: each.label, subject: { kind, name: each.name } };
  };
  const [all, first] = [ownFields(model), model.list_filter && offeredFields(model)];
  const isFirst = ({ field }: Known) => first?.includes(field) ?? true;
  const own = { id: "own", title: model.label_one, items: all.filter(isFirst).map(item("field")) };
  const others = all.filter((known) => !isFirst(known)).map(item("field"));
  const away = fieldsAway(model, models).map(({ key, fields }, at) => ({
    id: `away${at}`,
    title: key.label,
    items: fields.map(item("field")),
  }));
  const referring = { id: "children", title: words.children, items: referringTo(model, models).map(item("has")) };
  const rest = { id: "others", title: words.others, items: others };
  return [own, rest, ...away, referring].filter(({ items }) => items.length > 0);
}

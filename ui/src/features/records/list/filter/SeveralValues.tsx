// Several values: each as a tag that can be taken away, and the way to one more.
import { X } from "lucide-react";
import { useRef, useState } from "react";
import { Button, DialogTrigger, Input, TextField } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { choiceText } from "@/fields/enum/look";
import { shownKind } from "@/fields/registry";
import { useLanguage, useT } from "@/i18n";
import type { FilterValue } from "@/ipc";
import { cx, Icon, Menu, MenuItem, Popover } from "@/shared";
import { readFilterText } from "../filters";
import { References } from "../References";
import { useValueWords } from "../ValueText";
import styles from "./Builder.module.css";
import type { Known } from "./names";
import type { Comparison } from "./parts";
import type { ValuesProps } from "./Values";

export function SeveralValues({ known, op, values, onChange, refused, autoFocus = false }: ValuesProps) {
  const box = useRef<HTMLDivElement>(null);
  const given = values.filter((value) => value !== "");
  const add = (value: string) => {
    if (!given.some((each) => String(each) === value)) onChange([...given, value]);
  };
  return (
    <div ref={box} className={cx(styles.several, refused && given.length === 0 && styles.bad)}>
      {given.map((value, at) => (
        <Tag
          // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
          key={`${at} ${JSON.stringify(value)}`}
          known={known}
          op={op}
          value={value}
          onDrop={() => {
            onChange(given.toSpliced(at, 1));
            box.current?.querySelector<HTMLElement>("[data-more]")?.focus();
          }}
        />
      ))}
      <More known={known} op={op} given={given} onAdd={add} autoFocus={autoFocus} />
    </div>
  );
}

function Tag({ known, op, value, onDrop }: { known: Known; op: Comparison; value: FilterValue; onDrop: () => void }) {
  const t = useT();
  const words = useValueWords({ known, op, value });
  return (
    <span className={styles.tag}>
      <span className={styles.tagWords}>{words}</span>
      <Button className={styles.drop} aria-label={t("records-filter-value-drop", { value: words })} onPress={onDrop}>
        <Icon of={X} size={12} />
      </Button>
    </span>
  );
}

interface MoreProps {
  known: Known;
  op: Comparison;
  given: readonly FilterValue[];
  onAdd: (value: string) => void;
  autoFocus: boolean;
}

function More(props: MoreProps) {
  const t = useT();
  const { known, given, onAdd, autoFocus } = props;
  const [isOpen, setOpen] = useState(false);
  const label = t("records-filter-value-add", { field: known.label });
  const button = (
    <Button className={styles.more} aria-label={label} autoFocus={autoFocus} data-more>
      {t("records-filter-value-more")}
    </Button>
  );
  if (shownKind(known.field) === "foreign_key") {
    return (
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        {button}
        <Popover className={controls.popover} placement="bottom start">
          <References
            known={known}
            label={label}
            onChoose={(value) => {
              onAdd(value);
              setOpen(false);
            }}
          />
        </Popover>
      </DialogTrigger>
    );
  }
  const left = known.field.choices?.filter((choice) => !given.includes(choice));
  if (shownKind(known.field) === "enum" && left) {
    return (
      <Menu aria-label={label} placement="bottom start" trigger={button}>
        {left.map((choice) => (
          <MenuItem key={choice} id={choice} onAction={() => onAdd(choice)}>
            {choiceText(known.field, choice)}
          </MenuItem>
        ))}
      </Menu>
    );
  }
  return <MoreTyped {...props} label={label} />;
}

function MoreTyped({ known: { field }, op, onAdd, label, autoFocus }: MoreProps & { label: string }) {
  const t = useT();
  const language = useLanguage();
  const [text, setText] = useState("");
  const take = () => {
    const value = readFilterText(text, op, field, language);
    if (value === undefined) return;
    onAdd(value);
    setText("");
  };
  return (
    <TextField
      aria-label={label}
      className={styles.moreTyped}
      value={text}
      onChange={setText}
      onBlur={take}
      isInvalid={text.trim() !== "" && readFilterText(text, op, field, language) === undefined}
      autoFocus={autoFocus}
    >
      <Input
        data-more
        autoComplete="off"
        spellCheck={false}
        placeholder={t("records-filter-value-more")}
        onKeyDown={(event) => {
          // Enter ends a value; with nothing typed it means the whole form.
          if (event.key !== "Enter" || text.trim() === "") return;
          event.preventDefault();
          take();
        }}
      />
    </TextField>
  );
}

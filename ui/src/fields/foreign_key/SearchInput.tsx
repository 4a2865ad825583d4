// The combobox of a foreign key: type to search, the match marked; a set value can be opened, and cleared where NULL may be.
import { ArrowUpRight, ChevronsUpDown, Search, X } from "lucide-react";
import { type CSSProperties, useDeferredValue, useRef, useState } from "react";
import { Input as AriaInput, Button, ComboBox } from "react-aria-components";
import { useT } from "@/i18n";
import { type ChoiceView, useCommandQuery, type WireValue } from "@/ipc";
import { FieldFoot, FieldLabel, Icon, InputBox, inputClass, Popover } from "@/shared";
import styles from "../controls.module.css";
import { useCreation } from "../creation";
import { useRecordLink } from "../links";
import { textOf } from "../text/format";
import type { FieldInputProps } from "../types";
import { sameValue } from "../value";
import { ChoiceList, CREATE, type Group, type Item } from "./ChoiceList";
import { rememberUsed, usedBefore } from "./used";
import { useSettled } from "./useSettled";

const idOf = (value: WireValue): string => JSON.stringify(value);
const itemOf = (choice: ChoiceView): Item => ({ ...choice, id: idOf(choice.value) });

export function SearchInput({ field, model, base, baseLabel, edit, onEdit, onBlur, frame }: FieldInputProps) {
  const t = useT();
  const value = edit?.by === "choice" ? edit.value : base;
  const label = edit?.by === "choice" ? edit.label : baseLabel;
  const name = value === null || value === "" ? "" : (label ?? textOf(value));
  const link = useRecordLink(field, value);
  /** What is being typed; nothing while the box shows the value. */
  const [typing, setTyping] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  /** React Aria reports its own resets as input too; only a person's keystrokes search. */
  const typed = useRef(false);
  /** The list is as wide as the whole box and hangs under it. */
  const box = useRef<HTMLDivElement>(null);
  const search = useSettled(typing?.trim() ?? "");
  const answer = useCommandQuery(
    "records_choices",
    { model, field: field.name, search },
    { enabled: isOpen || typing !== undefined, keepPrevious: true },
  );
  const choices = useDeferredValue(answer.data?.choices ?? NONE);

  const creation = useCreation(field);
  // Nothing typed, nothing to name the new one by: the list alone.
  const missing = creation && typing?.trim() ? typing.trim() : undefined;
  const create = () => {
    if (!creation || missing === undefined) return;
    setTyping(undefined);
    setOpen(false);
    creation.begin(missing, (made, name) => take({ value: made, label: name }));
  };
  const items = choices.map(itemOf);
  if (creation && missing !== undefined) items.push({ id: CREATE, value: null, label: creation.words(missing) });

  // While nothing is searched for, what was used last comes first.
  const isSearch = search !== "" || missing !== undefined || answer.isPlaceholderData;
  const recent = isSearch || !answer.data ? NONE : usedBefore(model, field.name, value, { ...answer.data, choices });
  const rest = items.filter((item) => !recent.some((used) => sameValue(used.value, item.value)));
  const groups: Group[] = [
    { id: "used", title: t("records-value-used"), items: recent.map(itemOf) },
    { id: "others", title: t("records-value-others"), items: rest },
  ];

  const take = (choice: ChoiceView) => {
    rememberUsed(model, field.name, choice);
    onEdit({ by: "choice", value: choice.value, label: choice.label });
  };
  const choose = (choice: ChoiceView | undefined) => {
    setTyping(undefined);
    if (choice && !sameValue(choice.value, value)) take(choice);
  };
  const clear = () => {
    setTyping(undefined);
    onEdit({ by: "choice", value: null });
  };
  const isSet = name !== "" && typing === undefined;

  return (
    <ComboBox<Item | Group>
      className={styles.field}
      items={recent.length > 0 ? groups.filter((group) => group.items.length > 0) : items}
      // The same key whatever the search found: another one would close the list.
      value={name === "" ? null : idOf(value)}
      onChange={(key) =>
        key === CREATE ? create() : choose([...recent, ...choices].find((choice) => idOf(choice.value) === key))
      }
      inputValue={typing ?? name}
      onInputChange={(text) => {
        if (!typed.current) return;
        typed.current = false;
        setTyping(text);
      }}
      onOpenChange={setOpen}
      onBlur={() => {
        // An emptied box means no value, where there may be none; anything half typed is dropped.
        if (typing === "" && field.nullable) clear();
        setTyping(undefined);
        onBlur();
      }}
      // What Escape puts back is no search: the list would open again for it.
      menuTrigger={typing === undefined ? "manual" : "input"}
      allowsEmptyCollection
      isInvalid={Boolean(frame.error)}
      isRequired={frame.required}
      validationBehavior="aria"
    >
      <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />
      <div ref={box}>
        <InputBox className={styles.box}>
          {typing !== undefined && <Icon of={Search} size={14} />}
          <AriaInput
            className={inputClass}
            placeholder={t("records-value-search")}
            onInputCapture={() => {
              typed.current = true;
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || missing === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              create();
            }}
          />
          {isSet && field.nullable && (
            <Button
              slot={null}
              className={styles.inner}
              aria-label={t("records-value-clear", { field: field.label })}
              onPress={clear}
            >
              <Icon of={X} size={14} />
            </Button>
          )}
          {isSet && link && (
            <>
              <Button
                slot={null}
                className={styles.inner}
                aria-label={t("records-value-open", { name })}
                onPress={link.open}
              >
                <Icon of={ArrowUpRight} size={14} />
              </Button>
              <span className={styles.divider} />
            </>
          )}
          <Button className={styles.inner}>
            <Icon of={ChevronsUpDown} size={14} />
          </Button>
        </InputBox>
      </div>
      <FieldFoot label={frame.label} help={frame.help} error={frame.error} />
      <Popover
        className={styles.popover}
        offset={5}
        triggerRef={box}
        style={{ "--trigger-width": `${box.current?.offsetWidth ?? 0}px` } as CSSProperties}
      >
        <ChoiceList value={value} search={search} isFetching={answer.isFetching} />
        {answer.data?.more && !answer.isPlaceholderData && (
          <div className={styles.note}>{t("records-value-more-choices")}</div>
        )}
      </Popover>
    </ComboBox>
  );
}

const NONE: ChoiceView[] = [];

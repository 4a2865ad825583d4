// The control of several choices: a chip for each, a box for the next, and the values the options offer. Backspace in the empty
// box takes the last one away. What is not a list of words stays a text.
import { X } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Input as AriaInput, Button, Tag, TagGroup, TagList, TextField } from "react-aria-components";
import { useT } from "@/i18n";
import { FieldFoot, FieldLabel, Icon, InputBox, inputClass } from "@/shared";
import { TypedInput } from "../TypedInput";
import { textOf } from "../text/format";
import type { FieldInputProps } from "../types";
import styles from "./choices.module.css";
import { ListedInput } from "./ListedInput";
import { parted, readWords, wordText, writeWords } from "./words";

export function Input(props: FieldInputProps) {
  const { field, base, edit } = props;
  const read = readWords(field, edit?.by === "choice" ? edit.value : base);
  const words = read && [...new Set(read)];
  if (!words || edit?.by === "text") return <TypedInput {...props} toText={textOf} inputMode="text" />;
  const listed = field.widget === "select" || field.widget === "radio";
  return listed ? <ListedInput {...props} words={words} /> : <Chips {...props} words={words} />;
}

function Chips({ field, frame, words, onEdit, onBlur }: FieldInputProps & { words: readonly string[] }) {
  const t = useT();
  const list = useId();
  /** What is being typed, and the chips beside it. It is part of the value already: saving with a key does not leave the box. */
  const [typing, setTyping] = useState<{ text: string; beside: readonly string[] }>();
  const text = typing?.text ?? "";
  const chips = typing?.beside ?? words;
  const next = useRef<HTMLInputElement>(null);
  /** Chosen among what is offered: a word that only begins another one is not taken while it is typed. */
  const picked = useRef(false);
  const change = (all: readonly string[]) => onEdit({ by: "choice", value: writeWords(field, [...new Set(all)]) });
  const type = (typed: string) => {
    change([...chips, ...parted(typed)]);
    const ends = typed === "" || typed.includes(",") || (picked.current && offered.includes(typed));
    setTyping(ends ? undefined : { text: typed, beside: chips });
  };
  const remove = (gone: ReadonlySet<unknown>) => {
    const left = chips.filter((word) => !gone.has(word));
    if (typing) setTyping({ ...typing, beside: left });
    change([...left, ...parted(text)]);
    // The last chip takes the keyboard with it.
    if (left.length === 0) next.current?.focus();
  };
  const offered = Object.keys(field.choice_looks ?? {}).filter((word) => !chips.includes(word));
  return (
    <TextField
      className={styles.field}
      value={text}
      onChange={type}
      onBlur={() => {
        setTyping(undefined);
        onBlur();
      }}
      isInvalid={Boolean(frame.error)}
      isRequired={frame.required}
      validationBehavior="aria"
      onKeyDown={(event) => {
        if (event.key === "Enter" && text.trim() !== "") {
          event.preventDefault();
          setTyping(undefined);
        } else if (event.key === "Backspace" && text === "" && chips.length > 0) change(chips.slice(0, -1));
        else event.continuePropagation();
      }}
    >
      <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />
      <InputBox area className={styles.box}>
        {chips.length > 0 && (
          <TagGroup className={styles.tags} onRemove={remove} aria-label={field.label}>
            <TagList className={styles.tags} items={chips.map((id) => ({ id }))}>
              {({ id }) => (
                <Tag id={id} textValue={wordText(field, id)} className={styles.tag}>
                  <span className={styles.word}>{wordText(field, id)}</span>
                  <Button
                    slot="remove"
                    className={styles.remove}
                    aria-label={t("records-children-let-go", { name: wordText(field, id) })}
                  >
                    <Icon of={X} size={12} />
                  </Button>
                </Tag>
              )}
            </TagList>
          </TagGroup>
        )}
        <AriaInput
          ref={next}
          className={`${inputClass} ${styles.next}`}
          onInputCapture={({ nativeEvent }) => {
            const how = (nativeEvent as InputEvent).inputType;
            picked.current = !how || how === "insertReplacementText";
          }}
          list={offered.length > 0 ? list : undefined}
          autoComplete="off"
          spellCheck="false"
        />
        {offered.length > 0 && (
          <datalist id={list}>
            {offered.map((word) => (
              <option key={word} value={word} label={wordText(field, word)} />
            ))}
          </datalist>
        )}
      </InputBox>
      <FieldFoot label={frame.label} help={frame.help ?? t("records-choices-help")} error={frame.error} />
    </TextField>
  );
}

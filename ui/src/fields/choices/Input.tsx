// The control of several choices: a chip for each, a box for the next, and the values the options offer. Backspace in the empty
// box takes the last one away. What is not a list of words stays a text.
import { X } from "lucide-react";
import { useId, useState } from "react";
import { Input as AriaInput, Button, Tag, TagGroup, TagList, TextField } from "react-aria-components";
import { useT } from "@/i18n";
import { FieldFoot, FieldLabel, Icon, InputBox, inputClass } from "@/shared";
import { TypedInput } from "../TypedInput";
import { textOf } from "../text/format";
import type { FieldInputProps } from "../types";
import styles from "./choices.module.css";
import { parted, readWords, wordText, writeWords } from "./words";

export function Input(props: FieldInputProps) {
  const { field, base, edit } = props;
  const words = readWords(field, edit?.by === "choice" ? edit.value : base);
  if (!words || edit?.by === "text") return <TypedInput {...props} toText={textOf} inputMode="text" />;
  return <Chips {...props} words={words} />;
}

function Chips({ field, frame, words, onEdit, onBlur }: FieldInputProps & { words: readonly string[] }) {
  const t = useT();
  const list = useId();
  const [typing, setTyping] = useState("");
  const change = (next: readonly string[]) => onEdit({ by: "choice", value: writeWords(field, [...new Set(next)]) });
  const take = (text: string) => {
    const more = parted(text);
    setTyping("");
    if (more.length > 0) change([...words, ...more]);
  };
  const offered = Object.keys(field.choice_looks ?? {}).filter((word) => !words.includes(word));
  return (
    <TextField
      className={styles.field}
      value={typing}
      onChange={(text) => (text.includes(",") || offered.includes(text) ? take(text) : setTyping(text))}
      onBlur={() => {
        take(typing);
        onBlur();
      }}
      isInvalid={Boolean(frame.error)}
      isRequired={frame.required}
      validationBehavior="aria"
      onKeyDown={(event) => {
        if (event.key === "Enter" && typing.trim() !== "") {
          event.preventDefault();
          take(typing);
        } else if (event.key === "Backspace" && typing === "" && words.length > 0) change(words.slice(0, -1));
        else event.continuePropagation();
      }}
    >
      <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />
      <InputBox area className={styles.box}>
        {words.length > 0 && (
          <TagGroup
            className={styles.tags}
            onRemove={(keys) => change(words.filter((word) => !keys.has(word)))}
            aria-label={field.label}
          >
            <TagList className={styles.tags} items={words.map((id) => ({ id }))}>
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
          className={`${inputClass} ${styles.next}`}
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
      <FieldFoot help={frame.help ?? t("records-choices-help")} error={frame.error} />
    </TextField>
  );
}

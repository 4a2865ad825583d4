// A value that is typed: read as its field reads it, with every letter.
import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { kindOf } from "@/fields/registry";
import { useLanguage, useT } from "@/i18n";
import { cx, InputBox, inputClass } from "@/shared";
import { looksInside, readFilterText, shownValue } from "../filters";
import styles from "./Builder.module.css";
import type { OneValueProps } from "./Values";

export function TypedValue({ label, known: { field }, op, value, onChange, refused, autoFocus }: OneValueProps) {
  const t = useT();
  const language = useLanguage();
  const [text, setText] = useState(() => {
    if (value === "" || typeof value === "object") return "";
    if (looksInside(op, field) || /^\d{4}(-\d{2})?$/.test(String(value))) return String(value);
    return kindOf(field).toText(shownValue(field, value), { field, language, base: null });
  });
  const [left, setLeft] = useState(false);
  const unread = text.trim() !== "" && readFilterText(text, op, field, language) === undefined;
  const bad = refused || (unread && left);
  return (
    <TextField
      aria-label={label}
      className={styles.grows}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(readFilterText(typed, op, field, language) ?? "");
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      isInvalid={bad}
      autoFocus={autoFocus}
    >
      <InputBox size="sm" className={cx(bad && styles.bad)}>
        <Input
          className={inputClass}
          autoComplete="off"
          spellCheck={false}
          placeholder={t("records-filter-value-missing")}
        />
      </InputBox>
      {bad && unread && (
        <span role="alert" className="sr-only">
          {t("records-filter-unread", { field: field.label })}
        </span>
      )}
    </TextField>
  );
}

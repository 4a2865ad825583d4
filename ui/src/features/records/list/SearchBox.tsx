// The search of a list: `/` puts the caret here, Escape empties it. What rests for a moment is asked for; older
// questions are dropped.
import { Search, X } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useT } from "@/i18n";
import { Icon, InputBox, inputClass, Kbd, useShortcut } from "@/shared";
import styles from "./Toolbar.module.css";

const REST_MS = 200;

export function SearchBox({
  label,
  value,
  onSearch,
  enabled,
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  /** Whether `/` leads here now. */
  enabled: boolean;
}) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const ask = useEffectEvent((wanted: string) => {
    asked.current = wanted;
    onSearch(wanted);
  });

  // Back and forward change the search from outside; our own questions come back as they were asked.
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === asked.current) return;
    const timer = setTimeout(() => ask(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useShortcut("/", () => input.current?.select(), enabled);

  const clear = () => {
    setText("");
    ask("");
  };
  return (
    <InputBox size="sm" className={styles.search}>
      <Icon of={Search} size={14} />
      <input
        ref={input}
        className={inputClass}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && text !== asked.current) ask(text);
          if (event.key !== "Escape") return;
          event.stopPropagation();
          if (text === "") event.currentTarget.blur();
          else clear();
        }}
      />
      {text === "" ? (
        <Kbd keys="/" />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.clearSearch}
          aria-label={t("records-search-clear")}
          onClick={clear}
        >
          <Icon of={X} size={12} />
        </button>
      )}
    </InputBox>
  );
}

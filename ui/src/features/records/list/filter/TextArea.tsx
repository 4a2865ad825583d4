// The filter as text: a box that grows with it, a mistake underlined where it is and told in words below.
import { CircleAlert } from "lucide-react";
import { type RefObject, useId } from "react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { cx, Icon, keyWords } from "@/shared";
import styles from "./Builder.module.css";
import { mistakeOf } from "./mistake";
import type { FilterText } from "./useFilterText";

interface Props {
  state: FilterText;
  area: RefObject<HTMLTextAreaElement | null>;
  onApply: () => void;
}

export function TextArea({ state: { text, setText, error }, area, onApply }: Props) {
  const t = useT();
  const words = useWording();
  const helpId = useId();
  const mistake = mistakeOf(error, text, t);
  const message = mistake
    ? t("records-filter-at", { position: mistake.position, what: mistake.what })
    : error !== undefined && words.error(error).text;
  return (
    <div className={styles.text}>
      <div className={cx(styles.area, Boolean(message) && styles.bad)}>
        {/* The same text behind the box, to draw the line under the mistake. */}
        <div className={styles.mirror} aria-hidden>
          {text.slice(0, mistake?.from ?? text.length)}
          {mistake && <mark className={styles.mistake}>{text.slice(mistake.from, mistake.to) || "\u00a0"}</mark>}
          {mistake && text.slice(mistake.to)}
          {"\u200b"}
        </div>
        <textarea
          ref={area}
          className={styles.typed}
          aria-label={t("records-filter-text")}
          aria-invalid={Boolean(message)}
          aria-describedby={helpId}
          value={text}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          rows={4}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onApply();
          }}
        />
      </div>
      <div id={helpId} className={styles.foundWrong} aria-live="polite">
        {message ? (
          <span className={styles.error}>
            <Icon of={CircleAlert} size={14} />
            <span>{message}</span>
          </span>
        ) : (
          <span className={styles.help}>
            {t("records-filter-text-help")} {t("records-filter-text-apply", { keys: keyWords("mod+enter") })}
          </span>
        )}
      </div>
    </div>
  );
}

// What a condition compares with: nothing, one value, two, or several; each in the control of its kind.
import { choiceText } from "@/fields/enum/look";
import { isMoment, shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import type { FilterValue } from "@/ipc";
import { looksInside } from "../filters";
import styles from "./Builder.module.css";
import { DaysValue } from "./DaysValue";
import type { Known } from "./names";
import { Pick } from "./Pick";
import { arity, type Comparison } from "./parts";
import { ReferenceValue } from "./ReferenceValue";
import { SeveralValues } from "./SeveralValues";
import { TypedValue } from "./TypedValue";
import { WhoMenu, WhoValue } from "./WhoValue";
import { isWho, useWords } from "./who";

export interface ValuesProps {
  known: Known;
  op: Comparison;
  values: readonly FilterValue[];
  onChange: (values: FilterValue[]) => void;
  /** A value is missing, and was asked for. */
  refused: boolean;
  autoFocus?: boolean;
}

/** What the control of one value receives. */
export interface OneValueProps {
  label: string;
  known: Known;
  op: Comparison;
  /** Empty text for none. */
  value: FilterValue;
  onChange: (value: FilterValue) => void;
  refused: boolean;
  autoFocus: boolean;
}

export function Values(props: ValuesProps) {
  const t = useT();
  const { known, op, values, onChange, refused, autoFocus = false } = props;
  const field = known.label;
  const [first = "", second = ""] = values;
  const one = { known, op, refused: false, autoFocus: false };
  switch (arity(op)) {
    case "none":
      return null;
    case "several":
      return <SeveralValues {...props} autoFocus={autoFocus} />;
    case "two":
      return (
        <>
          <OneValue
            {...one}
            label={t("records-filter-value-from", { field })}
            value={first}
            onChange={(value) => onChange([value, second])}
            refused={refused && first === ""}
            autoFocus={autoFocus}
          />
          <span className={styles.and}>{t("records-filter-value-and")}</span>
          <OneValue
            {...one}
            label={t("records-filter-value-to", { field })}
            value={second}
            onChange={(value) => onChange([first, value])}
            refused={refused && second === ""}
          />
        </>
      );
    case "one":
      return (
        <OneValue
          {...one}
          label={t("records-filter-value", { field })}
          value={first}
          onChange={(value) => onChange([value])}
          refused={refused && first === ""}
          autoFocus={autoFocus}
        />
      );
  }
}

function OneValue(props: OneValueProps) {
  const { known, op, value, onChange } = props;
  const words = useWords()(known, op);
  if (isWho(value)) return <WhoValue {...props} user={value.user} words={words} />;
  if (words.length === 0) return <GivenValue {...props} />;
  return (
    <>
      <GivenValue {...props} />
      <WhoMenu field={known.label} words={words} onChoose={(user) => onChange({ user })} />
    </>
  );
}

function GivenValue(props: OneValueProps) {
  const t = useT();
  const { known, op, value, onChange, label, refused, autoFocus } = props;
  const { field } = known;
  const chosen = { label, refused, autoFocus, placeholder: t("records-filter-value-missing"), onChange };
  if (looksInside(op, field)) return <TypedValue {...props} />;
  if (shownKind(field) === "boolean") {
    const options = [
      { id: "1", text: t("records-value-yes") },
      { id: "0", text: t("records-value-no") },
    ];
    const id = { true: "1", false: "0" }[String(value)] ?? String(value);
    return <Pick {...chosen} className={styles.grows} value={id || null} options={options} />;
  }
  if (shownKind(field) === "enum" && field.choices) {
    const options = field.choices.map((id) => ({ id, text: choiceText(field, id) }));
    return <Pick {...chosen} className={styles.grows} value={String(value) || null} options={options} />;
  }
  if (shownKind(field) === "foreign_key") return <ReferenceValue {...props} />;
  return isMoment(field) ? <DaysValue {...props} /> : <TypedValue {...props} />;
}

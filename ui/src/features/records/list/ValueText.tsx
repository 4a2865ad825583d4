// A value of a filter as its column shows it; a reference by the name of its record, days in words.
import { Fragment } from "react";
import { isMoment, shownKind } from "@/fields/registry";
import { useSpeech } from "@/fields/speech";
import { valueWords } from "@/fields/words";
import { useT } from "@/i18n";
import { type FilterValue, useCommandQuery } from "@/ipc";
import { daysWords } from "./filter/days";
import type { Known } from "./filter/names";
import type { Comparison } from "./filter/parts";
import { looksInside, shownValue } from "./filters";
import styles from "./Toolbar.module.css";

interface Props {
  known: Known;
  op: Comparison;
  value: FilterValue;
}

function ValueText(props: Props) {
  return <>{useValueWords(props)}</>;
}

/** The same as words. */
export function useValueWords({ known: { field }, op, value }: Props): string {
  const t = useT();
  const speech = useSpeech();
  const text = typeof value === "object" ? value.date : String(value);
  const isReference = shownKind(field) === "foreign_key" && field.references !== null && text !== "";
  const referred = useCommandQuery(
    "records_get",
    { model: field.references?.model ?? "", key: /^-?\d{1,15}$/.test(text) ? Number(text) : text },
    { enabled: isReference },
  );
  if (typeof value === "object") return daysWords(value.date, t);
  if (isReference) return referred.data?.display ?? text;
  // A year or a month is no day of its own.
  if (looksInside(op, field) || (isMoment(field) && /^\d{4}(-\d{2})?$/.test(text))) return text;
  return valueWords(shownValue(field, value), field, undefined, speech);
}

/** All values of a condition, as one text. */
export function ValuesText({ known, op, values }: Omit<Props, "value"> & { values: readonly FilterValue[] }) {
  const t = useT();
  const given = values.filter((value) => value !== "");
  if (given.length === 0) return <span className={styles.missing}>{t("records-filter-value-missing")}</span>;
  const between = op === "between" ? ` ${t("records-filter-value-and")} ` : ", ";
  return (
    <span className="truncate">
      {given.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
        <Fragment key={at}>
          {at > 0 && between}
          <ValueText known={known} op={op} value={value} />
        </Fragment>
      ))}
    </span>
  );
}

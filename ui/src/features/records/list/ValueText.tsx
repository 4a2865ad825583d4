// A value of a filter as its column shows it; a reference by the name of its record, days in words.
import { UserRound } from "lucide-react";
import { Fragment } from "react";
import { isMoment, shownKind } from "@/fields/registry";
import { useSpeech } from "@/fields/speech";
import { valueWords } from "@/fields/words";
import { useT } from "@/i18n";
import { type FilterValue, useCommandQuery } from "@/ipc";
import { Icon } from "@/shared";
import { daysWords } from "./filter/days";
import type { Known } from "./filter/names";
import type { Comparison } from "./filter/parts";
import { isDays, isWho, useWhoText } from "./filter/who";
import { looksInside, shownValue } from "./filters";
import styles from "./Toolbar.module.css";

interface Props {
  known: Known;
  op: Comparison;
  value: FilterValue;
}

function ValueText(props: Props) {
  const words = useValueWords(props);
  if (!isWho(props.value)) return <>{words}</>;
  return (
    <span className={styles.who}>
      <Icon of={UserRound} size={12} />
      <span className="truncate">{words}</span>
    </span>
  );
}

/** The same as words. */
export function useValueWords({ known: { field }, op, value }: Props): string {
  const t = useT();
  const speech = useSpeech();
  const who = useWhoText();
  const text = typeof value === "object" ? "" : String(value);
  const isReference = shownKind(field) === "foreign_key" && field.references !== null && text !== "";
  const referred = useCommandQuery(
    "records_get",
    { model: field.references?.model ?? "", key: /^-?\d{1,15}$/.test(text) ? Number(text) : text },
    { enabled: isReference },
  );
  if (isDays(value)) return daysWords(value.date, t);
  if (isWho(value)) return who(value.user, field);
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

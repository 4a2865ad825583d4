// A foreign key entered as its key: what has that key is named beside it once that is known, and told where nothing has.
import { ArrowUpRight } from "lucide-react";
import { Button } from "react-aria-components";
import { useT } from "@/i18n";
import { useCommandQuery } from "@/ipc";
import { Icon } from "@/shared";
import controls from "../controls.module.css";
import { useRecordLink } from "../links";
import { TypedInput, useShownText } from "../TypedInput";
import { textOf } from "../text/format";
import type { FieldInputProps } from "../types";
import styles from "./KeyInput.module.css";
import { useSettled } from "./useSettled";

export function KeyInput(props: FieldInputProps) {
  const { field, model, base, baseLabel, edit, frame } = props;
  const t = useT();
  const text = useShownText(props, textOf).trim();
  const isTyped = edit?.by === "text" && text !== "";
  const search = useSettled(text);
  const { data } = useCommandQuery(
    "records_choices",
    { model, field: field.name, search, exact: true },
    { enabled: isTyped && search !== "" },
  );
  // What was found for another key says nothing of this one.
  const answer = isTyped && search === text ? data : undefined;
  const [found] = answer?.choices ?? [];
  const given = edit?.by === "choice" ? edit.label : edit ? undefined : baseLabel;
  const name = isTyped ? found?.label : given;
  const link = useRecordLink(field, found?.value ?? (edit?.by === "choice" ? edit.value : base));
  return (
    <TypedInput
      {...props}
      toText={textOf}
      inputClassName={controls.number}
      frame={{ ...frame, error: frame.error ?? (answer && !found ? t("problem-reference-missing") : undefined) }}
      after={
        <>
          <span role="status" className={styles.name} title={name}>
            {name}
          </span>
          {name !== undefined && link && (
            <Button
              slot={null}
              className={controls.inner}
              aria-label={t("records-value-open", { name })}
              onPress={link.open}
            >
              <Icon of={ArrowUpRight} size={14} />
            </Button>
          )}
        </>
      }
    />
  );
}

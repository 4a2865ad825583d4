// Yes or no as a box to tick, or as a switch. Where there is no answer neither stands for no: it says so, and can be put
// back to it; a value that is neither is shown.
import { CircleAlert, X } from "lucide-react";
import { use, useId } from "react";
import { useT } from "@/i18n";
import { Checkbox, cx, Icon, IconButton, LabelledElsewhere, Switch } from "@/shared";
import { textOf } from "../text/format";
import type { FieldInputProps } from "../types";
import styles from "./boolean.module.css";

export function TickInput({
  field,
  base,
  edit,
  onEdit,
  onBlur,
  frame,
  as,
}: FieldInputProps & { as: "box" | "switch" }) {
  const t = useT();
  const value = edit?.by === "choice" ? edit.value : base;
  const inCell = use(LabelledElsewhere);
  const foot = useId();
  const isOpen = typeof value !== "boolean";
  const words = (
    <span className={cx(styles.words, inCell && "sr-only")}>
      {frame.label}
      {frame.aside}
    </span>
  );
  const tick = {
    isSelected: value === true,
    onChange: (on: boolean) => onEdit({ by: "choice", value: on }),
    onBlur,
    "aria-describedby": frame.error || frame.help ? foot : undefined,
  };
  return (
    <div className={cx(styles.tick, !inCell && styles.beside)}>
      <div className={styles.row}>
        {as === "box" ? (
          <Checkbox {...tick} isIndeterminate={isOpen}>
            {words}
          </Checkbox>
        ) : (
          <Switch {...tick}>{words}</Switch>
        )}
        {isOpen && <span className={styles.open}>{textOf(value) || t("records-value-none")}</span>}
        {!isOpen && field.nullable && (
          <IconButton
            icon={X}
            size="sm"
            label={t("records-value-clear", { field: field.label })}
            onPress={() => onEdit({ by: "choice", value: null })}
          />
        )}
      </div>
      {frame.error ? (
        <span id={foot} className={styles.error}>
          <Icon of={CircleAlert} size={14} />
          {frame.error}
        </span>
      ) : (
        frame.help && (
          <span id={foot} className={styles.help}>
            {frame.help}
          </span>
        )
      )}
    </div>
  );
}

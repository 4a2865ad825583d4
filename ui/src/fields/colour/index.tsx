// A colour: typed as it is stored, or picked; shown beside it.
import { useT } from "@/i18n";
import styles from "../cells.module.css";
import controls from "../controls.module.css";
import { TypedInput } from "../TypedInput";
import { text } from "../text";
import { textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import { sixDigits } from "./digits";

function Input(props: FieldInputProps) {
  const t = useT();
  const { base, edit, onEdit, frame } = props;
  const shown = edit?.by === "text" ? edit.text : textOf(edit ? edit.value : base);
  return (
    <TypedInput
      {...props}
      toText={textOf}
      inputClassName={styles.mono}
      before={
        <input
          type="color"
          className={controls.swatch}
          aria-label={`${frame.label}: ${t("change-pick-colour")}`}
          value={sixDigits(shown) ?? "#ffffff"}
          onChange={(event) => onEdit({ by: "text", text: event.target.value })}
        />
      }
    />
  );
}

function Cell({ value, place }: FieldCellProps) {
  const words = textOf(value);
  return (
    <span className={place === "record" ? styles.line : undefined}>
      {sixDigits(words) && <i className={styles.swatch} style={{ background: words }} />}
      {words}
    </span>
  );
}

export const colour: FieldKindDefinition = { ...text, Input, Cell };

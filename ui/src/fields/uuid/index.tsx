// A UUID: typed, pasted, or made here.
import { Button } from "react-aria-components";
import { useT } from "@/i18n";
import styles from "../cells.module.css";
import controls from "../controls.module.css";
import { TypedInput } from "../TypedInput";
import { text } from "../text";
import { textOf } from "../text/format";
import type { FieldInputProps, FieldKindDefinition } from "../types";
import { newUuid } from "./make";

function Input(props: FieldInputProps) {
  const t = useT();
  const { base, edit, onEdit } = props;
  const shown = edit?.by === "text" ? edit.text : textOf(edit ? edit.value : base);
  return (
    <TypedInput
      {...props}
      toText={textOf}
      inputClassName={styles.mono}
      after={
        // Only where there is none: another one would be a slip of the mouse.
        shown === "" && (
          <Button slot={null} className={controls.make} onPress={() => onEdit({ by: "text", text: newUuid() })}>
            {t("change-generate")}
          </Button>
        )
      }
    />
  );
}

export const uuid: FieldKindDefinition = { ...text, Input };

// The control of text of several lines: a box that grows with them, and where the kind has tools, a bar above the lines.
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { use } from "react";
import { TextArea, TextField, Toolbar } from "react-aria-components";
import { useT } from "@/i18n";
import { cx, FieldFoot, FieldLabel, InputBox, LabelledElsewhere } from "@/shared";
import controls from "../controls.module.css";
import type { FieldInputProps } from "../types";
import styles from "./editor.module.css";
import { boxText } from "./lineEnds";

const LEAST_LINES = 3;
const MOST_LINES = 14;

export interface LinesInputProps extends FieldInputProps {
  text: string;
  mono?: boolean;
  /** Above the lines. A cell of a list has no room for them. */
  tools?: ReactNode;
  /** Instead of the lines, which stay what they are; not in a cell. */
  instead?: ReactNode;
  area?: Ref<HTMLTextAreaElement>;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

export function LinesInput({
  text,
  mono,
  tools,
  instead,
  area,
  onKeyDown,
  field,
  frame,
  onEdit,
  onBlur,
}: LinesInputProps) {
  const t = useT();
  const inCell = use(LabelledElsewhere);
  const body = inCell ? undefined : instead;
  const shown = boxText(text);
  const lines = Math.min(MOST_LINES, Math.max(LEAST_LINES, shown.split("\n").length + 1));
  return (
    <TextField
      className={controls.field}
      value={shown}
      onChange={(typed) => onEdit({ by: "text", text: typed })}
      onBlur={onBlur}
      isInvalid={Boolean(frame.error)}
      isRequired={frame.required}
      validationBehavior="aria"
      spellCheck={mono ? "false" : undefined}
    >
      <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />
      <InputBox area className={cx(controls.box, styles.box)}>
        {tools && !inCell && (
          <Toolbar className={styles.bar} aria-label={t("records-editor-tools", { field: field.label })}>
            {tools}
          </Toolbar>
        )}
        <TextArea
          ref={area}
          rows={lines}
          // What stands instead of the lines does not take them away: what was typed can still be undone.
          hidden={body !== undefined}
          className={cx(styles.area, mono && styles.mono)}
          onKeyDown={onKeyDown}
        />
        {body}
      </InputBox>
      <FieldFoot label={frame.label} help={frame.help} error={frame.error} />
    </TextField>
  );
}

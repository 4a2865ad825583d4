// The control of JSON: its lines, what is wrong with them and where while they are typed, and two ways to lay them out.
import { Check, CircleAlert } from "lucide-react";
import { useDeferredValue, useMemo, useRef } from "react";
import { Button as AriaButton } from "react-aria-components";
import { type MessageKey, useT } from "@/i18n";
import { Button, Icon } from "@/shared";
import editor from "../editor/editor.module.css";
import { LinesInput } from "../editor/LinesInput";
import { linesOf } from "../editor/lineEnds";
import { typeInto } from "../editor/typeInto";
import { useShownText } from "../TypedInput";
import type { FieldInputProps } from "../types";
import styles from "./json.module.css";
import { compacted, indented } from "./layout";
import { type Expected, lineAndColumn, scanJson } from "./scan";

const EXPECTED: Readonly<Record<Expected, MessageKey>> = {
  value: "records-json-value",
  name: "records-json-name",
  colon: "records-json-colon",
  next_in_object: "records-json-next-in-object",
  next_in_array: "records-json-next-in-array",
  end: "records-json-end",
  quote: "records-json-quote",
  escape: "records-json-escape",
  control: "records-json-control",
  number: "records-json-number",
};

export function Input(props: FieldInputProps) {
  const t = useT();
  const text = useShownText(props, linesOf);
  const area = useRef<HTMLTextAreaElement>(null);
  // A long text may lag behind the keys; what is said of it then does too.
  const settled = useDeferredValue(text);
  const scan = useMemo(() => (settled.trim() === "" ? undefined : scanJson(settled)), [settled]);

  function layOut(anew: (text: string) => string) {
    const next = anew(text);
    if (area.current && next !== text) typeInto(area.current, { start: 0, end: text.length, text: next });
  }

  return (
    <LinesInput
      {...props}
      text={text}
      mono
      area={area}
      tools={
        <>
          <Button size="sm" variant="ghost" isDisabled={!scan?.ok} onPress={() => layOut(indented)}>
            {t("records-json-format")}
          </Button>
          <Button size="sm" variant="ghost" isDisabled={!scan?.ok} onPress={() => layOut(compacted)}>
            {t("records-json-compact")}
          </Button>
          <span className={editor.gap} />
          {scan?.ok && (
            <span className={styles.valid}>
              <Icon of={Check} size={14} />
              {t("records-json-valid")}
            </span>
          )}
          {scan && !scan.ok && (
            <AriaButton
              className={styles.wrong}
              onPress={() => {
                area.current?.focus();
                area.current?.setSelectionRange(scan.at, Math.min(scan.at + 1, text.length));
              }}
            >
              <Icon of={CircleAlert} size={14} />
              {t("records-json-at", {
                ...lineAndColumn(settled, scan.at),
                what: t(EXPECTED[scan.expected] as "records-json-value"),
              })}
            </AriaButton>
          )}
        </>
      }
    />
  );
}

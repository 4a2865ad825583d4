// Formatted text, stored as HTML: edited as it reads, or as HTML where the editor would lose something; shown harmless.
import { lazy, Suspense, useRef, useState } from "react";
import type Squire from "squire-rte";
import { useT } from "@/i18n";
import editorStyles from "../editor/editor.module.css";
import { Faces } from "../editor/Faces";
import { LinesInput } from "../editor/LinesInput";
import { linesOf } from "../editor/lineEnds";
import { htmlWords } from "../html/inert";
import { longText } from "../long_text";
import { useShownText } from "../TypedInput";
import { textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import { LinkPopover } from "./LinkPopover";
import { Tools } from "./Tools";

const Visual = lazy(() => import("./Visual"));
const SafeHtml = lazy(() => import("../html/SafeHtml").then(({ SafeHtml }) => ({ default: SafeHtml })));

/** As much of a text as a cell has room for. */
const CELL = 2_000;

type Face = "visual" | "source" | "preview";

function Input(props: FieldInputProps) {
  const { field, frame, onEdit } = props;
  const t = useT();
  const text = useShownText(props, linesOf);
  const [face, setFace] = useState<Face>("visual");
  /** The text, as the editor refused it. */
  const [unfit, setUnfit] = useState(false);
  const [editor, setEditor] = useState<Squire>();
  const [linking, setLinking] = useState(false);
  const links = useRef<HTMLSpanElement>(null);
  const source = { source: t("records-editor-html") };
  const faces: Partial<Record<Face, string>> = unfit
    ? { ...source, preview: t("records-editor-preview") }
    : { visual: t("records-editor-write"), ...source };
  const body = {
    visual: (
      <Visual
        text={text}
        label={field.label}
        className={`${editorStyles.read} ${editorStyles.visual}`}
        onText={(typed) => onEdit({ by: "text", text: typed })}
        onUnfit={() => {
          setUnfit(true);
          setFace("source");
        }}
        onEditor={setEditor}
        onLink={() => setLinking(true)}
        onBlur={props.onBlur}
      />
    ),
    preview: <SafeHtml html={text} className={editorStyles.read} />,
    source: undefined,
  }[face];

  return (
    <>
      <LinesInput
        {...props}
        frame={{ ...frame, help: unfit ? t("records-editor-unfit") : frame.help }}
        text={text}
        mono
        tools={
          <>
            {face === "visual" && <Tools editor={editor} links={links} onLink={() => setLinking(true)} />}
            <span className={editorStyles.gap} />
            <Faces
              label={t("records-editor-faces", { field: field.label })}
              faces={faces}
              shown={face}
              onShow={setFace}
            />
          </>
        }
        instead={body && <Suspense fallback={<div className={editorStyles.read} />}>{body}</Suspense>}
      />
      {linking && editor && <LinkPopover editor={editor} from={links} onClose={() => setLinking(false)} />}
    </>
  );
}

function Cell({ value, place }: FieldCellProps) {
  const text = textOf(value);
  if (place === "cell") return <span>{htmlWords(text.slice(0, CELL))}</span>;
  return (
    <Suspense fallback={<span>{htmlWords(text)}</span>}>
      <SafeHtml html={text} />
    </Suspense>
  );
}

export const richText: FieldKindDefinition = { ...longText, Input, Cell };

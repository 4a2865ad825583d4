// Markdown: written as text with a few tools, shown as it reads.
import { lazy, Suspense, useRef, useState } from "react";
import { useT } from "@/i18n";
import cells from "../cells.module.css";
import editor from "../editor/editor.module.css";
import { Faces } from "../editor/Faces";
import { LinesInput } from "../editor/LinesInput";
import { linesOf } from "../editor/lineEnds";
import { longText } from "../long_text";
import { useShownText } from "../TypedInput";
import { textOf } from "../text/format";
import type { FieldCellProps, FieldInputProps, FieldKindDefinition } from "../types";
import { pressTool, Tools } from "./Tools";

const Rendered = lazy(() => import("./Rendered"));

function Input(props: FieldInputProps) {
  const t = useT();
  const text = useShownText(props, linesOf);
  const area = useRef<HTMLTextAreaElement>(null);
  const [face, setFace] = useState<"write" | "preview">("write");
  return (
    <LinesInput
      {...props}
      text={text}
      area={area}
      onKeyDown={pressTool}
      tools={
        <>
          <Tools area={area} isDisabled={face === "preview"} />
          <span className={editor.gap} />
          <Faces
            label={t("records-editor-faces", { field: props.field.label })}
            faces={{ write: t("records-editor-write"), preview: t("records-editor-preview") }}
            shown={face}
            onShow={setFace}
          />
        </>
      }
      instead={
        face === "preview" ? (
          <Suspense fallback={<div className={editor.read} />}>
            <Rendered text={text} className={editor.read} />
          </Suspense>
        ) : undefined
      }
    />
  );
}

function Cell(props: FieldCellProps) {
  if (props.place === "cell") return <longText.Cell {...props} />;
  const text = textOf(props.value);
  return (
    <Suspense fallback={<span className={cells.lines}>{text}</span>}>
      <Rendered text={text} />
    </Suspense>
  );
}

export const markdown: FieldKindDefinition = { ...longText, Input, Cell };

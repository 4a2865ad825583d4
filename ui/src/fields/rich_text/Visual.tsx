// Formatted text, edited as it reads. Loaded when it is first needed.
//
// The text stays what it was until a person types: what the editor would write differently is not an edit. What it cannot hold
// without loss it does not touch: it says so, and the text is edited as HTML.

import { useEffectEvent, useLayoutEffect, useRef } from "react";
import { TextAreaContext, useSlottedContext } from "react-aria-components";
import Squire from "squire-rte";
import html from "../html/html.module.css";
import { disarmed, sameHtml } from "../html/inert";
import { editedFragment } from "../html/safe";
import { blockOf, written } from "./written";

/** Above this, every key would hold the window up. */
const MOST = 200_000;

interface VisualProps {
  text: string;
  label: string;
  className?: string | undefined;
  onText: (text: string) => void;
  /** The text holds what would be lost here. */
  onUnfit: () => void;
  /** The editor while it is there, for the tools above it. */
  onEditor: (editor: Squire | undefined) => void;
  onLink: () => void;
  onBlur: () => void;
}

export default function Visual({ text, label, className, onText, onUnfit, onEditor, onLink, onBlur }: VisualProps) {
  const root = useRef<HTMLDivElement>(null);
  const squire = useRef<Squire>(undefined);
  /** The text the editor began with, and what it made of it. */
  const began = useRef({ text: "", html: "" });
  /** The text of the form the editor stands for now. */
  const shown = useRef<string>(undefined);
  const described = useSlottedContext(TextAreaContext);

  const begin = useEffectEvent(() => {
    const element = root.current;
    if (!element || shown.current === text) return;
    squire.current?.destroy();
    const editor = new Squire(element, {
      blockTag: blockOf(text).toUpperCase(),
      addLinks: false,
      sanitizeToDOMFragment: editedFragment,
    });
    editor.setHTML(text);
    began.current = { text, html: editor.getHTML() };
    shown.current = text;
    if (text.length > MOST || disarmed(text) !== text || !sameHtml(written(began.current.html, text), text)) {
      return onUnfit();
    }
    editor.addEventListener("input", changed);
    for (const mod of ["Ctrl", "Meta"]) {
      editor.setKeyHandler(`${mod}-k`, (_editor, event) => {
        event.preventDefault();
        onLink();
      });
    }
    squire.current = editor;
    onEditor(editor);
  });
  const changed = useEffectEvent(() => {
    const now = squire.current?.getHTML();
    if (now === undefined) return;
    const next = now === began.current.html ? began.current.text : written(now, began.current.text);
    if (next === shown.current) return;
    shown.current = next;
    onText(next);
  });
  const end = useEffectEvent(() => {
    squire.current?.destroy();
    squire.current = undefined;
    shown.current = undefined;
    onEditor(undefined);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with another text than its own
  useLayoutEffect(() => begin(), [text]);
  useLayoutEffect(() => () => end(), []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps a click on a link from leading away
    // biome-ignore lint/a11y/useSemanticElements: no element of a form holds formatted text
    <div
      ref={root}
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      aria-describedby={described?.["aria-describedby"]}
      aria-invalid={described?.["aria-invalid"]}
      className={`${html.html} ${className ?? ""}`}
      onBlur={onBlur}
      onClick={(event) => event.preventDefault()}
      onAuxClick={(event) => event.preventDefault()}
    />
  );
}

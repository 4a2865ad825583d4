// Writing into a text box as if it were typed: the browser's own undo takes it back, and the control hears of it.

/** Puts `text` in place of what stands from `start` to `end`, and selects `selected` of it (nothing: the caret after it). */
export function typeInto(
  area: HTMLTextAreaElement,
  { start, end, text }: { start: number; end: number; text: string },
  selected?: { start: number; end: number },
): void {
  area.focus();
  area.setSelectionRange(start, end);
  const command = text === "" ? "delete" : "insertText";
  // The only way into the undo list of a text box; what does not know it any more writes all the same, without undo.
  if (start !== end || text !== "") {
    const typed = typeof document.execCommand === "function" && document.execCommand(command, false, text);
    if (!typed) {
      area.setRangeText(text, start, end, "end");
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }
  if (selected) area.setSelectionRange(selected.start, selected.end);
}

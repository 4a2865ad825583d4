// Keys of a list: j k and arrows move the cursor, Enter opens, e edits. Rests in fields, menus and dialogs.
import { useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";

export interface RowKeys {
  move: (by: number) => void;
  moveTo: (place: "first" | "last") => void;
  open: () => void;
  openPage: () => void;
  edit: () => void;
  /** Selects the cursor's row, or lets it go. */
  select: (onwards: boolean) => void;
  /** Moves the cursor and selects what it passes. */
  extend: (by: number) => void;
  selectPage: () => void;
  /** Moves the cursor among the cells of its row. */
  moveCell: (by: number) => void;
  /** Edits the cursor's cell, beginning with a letter. */
  editCell: (typed?: string) => void;
  /** Lets go of the selection; false when there is none. */
  clear: () => boolean;
}

const BUSY =
  'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';
/** Has an Enter of its own; links inside rows do not: the row's key wins there. */
const PRESSABLE = ':is(button, a, [role="radio"]):not([role="gridcell"] *)';

/** `inCell`: the cursor stands in a cell, and what is typed is meant for it. */
export function useRowKeys(keys: RowKeys, enabled: boolean, inCell: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.altKey || target?.closest(BUSY)) return;
    if (event.metaKey || event.ctrlKey) {
      if (event.key !== "a") return;
      event.preventDefault();
      return keys.selectPage();
    }
    const act = action(event, keys, inCell, Boolean(target?.closest(PRESSABLE)));
    if (!act) return;
    event.preventDefault();
    act();
  });
  const onTyped = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const typed = /^(.|Backspace|Delete)$/u.test(event.key) && !event.altKey && !event.metaKey && !event.ctrlKey;
    // Space on a button of the toolbar presses it.
    if (!typed || target?.closest(BUSY) || target?.closest(PRESSABLE)) return;
    // It is no shortcut here. Not prevented: it goes into the control that has the keyboard by then, in place of its text.
    event.stopPropagation();
    flushSync(() => keys.editCell(event.key.length > 1 || event.key === " " ? undefined : event.key));
  });
  useEffect(() => {
    if (!enabled || !inCell) return;
    const listener = (event: KeyboardEvent) => onTyped(event);
    // Before every shortcut.
    window.addEventListener("keydown", listener, true);
    return () => window.removeEventListener("keydown", listener, true);
  }, [enabled, inCell]);
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [enabled]);
}

function action(event: KeyboardEvent, keys: RowKeys, inCell: boolean, onButton: boolean): (() => unknown) | undefined {
  switch (event.key) {
    case "j":
    case "ArrowDown":
      return () => (event.shiftKey ? keys.extend(1) : keys.move(1));
    case "k":
    case "ArrowUp":
      return () => (event.shiftKey ? keys.extend(-1) : keys.move(-1));
    case "x":
    case "X":
      return () => keys.select(event.shiftKey);
    case "Escape":
      return keys.clear;
    case "Home":
      return () => keys.moveTo("first");
    case "End":
      return () => keys.moveTo("last");
    case "Enter":
      // A focused button keeps its own Enter.
      if (onButton) return undefined;
      if (inCell) return () => keys.editCell();
      return event.shiftKey ? keys.openPage : keys.open;
    case "ArrowRight":
      return () => keys.moveCell(1);
    case "ArrowLeft":
      return () => keys.moveCell(-1);
    case "F2":
      return () => keys.editCell();
    case "e":
      return keys.edit;
    default:
      return undefined;
  }
}

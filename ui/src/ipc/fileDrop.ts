// A file dragged over the window: it falls to the control under it that takes files, else to the page. It comes as an event
// with a token: a path never passes through here.
import { type RefCallback, useRef, useState } from "react";
import type { FileToken, Spot } from "./generated";
import { useBureauEvent } from "./hooks";

/** Marks a control that takes files for itself. */
const TAKES = "data-takes-file";

/** Whether a file hovers where `takes` says so; tells of one that is let go there. */
function useDropWhere(takes: (at: Spot | null) => boolean, onDrop: (file: FileToken) => void): boolean {
  const [over, setOver] = useState(false);
  useBureauEvent((event) => {
    if (event.type === "file_hover") setOver(event.at !== null && takes(event.at));
    if (event.type === "file_dropped") {
      setOver(false);
      if (takes(event.at)) onDrop(event.file);
    }
  });
  return over;
}

/** Whether a file hovers over the page, beside the controls that take files; `onDrop` gets what is dropped there. */
export function useFileDrop(onDrop: (file: FileToken) => void): boolean {
  return useDropWhere((at) => !taker(at), onDrop);
}

/** The same for one control, which `ref` marks. */
export function useFileDropOn(onDrop: (file: FileToken) => void): { over: boolean; ref: RefCallback<Element> } {
  const own = useRef<Element>(null);
  const over = useDropWhere((at) => own.current !== null && taker(at) === own.current, onDrop);
  const ref: RefCallback<Element> = (element) => {
    element?.setAttribute(TAKES, "");
    own.current = element;
  };
  return { over, ref };
}

/** The control that takes what is dropped there. A file that came without being dragged is for the page. */
function taker(at: Spot | null): Element | undefined {
  return (at && document.elementFromPoint(at.x, at.y)?.closest(`[${TAKES}]`)) ?? undefined;
}

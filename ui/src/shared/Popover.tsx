// What hangs from a control. When the window gets another size it follows its control to where that stands afterwards.
import { useEffect, useLayoutEffect, useState } from "react";
import { Popover as AriaPopover, type PopoverProps } from "react-aria-components";

export function Popover(props: PopoverProps) {
  return <AriaPopover shouldUpdatePosition={useSettled()} {...props} />;
}

/**
 * False for one drawing once what follows from another size is drawn: React Aria places the popover at the event itself, before
 * the sidebar becomes a rail or the chips fold, and again when it may place it anew.
 */
function useSettled(): boolean {
  const [isPlaced, setPlaced] = useState(true);
  useEffect(() => {
    let frame = 0;
    const onResize = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPlaced(false));
    };
    window.addEventListener("resize", onResize);
    return () => {
      window.removeEventListener("resize", onResize);
      cancelAnimationFrame(frame);
    };
  }, []);
  useLayoutEffect(() => {
    if (!isPlaced) setPlaced(true);
  }, [isPlaced]);
  return isPlaced;
}

// The menu of a column's head, at the pointer; the keyboard finds the same in the menu of columns.
import { Pin, PinOff } from "lucide-react";
import { MenuAt, MenuItem } from "@/shared";
import type { Freezing } from "./useFreezing";

export interface HeadPlace {
  /** Place of the column among those shown. */
  at: number;
  x: number;
  y: number;
}

export function HeadMenu({
  place: { at, x, y },
  label,
  freezing,
  onClose,
}: {
  place: HeadPlace;
  label: string;
  freezing: Freezing;
  onClose: () => void;
}) {
  return (
    <MenuAt x={x} y={y} onClose={onClose} aria-label={label}>
      <MenuItem icon={at === freezing.count - 1 ? PinOff : Pin} onAction={() => freezing.toggle(at)}>
        {freezing.label(at)}
      </MenuItem>
    </MenuAt>
  );
}

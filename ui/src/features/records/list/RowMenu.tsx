// The menu of a row, at the pointer: the same commands as its keys and its buttons.
import { AppWindow, Copy, Eye, Maximize2, Pencil, Trash2 } from "lucide-react";
import { useT } from "@/i18n";
import type { ActionView } from "@/ipc";
import { MenuAt, MenuItem, MenuRule } from "@/shared";
import { ActionItems } from "../ActionItems";

export interface MenuPlace {
  at: number;
  x: number;
  y: number;
}

export function RowMenu({
  place,
  label,
  canEdit,
  onOpen,
  onEdit,
  onPage,
  onWindow,
  onCopy,
  actions,
  onAct,
  onDelete,
  onClose,
}: {
  place: MenuPlace;
  label: string;
  canEdit: boolean;
  onOpen: () => void;
  onEdit: () => void;
  onPage: () => void;
  onWindow: () => void;
  /** Nothing where it may not be done. */
  onCopy: (() => void) | undefined;
  actions: readonly ActionView[];
  onAct: (action: ActionView) => void;
  onDelete: (() => void) | undefined;
  onClose: () => void;
}) {
  const t = useT();
  return (
    <MenuAt x={place.x} y={place.y} onClose={onClose} aria-label={label}>
      <MenuItem icon={Eye} kbd="enter" onAction={onOpen}>
        {t("records-row-open")}
      </MenuItem>
      {canEdit && (
        <MenuItem icon={Pencil} kbd="e" onAction={onEdit}>
          {t("records-row-edit")}
        </MenuItem>
      )}
      <MenuItem icon={Maximize2} kbd="shift+enter" onAction={onPage}>
        {t("records-row-page")}
      </MenuItem>
      <MenuItem icon={AppWindow} onAction={onWindow}>
        {t("records-row-window")}
      </MenuItem>
      {onCopy && (
        <MenuItem icon={Copy} kbd="d" onAction={onCopy}>
          {t("change-duplicate")}
        </MenuItem>
      )}
      {actions.length > 0 && <MenuRule />}
      {ActionItems({ actions, onAct })}
      {onDelete && <MenuRule />}
      {onDelete && (
        <MenuItem icon={Trash2} kbd="backspace" tone="danger" onAction={onDelete}>
          {t("change-delete")}
        </MenuItem>
      )}
    </MenuAt>
  );
}

// What else can be done with a record: the … button of its sheet and of its page.
import { AppWindow, Copy, Ellipsis, Trash2 } from "lucide-react";
import { useT } from "@/i18n";
import { IconButton, Menu, MenuItem, MenuRule } from "@/shared";

/** Nothing is offered that may not be done. */
export function RecordMenu({
  onWindow,
  onCopy,
  onDelete,
}: {
  onWindow: () => void;
  onCopy: (() => void) | undefined;
  onDelete: (() => void) | undefined;
}) {
  const t = useT();
  return (
    <Menu aria-label={t("change-more")} trigger={<IconButton icon={Ellipsis} label={t("change-more")} />}>
      <MenuItem icon={AppWindow} onAction={onWindow}>
        {t("records-row-window")}
      </MenuItem>
      {onCopy && (
        <MenuItem icon={Copy} kbd="d" onAction={onCopy}>
          {t("change-duplicate")}
        </MenuItem>
      )}
      {onDelete && <MenuRule />}
      {onDelete && (
        <MenuItem icon={Trash2} kbd="backspace" tone="danger" onAction={onDelete}>
          {t("change-delete")}
        </MenuItem>
      )}
    </Menu>
  );
}

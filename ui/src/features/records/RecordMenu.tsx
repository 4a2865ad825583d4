// What else can be done with a record: the … button of its sheet and of its page.
import { Copy, Ellipsis, Trash2 } from "lucide-react";
import { useT } from "@/i18n";
import { IconButton, Menu, MenuItem, MenuRule } from "@/shared";

/** Nothing is offered that may not be done; nothing at all, and the button is not there. */
export function RecordMenu({
  onCopy,
  onDelete,
}: {
  onCopy: (() => void) | undefined;
  onDelete: (() => void) | undefined;
}) {
  const t = useT();
  if (!onCopy && !onDelete) return null;
  return (
    <Menu aria-label={t("change-more")} trigger={<IconButton icon={Ellipsis} label={t("change-more")} />}>
      {onCopy && (
        <MenuItem icon={Copy} kbd="d" onAction={onCopy}>
          {t("change-duplicate")}
        </MenuItem>
      )}
      {onCopy && onDelete && <MenuRule />}
      {onDelete && (
        <MenuItem icon={Trash2} kbd="backspace" tone="danger" onAction={onDelete}>
          {t("change-delete")}
        </MenuItem>
      )}
    </Menu>
  );
}

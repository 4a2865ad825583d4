// What can be done with a condition or a group: moved, put into a group, taken out of one. The keys are shown.
import { GripVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useT } from "@/i18n";
import { IconButton, Menu, MenuItem } from "@/shared";
import { MOST_LEVELS } from "./edit";
import { type Builder, useBuilder } from "./useBuilder";

interface Props {
  id: number;
  name: string;
  /** The level of the group it stands in. */
  level: number;
}

export function PartMenu({ id, name, level }: Props) {
  const t = useT();
  const { move } = useBuilder();
  const label = t("records-filter-more", { name });
  return (
    <Menu aria-label={label} trigger={<IconButton size="sm" icon={GripVertical} label={label} />}>
      <MenuItem kbd="alt+up" onAction={() => move({ do: "move", id, by: -1 })}>
        {t("records-filter-move-up")}
      </MenuItem>
      <MenuItem kbd="alt+down" onAction={() => move({ do: "move", id, by: 1 })}>
        {t("records-filter-move-down")}
      </MenuItem>
      {level < MOST_LEVELS && (
        <MenuItem kbd="alt+right" onAction={() => move({ do: "wrap", id })}>
          {t("records-filter-into-group")}
        </MenuItem>
      )}
      {level > 1 && (
        <MenuItem kbd="alt+left" onAction={() => move({ do: "lift", id })}>
          {t("records-filter-out-of-group")}
        </MenuItem>
      )}
    </Menu>
  );
}

/** Alt and an arrow move the part that has the focus; caught before its controls take the arrow for themselves. */
export function moveKeys(id: number, { move }: Builder) {
  return (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const edit = {
      ArrowUp: { do: "move", id, by: -1 },
      ArrowDown: { do: "move", id, by: 1 },
      ArrowRight: { do: "wrap", id },
      ArrowLeft: { do: "lift", id },
    }[event.key] as Parameters<Builder["move"]>[0] | undefined;
    if (!edit) return;
    event.preventDefault();
    event.stopPropagation();
    move(edit);
  };
}

// The actions of a record as items of a menu. A function, not an element: a menu wants its items to be its own children.
import type { ActionView } from "@/ipc";
import { MenuItem } from "@/shared";
import { actionIcon } from "./actionIcon";

interface Props {
  actions: readonly ActionView[];
  onAct: (action: ActionView) => void;
}

export function ActionItems({ actions, onAct }: Props) {
  return actions.map((action) => (
    <MenuItem
      key={action.key}
      icon={actionIcon(action)}
      tone={action.danger ? "danger" : undefined}
      onAction={() => onAct(action)}
    >
      {action.label}
    </MenuItem>
  ));
}

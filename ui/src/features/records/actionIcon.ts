// The icon of an action: its own where there is such a one, else one that says "something is done".
import { type LucideIcon, Play } from "lucide-react";
import type { ActionView } from "@/ipc";
import { ICON_NAMES, modelIcon } from "@/shared/ModelIcon";

export function actionIcon({ icon }: Pick<ActionView, "icon">): LucideIcon {
  return icon !== null && ICON_NAMES.includes(icon) ? modelIcon(icon) : Play;
}

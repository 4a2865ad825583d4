// What else can be done with a record: the … button of its sheet and of its page.
import { AppWindow, CircleHelp, Copy, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { WhyDialog } from "@/access";
import { useT } from "@/i18n";
import { type ModelView, useCommandQuery, type WireKey } from "@/ipc";
import { IconButton, Menu, MenuItem, MenuRule } from "@/shared";
import { ActionItems } from "./ActionItems";
import { actionsFor, useAct } from "./acting";

/** Nothing is offered that may not be done. */
export function RecordMenu({
  model,
  recordKey,
  name,
  onWindow,
  onCopy,
  onDelete,
}: {
  model: ModelView;
  recordKey: WireKey;
  /** What it is called; nothing while it is read. */
  name: string | undefined;
  onWindow: () => void;
  onCopy: (() => void) | undefined;
  onDelete: (() => void) | undefined;
}) {
  const t = useT();
  const { data: info } = useCommandQuery("app_info", {});
  const [isAsking, setAsking] = useState(false);
  const act = useAct();
  const actions = actionsFor(model, "row");
  // Superusers may, and a plain file asks nobody.
  const hasRole = info?.workspace?.user?.is_admin === false;
  const title = t("access-why-change");
  return (
    <>
      <Menu aria-label={t("change-more")} trigger={<IconButton icon={Ellipsis} label={t("change-more")} />}>
        <MenuItem icon={AppWindow} onAction={onWindow}>
          {t("records-row-window")}
        </MenuItem>
        {onCopy && (
          <MenuItem icon={Copy} kbd="d" onAction={onCopy}>
            {t("change-duplicate")}
          </MenuItem>
        )}
        {hasRole && (
          <MenuItem icon={CircleHelp} onAction={() => setAsking(true)}>
            {title}
          </MenuItem>
        )}
        {actions.length > 0 && <MenuRule />}
        {ActionItems({ actions, onAct: (action) => act(model, action, [{ key: recordKey, display: name ?? "" }]) })}
        {onDelete && <MenuRule />}
        {onDelete && (
          <MenuItem icon={Trash2} kbd="backspace" tone="danger" onAction={onDelete}>
            {t("change-delete")}
          </MenuItem>
        )}
      </Menu>
      {isAsking && (
        <WhyDialog
          title={title}
          of={{ permission: `${model.slug}.edit`, record: { model: model.slug, key: recordKey } }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

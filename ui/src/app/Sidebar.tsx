// The left column: which file, a filter over its models, the models, the person. A rail of icons when narrow.
import { useNavigate } from "@tanstack/react-router";
import { PanelLeft, Search } from "lucide-react";
import { type CSSProperties, useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useT } from "@/i18n";
import { useCommandQuery, type WorkspaceView } from "@/ipc";
import { cx, Icon, IconButton, Resizer, Tip, useShortcut } from "@/shared";
import { ModelNav } from "./ModelNav";
import { groupModels } from "./models";
import { OursNav } from "./OursNav";
import { Person } from "./Person";
import styles from "./Sidebar.module.css";
import { SIDEBAR, useSidebarWidth } from "./useSidebarWidth";
import { WorkspaceMenu } from "./WorkspaceMenu";

export interface SidebarProps {
  workspace: WorkspaceView;
  rail: boolean;
  onToggle: () => void;
}

export function Sidebar({ workspace, rail, onToggle }: SidebarProps) {
  const t = useT();
  const { data: models, isPending } = useCommandQuery("models_list", {});
  const navigate = useNavigate();
  const { width, resize } = useSidebarWidth();
  // Whoever may change what holds for everyone; on a plain file that is whoever sits here.
  const administers = !workspace.enabled || workspace.user?.is_admin === true;
  useShortcut("mod+,", () => void navigate({ to: "/settings/models" }), administers);
  const [filter, setFilter] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const toFilter = () => {
    onToggle();
    // The field is drawn by the same press; focus it once it is there.
    requestAnimationFrame(() => field.current?.focus());
  };
  const toFirst = () => {
    const first = groupModels(models ?? [], filter)[0]?.models[0];
    if (first) void navigate({ to: "/models/$slug", params: { slug: first.slug } });
  };

  return (
    <aside className={cx(styles.sidebar, rail && styles.rail)} style={{ "--w-sidebar": `${width}px` } as CSSProperties}>
      <div className={styles.top} data-tauri-drag-region>
        <IconButton
          icon={PanelLeft}
          label={rail ? t("shell-sidebar-show") : t("shell-sidebar-hide")}
          kbd="mod+backslash"
          placement="bottom"
          onPress={onToggle}
        />
      </div>
      <WorkspaceMenu workspace={workspace} rail={rail} />
      {rail ? (
        <Tip text={t("shell-filter-models")} placement="right">
          <Button aria-label={t("shell-filter-models")} className={styles.launch} onPress={toFilter}>
            <Icon of={Search} />
          </Button>
        </Tip>
      ) : (
        <SearchField
          aria-label={t("shell-filter-models")}
          value={filter}
          onChange={setFilter}
          onSubmit={toFirst}
          className={styles.launch}
        >
          <Icon of={Search} className={styles.icon} />
          <Input ref={field} placeholder={t("shell-filter-models")} className={styles.filter} />
        </SearchField>
      )}
      <nav aria-label={t("shell-models")} className={styles.nav}>
        <ModelNav models={models ?? []} filter={rail ? "" : filter} rail={rail} />
        {/* Below the models: before them it would move away under somebody's pointer. */}
        {!isPending && <OursNav workspace={workspace} administers={administers} rail={rail} />}
      </nav>
      <Person workspace={workspace} rail={rail} />
      {!rail && (
        <Resizer
          inTabOrder
          label={t("shell-sidebar-width")}
          least={SIDEBAR.least}
          most={SIDEBAR.most}
          fitting={() => SIDEBAR.usual}
          onResize={resize}
          className={styles.edge}
        />
      )}
    </aside>
  );
}

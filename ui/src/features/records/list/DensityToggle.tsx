// Row height of a list: two buttons.
import { Rows3, Rows4 } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useT } from "@/i18n";
import { type Density, useCommandQuery } from "@/ipc";
import { Icon, Tip } from "@/shared";
import styles from "./Toolbar.module.css";

/** The preference for lists that were left without one. */
export function useDensity(): Density {
  const { data: info } = useCommandQuery("app_info", {});
  return info?.preferences.density ?? "comfortable";
}

export function DensityToggle({ density, onChange }: { density: Density; onChange: (density: Density) => void }) {
  const t = useT();
  const choices = [
    { id: "comfortable", icon: Rows3, label: t("records-density-comfortable") },
    { id: "compact", icon: Rows4, label: t("records-density-compact") },
  ] as const;
  return (
    <ToggleButtonGroup
      className={styles.density}
      aria-label={t("records-density")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[density]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {choices.map(({ id, icon, label }) => (
        <Tip key={id} text={label}>
          <ToggleButton id={id} aria-label={label} className={styles.densityButton}>
            <Icon of={icon} size={14} />
          </ToggleButton>
        </Tip>
      ))}
    </ToggleButtonGroup>
  );
}

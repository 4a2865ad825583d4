// Row height of lists: two buttons, kept as a preference of the person.
import { Rows3, Rows4 } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useT } from "@/i18n";
import { type Density, useCommand, useCommandQuery } from "@/ipc";
import { Icon, Tip } from "@/shared";
import styles from "./Toolbar.module.css";

/** The preference, and how it is changed; shown at once, kept by the engine. */
export function useDensity(): [Density, (density: Density) => void] {
  const { data: info } = useCommandQuery("app_info", {});
  const save = useCommand("preferences_set");
  const wanted = save.isPending ? save.variables.density : info?.preferences.density;
  return [wanted ?? "comfortable", (density) => info && save.mutate({ ...info.preferences, density })];
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

// The models to choose from, hidden ones too.
import { EyeOff } from "lucide-react";
import { useState } from "react";
import { Input, Link, SearchField } from "react-aria-components";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { Icon, InputBox, inputClass, ModelIcon } from "@/shared";
import styles from "./Options.module.css";

export function ModelsColumn({ models, current }: { models: readonly ModelView[]; current: string | undefined }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const shown = models.filter(({ label, table }) => `${label} ${table}`.toLowerCase().includes(wanted));
  return (
    <nav className={styles.models} aria-label={t("settings-choose")}>
      <SearchField aria-label={t("settings-filter")} value={typed} onChange={setTyped} className={styles.search}>
        <InputBox size="sm">
          <Input className={inputClass} placeholder={t("settings-filter")} />
        </InputBox>
      </SearchField>
      {shown.map(({ slug, label, table, icon, hidden }) => (
        <Link
          key={table}
          href={`/settings/models/${encodeURIComponent(slug)}`}
          aria-current={slug === current ? "page" : undefined}
          className={styles.model}
        >
          <ModelIcon name={icon} />
          <span className={styles.modelWords}>
            <b className="truncate">{label}</b>
            <code className="truncate">{table}</code>
          </span>
          {hidden && (
            <span role="img" aria-label={t("settings-hidden")} className={styles.hidden}>
              <Icon of={EyeOff} size={14} />
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

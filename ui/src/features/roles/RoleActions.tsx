// Actions of a model that take a permission of their own: which of them the role may run.
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { Checkbox } from "@/shared";
import { EVERYTHING, withAction } from "./permissions";
import styles from "./Roles.module.css";

interface Props {
  model: ModelView;
  permissions: readonly string[];
  onChange: (permissions: string[]) => void;
  readOnly: boolean;
}

export function RoleActions({ model, permissions, onChange, readOnly }: Props) {
  const t = useT();
  const actions = (model.actions ?? []).flatMap(({ label, permission }) => (permission ? [{ label, permission }] : []));
  const all = permissions.includes(EVERYTHING) || permissions.includes(`${model.slug}.*`);
  if (actions.length === 0) return null;
  return (
    <fieldset className={styles.actions}>
      <legend className={styles.label}>{t("roles-which-actions")}</legend>
      {actions.map(({ label, permission }) => (
        <Checkbox
          key={permission}
          isSelected={all || permissions.includes(permission)}
          isDisabled={readOnly || all}
          onChange={(on) => onChange(withAction(permissions, model.slug, permission, on))}
        >
          {label}
        </Checkbox>
      ))}
    </fieldset>
  );
}

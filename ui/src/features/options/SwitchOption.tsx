// An option that is yes or no. Choosing what holds anyway says nothing.
import { Switch } from "@/shared";
import styles from "./Options.module.css";
import { Said } from "./Said";

interface Props {
  label: string;
  value: boolean | undefined;
  /** What holds when nothing is said. */
  otherwise: boolean;
  error?: string | undefined;
  isDisabled?: boolean;
  onChange: (value: boolean | undefined) => void;
}

export function SwitchOption({ label, value, otherwise, error, isDisabled = false, onChange }: Props) {
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)}>
      <Switch
        isSelected={value ?? otherwise}
        isDisabled={isDisabled}
        onChange={(on) => onChange(on === otherwise ? undefined : on)}
      >
        {label}
      </Switch>
      {error && <p className={styles.error}>{error}</p>}
    </Said>
  );
}

// An option that is yes or no. Choosing what holds anyway says nothing.
import { useId } from "react";
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
  /** A sentence under it, such as why it is disabled. */
  help?: string | undefined;
  onChange: (value: boolean | undefined) => void;
}

export function SwitchOption({ label, value, otherwise, error, isDisabled = false, help, onChange }: Props) {
  const id = useId();
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)}>
      <Switch
        isSelected={value ?? otherwise}
        isDisabled={isDisabled}
        {...(help ? { "aria-describedby": id } : {})}
        onChange={(on) => onChange(on === otherwise ? undefined : on)}
      >
        {label}
      </Switch>
      {help && (
        <p id={id} className={styles.quiet}>
          {help}
        </p>
      )}
      {error && <p className={styles.error}>{error}</p>}
    </Said>
  );
}

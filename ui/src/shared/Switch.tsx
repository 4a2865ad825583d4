// A switch, for a setting that holds at once or with the next save. Its words stand before it.
import type { ReactNode } from "react";
import { SwitchButton, SwitchField, type SwitchFieldProps } from "react-aria-components";
import styles from "./Switch.module.css";

export interface SwitchProps extends Omit<SwitchFieldProps, "children" | "className" | "style"> {
  children: ReactNode;
}

export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className={styles.field}>
      <SwitchButton className={styles.row}>
        <span className={styles.words}>{children}</span>
        <span className={styles.track} />
      </SwitchButton>
    </SwitchField>
  );
}

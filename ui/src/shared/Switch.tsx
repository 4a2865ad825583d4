// A switch, for a setting that applies at once. Has its own words, never On or Off.
import type { ReactNode } from "react";
import { SwitchButton, SwitchField, type SwitchFieldProps, Text } from "react-aria-components";
import { cx } from "./cx";
import styles from "./Switch.module.css";

export interface ToggleProps extends Omit<SwitchFieldProps, "children" | "className" | "style"> {
  children: ReactNode;
  /** One sentence under the words. */
  help?: ReactNode;
  className?: string;
}

export function Switch({ children, help, className, ...rest }: ToggleProps) {
  return (
    <SwitchField {...rest} className={cx(styles.field, className)}>
      <SwitchButton className={styles.row}>
        <span className={styles.track} />
        <span className={styles.name}>{children}</span>
      </SwitchButton>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
    </SwitchField>
  );
}

// A checkbox, for a list or an agreement. Its words stand beside it.
import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from "react-aria-components";
import styles from "./Checkbox.module.css";
import { cx } from "./cx";

export interface CheckProps extends Omit<CheckboxFieldProps, "children" | "className" | "style"> {
  children?: ReactNode;
  className?: string;
  /** Speaks for others beside it, and stands back behind them. */
  quiet?: boolean;
}

export function Checkbox({ children, className, quiet = false, ...rest }: CheckProps) {
  return (
    <CheckboxField {...rest} className={cx(styles.field, className)}>
      <CheckboxButton className={cx(styles.row, quiet && styles.quiet)}>
        {({ isIndeterminate }) => (
          <>
            <span className={styles.box}>
              <svg viewBox="0 0 24 24" aria-hidden>
                <path d={isIndeterminate ? "M6 12h12" : "M5 12.5 10 17.5 19 7.5"} />
              </svg>
            </span>
            {children !== undefined && <span>{children}</span>}
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}

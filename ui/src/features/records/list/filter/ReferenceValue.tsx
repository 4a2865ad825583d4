// A record that a foreign key refers to: a button with its name, and the list to choose from.
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button, DialogTrigger } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { useT } from "@/i18n";
import { cx, Icon, Popover } from "@/shared";
import { References } from "../References";
import { useValueWords } from "../ValueText";
import styles from "./Builder.module.css";
import type { OneValueProps } from "./Values";

export function ReferenceValue({ label, known, op, value, onChange, refused, autoFocus }: OneValueProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const name = useValueWords({ known, op, value });
  const isMissing = value === "";
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={cx(styles.pick, styles.grows, refused && styles.bad)}
        aria-label={isMissing ? label : `${label}: ${name}`}
        autoFocus={autoFocus}
      >
        <span className={cx(styles.pickWords, isMissing && controls.none)}>
          {isMissing ? t("records-filter-value-missing") : name}
        </span>
        <Icon of={ChevronDown} size={12} className={styles.chevron} />
      </Button>
      <Popover className={controls.popover} placement="bottom start">
        <References
          known={known}
          label={label}
          onChoose={(chosen) => {
            onChange(chosen);
            setOpen(false);
          }}
        />
      </Popover>
    </DialogTrigger>
  );
}

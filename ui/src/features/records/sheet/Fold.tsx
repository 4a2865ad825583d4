// The heading of a group that is opened and closed.
import { ChevronRight } from "lucide-react";
import { Button } from "react-aria-components";
import { Icon } from "@/shared";
import styles from "./Fold.module.css";

interface Props {
  label: string | undefined;
  isOpen: boolean;
  /** Id of what it opens. */
  opens: string;
  onOpen: (open: boolean) => void;
}

export function Fold({ label, isOpen, opens, onOpen }: Props) {
  return (
    <Button className={styles.fold} aria-expanded={isOpen} aria-controls={opens} onPress={() => onOpen(!isOpen)}>
      <Icon of={ChevronRight} size={14} className={styles.chevron} />
      {label}
    </Button>
  );
}

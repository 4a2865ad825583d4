// Which fields: ticked, and where their order counts in the order of a list.
import { useT } from "@/i18n";
import { ColumnList } from "@/shared/ColumnList";
import styles from "./Options.module.css";
import { Said } from "./Said";

interface Props {
  label: string;
  /** Fields to choose from: exact name and label. */
  fields: readonly { name: string; label: string }[];
  value: readonly string[] | undefined;
  otherwise: readonly string[];
  ordered?: boolean;
  help?: string;
  error?: string | undefined;
  onChange: (names: string[] | undefined) => void;
}

export function NamesOption({ label, fields, value, otherwise, ordered = false, help, error, onChange }: Props) {
  const t = useT();
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)}>
      <div className={styles.names}>
        <span className={styles.label}>{label}</span>
        <ColumnList
          label={label}
          columns={fields}
          shown={value ?? otherwise}
          className={styles.nameList}
          {...(ordered ? { moveLabel: (field) => t("records-columns-move", { field }) } : {})}
          onChange={onChange}
        />
        {help && !error && <span className={styles.quiet}>{help}</span>}
        {error && <p className={styles.error}>{error}</p>}
      </div>
    </Said>
  );
}

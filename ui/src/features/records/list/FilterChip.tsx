// One condition as a chip of three parts; each part opens its own menu.

import { X } from "lucide-react";
import { useState } from "react";
import { Button, DialogTrigger, Popover } from "react-aria-components";
import { isMoment, shownKind } from "@/fields/registry";
import { useSpeech } from "@/fields/speech";
import { valueWords } from "@/fields/words";
import { useT } from "@/i18n";
import { type FieldView, type FilterTerm, type ModelView, useCommandQuery } from "@/ipc";
import { cx, Icon, Menu, MenuItem } from "@/shared";
import { columnsOf } from "./columns";
import { FilterValue } from "./FilterValue";
import { needsValue, newTerm, operatorsOf, shownValue, withOperator } from "./filters";
import { operatorWords } from "./operatorWords";
import styles from "./Toolbar.module.css";

export interface FilterChipProps {
  model: ModelView;
  term: FilterTerm;
  field: FieldView;
  /** A chip just made opens its value by itself. */
  fresh: boolean;
  onChange: (term: FilterTerm) => void;
  onRemove: () => void;
  /** The value's editor was closed. */
  onDone: () => void;
}

export function FilterChip({ model, term, field, fresh, onChange, onRemove, onDone }: FilterChipProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(fresh && needsValue(term.op));
  const part = (kind: string | undefined) => cx(styles.part, kind);
  return (
    <span className={styles.chip}>
      <Menu
        placement="bottom start"
        trigger={
          <Button className={part(styles.fieldPart)} aria-label={t("records-filter-field")}>
            {field.label}
          </Button>
        }
      >
        {columnsOf(model).map(({ field: each }) => (
          <MenuItem key={each.name} id={each.name} onAction={() => each.name !== term.field && onChange(newTerm(each))}>
            {each.label}
          </MenuItem>
        ))}
      </Menu>
      <Menu
        placement="bottom start"
        trigger={
          <Button
            className={part(styles.operatorPart)}
            aria-label={t("records-filter-operator", { field: field.label })}
          >
            {t(operatorWords(term.op, field))}
          </Button>
        }
      >
        {operatorsOf(field).map((op) => (
          <MenuItem key={op} id={op} onAction={() => onChange(withOperator(term, op))}>
            {t(operatorWords(op, field))}
          </MenuItem>
        ))}
      </Menu>
      {needsValue(term.op) && (
        <DialogTrigger
          isOpen={isOpen}
          onOpenChange={(open) => {
            setOpen(open);
            if (!open) onDone();
          }}
        >
          <Button className={part(styles.valuePart)} aria-label={t("records-filter-value", { field: field.label })}>
            <TermValue field={field} term={term} />
          </Button>
          <Popover className={styles.popover} placement="bottom start" offset={5}>
            <FilterValue
              model={model}
              field={field}
              term={term}
              onApply={(value) => {
                onChange({ ...term, value });
                setOpen(false);
              }}
            />
          </Popover>
        </DialogTrigger>
      )}
      <Button
        className={part(styles.removePart)}
        aria-label={t("records-filter-remove", { field: field.label })}
        onPress={onRemove}
      >
        <Icon of={X} size={12} />
      </Button>
    </span>
  );
}

/** The value as the column shows it; a reference by the name of its record. */
function TermValue({ field, term }: { field: FieldView; term: FilterTerm }) {
  const t = useT();
  const speech = useSpeech();
  const isReference = shownKind(field) === "foreign_key" && field.references !== null && term.value !== "";
  const numeric = /^-?\d{1,15}$/.test(term.value);
  const referred = useCommandQuery(
    "records_get",
    { model: field.references?.model ?? "", key: numeric ? Number(term.value) : term.value },
    { enabled: isReference },
  );
  if (term.value === "") return <span className={styles.missing}>{t("records-filter-value-missing")}</span>;
  if (isReference) return <>{referred.data?.display ?? term.value}</>;
  const isPart = term.op === "contains" || term.op === "starts" || term.op === "ends";
  if (isPart && !isMoment(field)) return <>{term.value}</>;
  return <>{valueWords(shownValue(field, term), field, undefined, speech)}</>;
}

// One condition as a chip of three parts; each part opens its own menu.

import { X } from "lucide-react";
import { useState } from "react";
import { Button, DialogTrigger } from "react-aria-components";
import { useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { cx, Icon, Menu, MenuItem, Popover } from "@/shared";
import { FilterValue } from "./FilterValue";
import { knownField, offeredFields, ownFields, subject } from "./filter/names";
import { arity, type Children, type Condition, isComplete, type Leaf } from "./filter/parts";
import { comparisonsOf, newCondition, withComparison } from "./filters";
import { operatorWords } from "./operatorWords";
import styles from "./Toolbar.module.css";
import { ValuesText } from "./ValueText";

interface Props<L extends Leaf> {
  model: ModelView;
  models: readonly ModelView[];
  leaf: L;
  onChange: (leaf: Leaf) => void;
  onRemove: () => void;
  /** The value's editor was closed. */
  onDone: () => void;
}

export function FilterChip({ leaf, ...rest }: Props<Leaf>) {
  return leaf.kind === "has" ? <ChildrenChip leaf={leaf} {...rest} /> : <ConditionChip leaf={leaf} {...rest} />;
}

function ConditionChip({ model, models, leaf, onChange, onRemove, onDone }: Props<Condition>) {
  const t = useT();
  // A chip just made opens its value by itself.
  const [isOpen, setOpen] = useState(!isComplete(leaf));
  const known = knownField(leaf.field, model, models);
  const label = subject(leaf, model, models);
  // Where the options choose, others are reached as groups.
  const chosen = model.list_filter ? offeredFields(model) : ownFields(model).map(({ field }) => field);
  const own = known?.owner === model && !chosen.includes(known.field) ? [known.field] : [];
  const offered = [...chosen, ...own];
  return (
    <span className={styles.chip}>
      <Menu
        placement="bottom start"
        trigger={
          <Button className={part(styles.fieldPart)} aria-label={t("records-filter-field-named", { field: label })}>
            {label}
          </Button>
        }
      >
        {offered.map((field) => (
          <MenuItem
            key={field.name}
            id={field.name}
            onAction={() => field.name !== leaf.field && onChange(newCondition(field))}
          >
            {field.label}
          </MenuItem>
        ))}
      </Menu>
      <Menu
        placement="bottom start"
        trigger={
          <Button className={part(styles.operatorPart)} isDisabled={!known}>
            <Spoken text={t("records-filter-operator", { field: label })} />
            {t(operatorWords(leaf.op, known?.field, leaf.values[0]))}
          </Button>
        }
      >
        {(known ? comparisonsOf(known.field) : []).map((op) => (
          <MenuItem key={op} id={op} onAction={() => onChange(withComparison(leaf, op))}>
            {t(operatorWords(op, known?.field, leaf.values[0]))}
          </MenuItem>
        ))}
      </Menu>
      {known && arity(leaf.op) !== "none" && (
        <DialogTrigger
          isOpen={isOpen}
          onOpenChange={(open) => {
            setOpen(open);
            if (!open) onDone();
          }}
        >
          <Button className={part(styles.valuePart)}>
            <Spoken text={t("records-filter-value", { field: label })} />
            <ValuesText known={known} op={leaf.op} values={leaf.values} />
          </Button>
          <Popover className={styles.popover} placement="bottom start" offset={5}>
            <FilterValue
              known={known}
              condition={leaf}
              onApply={(values) => {
                onChange({ ...leaf, values });
                setOpen(false);
              }}
            />
          </Popover>
        </DialogTrigger>
      )}
      <Remove label={label} onRemove={onRemove} />
    </span>
  );
}

function ChildrenChip({ model, models, leaf, onChange, onRemove }: Props<Children>) {
  const t = useT();
  const label = subject(leaf, model, models);
  return (
    <span className={styles.chip}>
      <Menu
        placement="bottom start"
        trigger={
          <Button className={part(styles.operatorPart)}>
            <Spoken text={t("records-filter-operator", { field: label })} />
            {t(leaf.none ? "records-op-has-no" : "records-op-has")}
          </Button>
        }
      >
        <MenuItem onAction={() => onChange({ ...leaf, none: false })}>{t("records-op-has")}</MenuItem>
        <MenuItem onAction={() => onChange({ ...leaf, none: true })}>{t("records-op-has-no")}</MenuItem>
      </Menu>
      <span className={part(styles.valuePart)}>{label}</span>
      <Remove label={label} onRemove={onRemove} />
    </span>
  );
}

function Remove({ label, onRemove }: { label: string; onRemove: () => void }) {
  const t = useT();
  return (
    <Button
      className={part(styles.removePart)}
      aria-label={t("records-filter-remove", { field: label })}
      onPress={onRemove}
    >
      <Icon of={X} size={12} />
    </Button>
  );
}

/** Said before what is shown, which alone would not say what it is. */
function Spoken({ text }: { text: string }) {
  return <span className="sr-only">{text}: </span>;
}

function part(kind: string | undefined) {
  return cx(styles.part, kind);
}

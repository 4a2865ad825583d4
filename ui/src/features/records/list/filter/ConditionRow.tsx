// One condition of the builder on one line: what it is about, how it compares, what with.
import { X } from "lucide-react";
import { useT } from "@/i18n";
import { IconButton } from "@/shared";
import { comparisonsOf, newCondition, withComparison } from "../filters";
import { operatorWords } from "../operatorWords";
import styles from "./Builder.module.css";
import { FieldPicker, type Subject } from "./FieldPicker";
import { knownField, subject } from "./names";
import { moveKeys, PartMenu } from "./PartMenu";
import { Pick } from "./Pick";
import { arity, type Comparison, isComplete, type Leaf } from "./parts";
import { useBuilder } from "./useBuilder";
import { Values } from "./Values";

export function ConditionRow({ leaf, level }: { leaf: Leaf; level: number }) {
  const t = useT();
  const builder = useBuilder();
  const { model, models, edit, remove, refused } = builder;
  const label = subject(leaf, model, models);
  const name = t("records-filter-condition", { field: label });
  const choose = ({ kind, name: chosen }: Subject) => {
    const known = kind === "field" ? knownField(chosen, model, models) : undefined;
    if (kind === "has") edit({ do: "set", part: { id: leaf.id, kind: "has", has: chosen, none: false } });
    else if (known) edit({ do: "set", part: { ...newCondition(known.field, chosen), id: leaf.id } });
  };
  return (
    <div
      role="group"
      aria-label={name}
      className={styles.row}
      data-part={leaf.id}
      onKeyDownCapture={moveKeys(leaf.id, builder)}
    >
      <FieldPicker model={model} models={models} label={label} onChoose={choose} />
      <Operator leaf={leaf} label={label} />
      <div className={styles.values} data-values>
        <LeafValues leaf={leaf} refused={refused && !isComplete(leaf)} />
      </div>
      <PartMenu id={leaf.id} name={name} level={level} />
      <IconButton
        size="sm"
        icon={X}
        label={t("records-filter-remove", { field: label })}
        onPress={() => remove(leaf.id)}
      />
    </div>
  );
}

function Operator({ leaf, label }: { leaf: Leaf; label: string }) {
  const t = useT();
  const { model, models, edit } = useBuilder();
  const title = t("records-filter-operator", { field: label });
  if (leaf.kind === "has") {
    return (
      <Pick
        className={styles.operator}
        label={title}
        value={leaf.none ? "none" : "some"}
        options={[
          { id: "some", text: t("records-op-has") },
          { id: "none", text: t("records-op-has-no") },
        ]}
        onChange={(chosen) => edit({ do: "set", part: { ...leaf, none: chosen === "none" } })}
      />
    );
  }
  const field = knownField(leaf.field, model, models)?.field;
  const listed: Comparison[] = field ? comparisonsOf(field) : [];
  const all = listed.includes(leaf.op) ? listed : [...listed, leaf.op];
  return (
    <Pick
      className={styles.operator}
      label={title}
      value={leaf.op}
      options={all.map((id) => ({ id, text: t(operatorWords(id, field, leaf.values[0])) }))}
      onChange={(op) => edit({ do: "set", part: withComparison(leaf, op) })}
    />
  );
}

function LeafValues({ leaf, refused }: { leaf: Leaf; refused: boolean }) {
  const { model, models, edit } = useBuilder();
  if (leaf.kind === "has") return null;
  const known = knownField(leaf.field, model, models);
  if (!known) return null;
  return (
    <Values
      // What is typed for one field or number of values says nothing for another.
      key={`${JSON.stringify(leaf.field)} ${arity(leaf.op)}`}
      known={known}
      op={leaf.op}
      values={leaf.values}
      onChange={(values) => edit({ do: "set", part: { ...leaf, values } })}
      refused={refused}
    />
  );
}

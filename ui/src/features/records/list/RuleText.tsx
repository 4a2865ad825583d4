// Which records the rule of a role covers, in words: the conditions of its text as their chips would say them.
import { Fragment } from "react";
import { useT } from "@/i18n";
import { type FilterTree, type FilterValue, type ModelView, useCommandQuery } from "@/ipc";
import { type Known, knownField, subject } from "./filter/names";
import { type Comparison, type Group, type Leaf, type Part, rootOf } from "./filter/parts";
import { RuleProvider } from "./filter/who";
import { operatorWords } from "./operatorWords";
import { useValueWords } from "./ValueText";

interface Of {
  model: ModelView;
  models: readonly ModelView[];
}

const NO_MODELS: ModelView[] = [];

/** The text itself, until it is read and where it says nothing that can be shown. */
export function RuleText({ model, text }: { model: ModelView; text: string }) {
  const read = useCommandQuery("filter_read", { model: model.slug, text, rule: true });
  const { data: models = NO_MODELS } = useCommandQuery("models_list", {});
  const filter: FilterTree | undefined = read.data?.filter;
  if (!filter) return text;
  return (
    <RuleProvider value={true}>
      <Parts of={{ model, models }} group={rootOf(filter)} />
    </RuleProvider>
  );
}

function Parts({ of, group }: { of: Of; group: Group }) {
  const t = useT();
  const between = t(group.join === "all" ? "roles-rule-and" : "roles-rule-or");
  return (
    <>
      {group.join === "none" && `${t("roles-rule-not")} `}
      {group.parts.map((part, at) => (
        <Fragment key={part.id}>
          {at > 0 && ` ${between} `}
          <One of={of} part={part} isAlone={group.parts.length === 1 && group.join !== "none"} />
        </Fragment>
      ))}
    </>
  );
}

function One({ of, part, isAlone }: { of: Of; part: Part; isAlone: boolean }) {
  if (part.kind !== "group") return <Condition of={of} leaf={part} />;
  const parts = <Parts of={of} group={part} />;
  return isAlone ? parts : <>({parts})</>;
}

function Condition({ of: { model, models }, leaf }: { of: Of; leaf: Leaf }) {
  const t = useT();
  const label = subject(leaf, model, models);
  if (leaf.kind === "has") return `${t(leaf.none ? "records-op-has-no" : "records-op-has")} ${label}`;
  const known = knownField(leaf.field, model, models);
  const join = t(leaf.op === "between" ? "roles-rule-and" : "roles-rule-or");
  return (
    <>
      {label} {t(operatorWords(leaf.op, known?.field, leaf.values[0]))}
      {leaf.values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
        <Fragment key={at}>
          {at > 0 && ` ${join}`} <b>{known ? <Words known={known} op={leaf.op} value={value} /> : String(value)}</b>
        </Fragment>
      ))}
    </>
  );
}

function Words(of: { known: Known; op: Comparison; value: FilterValue }) {
  return useValueWords(of);
}

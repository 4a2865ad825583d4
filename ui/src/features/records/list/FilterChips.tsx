// Conditions as chips, and what is done with them: one that is not complete is drawn, and not asked for.
import { useState } from "react";
import type { FilterTree, ModelView } from "@/ipc";
import { FilterChip } from "./FilterChip";
import { type Condition, type Group, isComplete, type Leaf, leavesOf, treeOf } from "./filter/parts";

export interface Chips {
  drawn: readonly Leaf[];
  /** The condition at that place, or a new one after the last. */
  settle: (at: number, leaf: Leaf) => void;
  add: (leaf: Leaf) => void;
  remove: (at: number) => void;
  /** Gives up what is not complete. */
  drop: () => void;
}

export function useChips(root: Group, onChange: (filter: FilterTree) => void): Chips {
  /** A condition without its value yet, and the chip it is drawn in: gone when its editor closes. */
  const [draft, setDraft] = useState<{ at: number; condition: Condition }>();
  const leaves = leavesOf(root);
  const drop = () => setDraft(undefined);
  const change = (parts: Group["parts"]) => {
    drop();
    onChange(treeOf({ ...root, parts }));
  };
  const settle = (at: number, leaf: Leaf) => {
    if (leaf.kind === "field" && !isComplete(leaf)) return setDraft({ at, condition: leaf });
    change(root.parts.toSpliced(at, 1, leaf));
  };
  const remove = (at: number) => (at < root.parts.length ? change(root.parts.toSpliced(at, 1)) : drop());
  return {
    drawn: draft ? leaves.toSpliced(draft.at, 1, draft.condition) : leaves,
    settle,
    add: (leaf) => settle(root.parts.length, leaf),
    remove,
    drop,
  };
}

export function FilterChips({
  chips,
  model,
  models,
}: {
  chips: Chips;
  model: ModelView;
  models: readonly ModelView[];
}) {
  return chips.drawn.map((leaf, at) => (
    <FilterChip
      // biome-ignore lint/suspicious/noArrayIndexKey: chips have no identity but their place
      key={`${at} ${JSON.stringify(leaf.kind === "field" ? [leaf.field, leaf.op] : leaf.has)}`}
      model={model}
      models={models}
      leaf={leaf}
      onChange={(next) => chips.settle(at, next)}
      onRemove={() => chips.remove(at)}
      onDone={chips.drop}
    />
  ));
}

// The state of the builder while it is open: the groups, what was refused, and where the focus goes after a change.
import { createContext, type RefObject, use, useEffect, useRef, useState } from "react";
import type { FilterTree, ModelView } from "@/ipc";
import { newCondition } from "../filters";
import { type Edit, edited, spotOf } from "./edit";
import { ownFields } from "./names";
import { type Condition, freshId, type Group, isComplete, leavesOf, rootOf } from "./parts";

export interface Builder {
  model: ModelView;
  models: readonly ModelView[];
  /** Missing values are shown as such. */
  refused: boolean;
  edit: (edit: Edit) => void;
  addCondition: (to: number) => void;
  addGroup: (to: number) => void;
  remove: (id: number) => void;
  /** Moves, wraps or lifts a part, which keeps the focus. */
  move: (edit: Extract<Edit, { id: number }>) => void;
}

const BuilderContext = createContext<Builder | null>(null);
export const BuilderProvider = BuilderContext.Provider;

/** The builder around a part. */
export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (!builder) throw new Error("BuilderProvider is missing above this component");
  return builder;
}

/** Where a part came to stand, to be said to a screen reader. */
export interface Moved {
  place: number;
  count: number;
  level: number;
}

export interface BuilderState extends Builder {
  root: Group;
  setRoot: (tree: FilterTree) => void;
  /** Shows what is missing and goes to the first of it; whether nothing is. */
  complete: () => boolean;
  moved: Moved | undefined;
  box: RefObject<HTMLDivElement | null>;
}

export function useBuilderState(model: ModelView, models: readonly ModelView[], tree: FilterTree): BuilderState {
  const [root, setGroup] = useState(() => begun(rootOf(tree), model));
  const [refused, setRefused] = useState(false);
  const [moved, setMoved] = useState<Moved>();
  const [focus, setFocus] = useState<{ id: number }>();
  const box = useRef<HTMLDivElement>(null);

  // After a change the part may be drawn anew, or be the first time there.
  useEffect(() => {
    if (focus) box.current?.querySelector<HTMLElement>(`[data-part="${focus.id}"] button`)?.focus();
  }, [focus]);

  const edit = (what: Edit) => setGroup((now) => edited(now, what));
  const addCondition = (to: number) => {
    const part = firstCondition(model);
    if (!part) return;
    edit({ do: "add", to, part });
    setFocus({ id: part.id });
  };
  const addGroup = (to: number) => {
    const part = firstCondition(model);
    const join = (spotOf(root, to)?.part ?? root) as Group;
    if (!part) return;
    edit({
      do: "add",
      to,
      part: { id: freshId(), kind: "group", join: join.join === "any" ? "all" : "any", parts: [part] },
    });
    setFocus({ id: part.id });
  };
  const remove = (id: number) => {
    const spot = spotOf(root, id);
    const beside = spot?.parent.parts[spot.at + 1] ?? spot?.parent.parts[spot.at - 1] ?? spot?.parent;
    edit({ do: "remove", id });
    setFocus({ id: beside && spotOf(edited(root, { do: "remove", id }), beside.id) ? beside.id : root.id });
  };
  const move: Builder["move"] = (what) => {
    const next = edited(root, what);
    const spot = spotOf(next, what.id);
    setGroup(next);
    setFocus({ id: what.id });
    if (spot) setMoved({ place: spot.at + 1, count: spot.parent.parts.length, level: spot.level });
  };
  const complete = () => {
    const missing = leavesOf(root).find((leaf) => !isComplete(leaf));
    setRefused(missing !== undefined);
    const row = missing && box.current?.querySelector(`[data-part="${missing.id}"]`);
    row?.querySelector<HTMLElement>("[data-values] :is(input, button)")?.focus();
    return missing === undefined;
  };
  const setRoot = (next: FilterTree) => {
    setGroup(begun(rootOf(next), model));
    setRefused(false);
  };
  return { model, models, refused, edit, addCondition, addGroup, remove, move, root, setRoot, complete, moved, box };
}

function firstCondition(model: ModelView): Condition | undefined {
  const [known] = ownFields(model);
  return known && newCondition(known.field);
}

/** An empty filter begins with a condition to fill in. */
function begun(root: Group, model: ModelView): Group {
  const part = root.parts.length === 0 ? firstCondition(model) : undefined;
  return part ? { ...root, parts: [part] } : root;
}

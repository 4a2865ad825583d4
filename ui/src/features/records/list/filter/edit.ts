// What the builder does to a filter: adds, changes, removes, moves, puts into groups. Pure; what cannot be done changes nothing.
import { freshId, type Group, type Join, type Part } from "./parts";

/** Groups inside each other the builder makes; a text may say more. */
export const MOST_LEVELS = 6;

export type Edit =
  | { do: "join"; id: number; join: Join }
  | { do: "set"; part: Part }
  | { do: "add"; to: number; part: Part }
  | { do: "remove"; id: number }
  | { do: "move"; id: number; by: -1 | 1 }
  | { do: "wrap"; id: number }
  | { do: "lift"; id: number };

export function edited(root: Group, edit: Edit): Group {
  switch (edit.do) {
    case "join":
      return inGroup(root, edit.id, (group) => ({ ...group, join: edit.join }));
    case "set":
      return replaced(root, edit.part.id, edit.part);
    case "add":
      return inGroup(root, edit.to, (group) => ({ ...group, parts: [...group.parts, edit.part] }));
    case "remove":
      return removed(root, edit.id);
    case "move":
      return moved(root, edit.id, edit.by);
    case "wrap":
      return wrapped(root, edit.id);
    case "lift":
      return lifted(root, edit.id);
  }
}

/** Where a part stands. */
export interface Spot {
  part: Part;
  parent: Group;
  at: number;
  /** The parent's level; 1 is the outermost group. */
  level: number;
}

/** Finds a part; nothing for the outermost group. */
export function spotOf(root: Group, id: number, level = 1): Spot | undefined {
  for (const [at, part] of root.parts.entries()) {
    if (part.id === id) return { part, parent: root, at, level };
    const inside = part.kind === "group" ? spotOf(part, id, level + 1) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** Levels of groups in a part. */
function height(part: Part): number {
  return part.kind === "group" ? 1 + Math.max(0, ...part.parts.map(height)) : 0;
}

function inGroup(group: Group, id: number, change: (group: Group) => Group): Group {
  if (group.id === id) return change(group);
  const parts = group.parts.map((part) => (part.kind === "group" ? inGroup(part, id, change) : part));
  return { ...group, parts };
}

function replaced(root: Group, id: number, by: Part): Group {
  const spot = spotOf(root, id);
  return spot ? inGroup(root, spot.parent.id, (group) => ({ ...group, parts: group.parts.with(spot.at, by) })) : root;
}

/** Without the part, and without the groups that had nothing else. */
function removed(root: Group, id: number): Group {
  const spot = spotOf(root, id);
  if (!spot) return root;
  const parts = spot.parent.parts.toSpliced(spot.at, 1);
  if (parts.length === 0 && spot.parent !== root) return removed(root, spot.parent.id);
  return inGroup(root, spot.parent.id, (group) => ({ ...group, parts }));
}

/** One place up or down: into a group that stands there, out of one at its end. */
function moved(root: Group, id: number, by: -1 | 1): Group {
  const spot = spotOf(root, id);
  if (!spot) return root;
  const { part, parent, at, level } = spot;
  const beside = parent.parts[at + by];
  if (!beside) return lifted(root, id, by === -1);
  if (beside.kind === "group" && level + 1 + height(part) <= MOST_LEVELS) {
    const into = (group: Group) => ({ ...group, parts: by === 1 ? [part, ...group.parts] : [...group.parts, part] });
    return inGroup(removed(root, id), beside.id, into);
  }
  const swapped = parent.parts.with(at + by, part).with(at, beside);
  return inGroup(root, parent.id, (group) => ({ ...group, parts: swapped }));
}

/** Into a new group of its own. */
function wrapped(root: Group, id: number): Group {
  const spot = spotOf(root, id);
  if (!spot || spot.level + 1 + height(spot.part) > MOST_LEVELS) return root;
  const join = spot.parent.join === "any" ? "all" : "any";
  return replaced(root, id, { id: freshId(), kind: "group", join, parts: [spot.part] });
}

/** Out of its group, to the place before or after it. */
function lifted(root: Group, id: number, before = false): Group {
  const spot = spotOf(root, id);
  const group = spot && spotOf(root, spot.parent.id);
  if (!spot || !group) return root;
  const place = group.at + (before ? 0 : 1);
  const alone = spot.parent.parts.length === 1;
  // The emptied group goes with the part's leaving.
  const left = alone
    ? group.parent.parts.with(group.at, spot.part)
    : group.parent.parts
        .with(group.at, { ...spot.parent, parts: spot.parent.parts.toSpliced(spot.at, 1) })
        .toSpliced(place, 0, spot.part);
  return inGroup(root, group.parent.id, (outer) => ({ ...outer, parts: left }));
}

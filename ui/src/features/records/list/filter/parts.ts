// A filter as the window edits it: groups of conditions, each with an identity; from the tree of the wire and back. Pure.
import type { FilterName, FilterTree, FilterValue, TreeOp } from "@/ipc";

/** How a condition compares: the operators of the wire, and the two that people say with a "not" of their own. */
export type Comparison = TreeOp | "lacks" | "none_of";
/** Which parts of a group must hold. */
export type Join = "all" | "any" | "none";

export interface Condition {
  id: number;
  kind: "field";
  field: FilterName;
  op: Comparison;
  /** Empty text where nothing was given yet. */
  values: readonly FilterValue[];
}

/** Records of another model refer to the record, or none do. */
export interface Children {
  id: number;
  kind: "has";
  has: FilterName;
  none: boolean;
}

export interface Group {
  id: number;
  kind: "group";
  join: Join;
  parts: readonly Part[];
}

export type Leaf = Condition | Children;
export type Part = Leaf | Group;

/** The filter that every record meets. */
export const EVERYTHING: FilterTree = { all: [] };

let last = 0;

/** An identity for a part. */
export function freshId(): number {
  last += 1;
  return last;
}

/** The tree as one group: a list of one group is that group. */
export function rootOf(tree: FilterTree): Group {
  const part = partOf(tree);
  if (part.kind !== "group") return { id: freshId(), kind: "group", join: "all", parts: [part] };
  const [only] = part.parts;
  return part.join === "all" && part.parts.length === 1 && only?.kind === "group" ? only : part;
}

function partOf(tree: FilterTree): Part {
  const id = freshId();
  if ("all" in tree) return { id, kind: "group", join: "all", parts: tree.all.map(partOf) };
  if ("any" in tree) return { id, kind: "group", join: "any", parts: tree.any.map(partOf) };
  if ("has" in tree) return { id, kind: "has", has: tree.has, none: false };
  if ("field" in tree) return { id, kind: "field", field: tree.field, op: tree.op, values: valuesOf(tree) };
  const inner = tree.not;
  if ("has" in inner) return { id, kind: "has", has: inner.has, none: true };
  if ("field" in inner && (inner.op === "contains" || inner.op === "in")) {
    const op = inner.op === "in" ? "none_of" : "lacks";
    return { id, kind: "field", field: inner.field, op, values: valuesOf(inner) };
  }
  const several = "any" in inner && inner.any.length !== 1;
  return { id, kind: "group", join: "none", parts: several ? inner.any.map(partOf) : [partOf(inner)] };
}

function valuesOf({ value, values }: Extract<FilterTree, { op: TreeOp }>): FilterValue[] {
  return values ?? (value === undefined ? [] : [value]);
}

/** The group as the tree of the wire; one without parts is every record. */
export function treeOf(root: Group): FilterTree {
  return root.parts.length === 0 ? EVERYTHING : treeOfPart(root);
}

function treeOfPart(part: Part): FilterTree {
  if (part.kind === "has") return part.none ? { not: { has: part.has } } : { has: part.has };
  if (part.kind === "field") return treeOfCondition(part);
  const parts = part.parts.map(treeOfPart);
  const [only] = parts;
  if (part.join === "all") return { all: parts };
  if (part.join === "any") return { any: parts };
  return { not: parts.length === 1 && only ? only : { any: parts } };
}

function treeOfCondition({ field, op, values }: Condition): FilterTree {
  const [value = ""] = values;
  if (op === "empty" || op === "filled") return { field, op };
  if (op === "in" || op === "between") return { field, op, values: [...values] };
  if (op === "none_of") return { not: { field, op: "in", values: [...values] } };
  if (op === "lacks") return { not: { field, op: "contains", value } };
  return { field, op, value };
}

/** How many values a comparison takes. */
export function arity(op: Comparison): "none" | "one" | "two" | "several" {
  if (op === "empty" || op === "filled") return "none";
  if (op === "between") return "two";
  return op === "in" || op === "none_of" ? "several" : "one";
}

/** Whether a condition says something; an unfinished one is drawn but not asked for. */
export function isComplete(leaf: Leaf): boolean {
  if (leaf.kind === "has") return true;
  const given = leaf.values.filter((value) => value !== "").length;
  const wanted = { none: 0, one: 1, two: 2, several: 1 }[arity(leaf.op)];
  return given >= wanted;
}

/** The same without unfinished conditions, and without groups that had nothing else. */
export function finished(group: Group): Group {
  const parts = group.parts.flatMap((part): Part[] => {
    if (part.kind !== "group") return isComplete(part) ? [part] : [];
    const inner = finished(part);
    return inner.parts.length === 0 && part.parts.length > 0 ? [] : [inner];
  });
  return { ...group, parts };
}

/** All conditions, from the top. */
export function leavesOf(part: Part): Leaf[] {
  return part.kind === "group" ? part.parts.flatMap(leavesOf) : [part];
}

/** Groups a person would count: those inside, and the outermost when it is not simply "all of". */
export function groupCount(root: Group): number {
  const inside = (group: Group): number =>
    group.parts.reduce((sum, part) => sum + (part.kind === "group" ? 1 + inside(part) : 0), 0);
  return inside(root) + (root.join === "all" ? 0 : 1);
}

/** Whether chips can show it: conditions that must all hold. */
export function isPlain(root: Group): boolean {
  return groupCount(root) === 0;
}

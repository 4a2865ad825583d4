// A filter in the address, as nested lists: a condition is [field, operator, values…], a group ["any", parts…]. Pure.
import type { FieldView, FilterName, FilterTree, FilterValue, ModelView, TreeOp } from "@/ipc";

/** One piece of an address. */
export type Piece = string | Piece[];

const OPS: readonly TreeOp[] = [
  "is",
  "not",
  "contains",
  "starts",
  "ends",
  "gt",
  "ge",
  "lt",
  "le",
  "between",
  "in",
  "empty",
  "filled",
];

type Fields = Pick<ModelView, "fields">;

/** The conditions of the address; what does not fit the model is left out. */
export function readFilter(pieces: unknown, model: Fields): FilterTree {
  const parts = Array.isArray(pieces) ? pieces.flatMap((piece) => readPart(piece, model)) : [];
  const [only] = parts;
  return parts.length === 1 && only && !("field" in only) && !("has" in only) ? only : { all: parts };
}

/** The address of a filter; nothing for every record. */
export function writeFilter(tree: FilterTree): Piece[] | undefined {
  if (!("all" in tree)) return [writePart(tree)];
  return tree.all.length > 0 ? tree.all.map(writePart) : undefined;
}

function readPart(piece: unknown, model: Fields): FilterTree[] {
  if (!Array.isArray(piece)) return [];
  const [head, ...rest] = piece;
  // A group goes on with lists, a condition with its operator: a field may be called "any".
  const isGroup = rest.every(Array.isArray);
  const parts = () => rest.flatMap((part) => readPart(part, model));
  if (isGroup && head === "all") return [{ all: parts() }];
  if (isGroup && head === "any") return [{ any: parts() }];
  if (isGroup && head === "not") return parts().map((not) => ({ not }));
  if (isGroup && head === "has") return rest.flatMap(readHas);
  return readCondition(head, rest, model);
}

function readHas(names: unknown): FilterTree[] {
  const [model, by] = Array.isArray(names) ? names : [];
  if (typeof model !== "string") return [];
  return [{ has: typeof by === "string" ? [model, by] : model }];
}

function readCondition(head: unknown, [word, ...given]: unknown[], model: Fields): FilterTree[] {
  const field = readName(head, model);
  const op = OPS.find((each) => each === word);
  if (field === undefined || !op) return [];
  const values = given.flatMap(readValue);
  if (op === "empty" || op === "filled") return [{ field, op }];
  if (op === "in") return values.length > 0 ? [{ field, op, values }] : [];
  if (op === "between") return values.length === 2 ? [{ field, op, values }] : [];
  return values[0] === undefined ? [] : [{ field, op, value: values[0] }];
}

function readName(name: unknown, model: Fields): FilterName | undefined {
  const fieldOf = (each: unknown): FieldView | undefined => model.fields.find((field) => field.name === each);
  if (typeof name === "string") return fieldOf(name)?.name;
  if (!Array.isArray(name) || typeof name[1] !== "string") return undefined;
  // Whether the other model has such a field is for the engine to say.
  const key = fieldOf(name[0]);
  return key?.references ? [key.name, name[1]] : undefined;
}

function readValue(value: unknown): FilterValue[] {
  if (Array.isArray(value)) return typeof value[0] === "string" ? [{ date: value[0] }] : [];
  return value === null || typeof value === "object" ? [] : [String(value)];
}

function writePart(tree: FilterTree): Piece {
  if ("all" in tree) return ["all", ...tree.all.map(writePart)];
  if ("any" in tree) return ["any", ...tree.any.map(writePart)];
  if ("not" in tree) return ["not", writePart(tree.not)];
  if ("has" in tree) return ["has", [tree.has].flat()];
  const values = tree.values ?? (tree.value === undefined ? [] : [tree.value]);
  return [tree.field, tree.op, ...values.map(writeValue)];
}

function writeValue(value: FilterValue): Piece {
  if (typeof value !== "object") return String(value);
  // Who asks is no value of a list.
  return "date" in value ? [value.date] : "";
}

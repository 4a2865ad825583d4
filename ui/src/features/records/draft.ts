// What a form holds: the values as they were received, what the person did to them, and what that would send.
//
// Pure. A field nobody touched is never in the values to send; a field touched and put back is not either.
import { kindOf, shownKind } from "@/fields/registry";
import type { Edit, InputProblem, Parsed, TextContext } from "@/fields/types";
import { isBlob, isEmptyValue, isSecret, sameValue } from "@/fields/value";
import type { FieldView, Language, ModelView, RecordView, WireValue } from "@/ipc";
import { entryOf, putEntry } from "@/shared";
import type { Given } from "./address";
import { isIdentifier } from "./list/columns";

export type Values = Record<string, WireValue>;
export type Edits = Readonly<Record<string, Edit>>;

/** What saving would send, or why it cannot. */
export interface Outcome {
  values: Values;
  problems: Record<string, InputProblem>;
}

/** The fields of a record a form shows, in the order of the model. */
export function shownFields(model: ModelView, record: RecordView): FieldView[] {
  return model.fields.filter((field) => entryOf(record.values, field.name) !== undefined);
}

/** Whether a form lets this field be changed. Bytes that stand in a column of another kind would be lost by typing. */
export function isEditable(model: ModelView, field: FieldView, value: WireValue): boolean {
  return model.can.edit && !field.read_only && (shownKind(field) === "blob" || !isBlob(value));
}

/** Whether a cell of the list may be edited where it stands: there is no room for a file or for a password twice, and the options may say no. The form has every field. */
export function isEditedInList({ list_edit }: ModelView, field: FieldView): boolean {
  return (
    !["blob", "password"].includes(shownKind(field)) && (list_edit === undefined || list_edit.includes(field.name))
  );
}

/** The base of an update: every field the form shows, exactly as received. */
export function baseOf(model: ModelView, record: RecordView): Values {
  return Object.fromEntries(
    shownFields(model, record).map((field) => [field.name, entryOf(record.values, field.name) as WireValue]),
  );
}

/** What an edit means for its field. */
export function readEdit(edit: Edit, context: TextContext): Parsed {
  const parsed: Parsed =
    edit.by === "choice" ? { ok: true, value: edit.value } : kindOf(context.field).parse(edit.text, context);
  if (parsed.ok && context.field.required && isEmptyValue(parsed.value)) return { ok: false, problem: "required" };
  return parsed;
}

/** All edits of a form: the values that differ from the base, and the problems. */
export function outcomeOf(fields: readonly FieldView[], base: Values, edits: Edits, language: Language): Outcome {
  const values: Values = {};
  const problems: Record<string, InputProblem> = {};
  for (const field of fields) {
    const edit = entryOf(edits, field.name);
    const was = entryOf(base, field.name);
    if (!edit || was === undefined) continue;
    if (isUnchangedText(edit, { field, language, base: was })) continue;
    const parsed = readEdit(edit, { field, language, base: was });
    if (!parsed.ok) putEntry(problems, field.name, parsed.problem);
    else if (!sameValue(parsed.value, was)) putEntry(values, field.name, parsed.value);
  }
  return { values, problems };
}

/** The text is what the box showed at first: stray text and shapes we would not accept from a keyboard stay valid. */
function isUnchangedText(edit: Edit, context: TextContext): boolean {
  return edit.by === "text" && edit.text === kindOf(context.field).toText(context.base, context);
}

/** The fields asked for when a record is added: a number that only counts records comes by itself. */
export function askedFields(model: ModelView): FieldView[] {
  return model.fields.filter((field) => {
    const shown = shownKind(field);
    if (field.kind === "generated" || (shown === "password" && field.read_only)) return false;
    if (model.form_exclude.includes(field.name)) return false;
    const inKey = model.key.includes(field.name);
    return inKey ? field.required || !isIdentifier(model, field) : !field.read_only;
  });
}

/** What a copy begins with: all that may be sent. What says when the other one was made or changed is not copied. */
export function copyOf(model: ModelView, record: RecordView): Edits {
  const edits: Record<string, Edit> = {};
  for (const field of askedFields(model)) {
    const value = entryOf(record.values, field.name);
    const stamped = field.kind === "created" || field.kind === "updated";
    if (value === undefined || value === null || stamped || model.key.includes(field.name)) continue;
    if (!isBlob(value) && !isSecret(value)) {
      putEntry(edits, field.name, { by: "choice", value, label: entryOf(record.labels, field.name) });
    }
  }
  return edits;
}

/** A box to tick says no until it is ticked, where there must be an answer. */
export function untickedIn(fields: readonly FieldView[]): Edits {
  const boxes = fields.filter(({ widget, required }) => required && (widget === "checkbox" || widget === "switch"));
  return Object.fromEntries(boxes.map(({ name }) => [name, { by: "choice", value: false }]));
}

/** What was given to a new record, for the fields its form has. */
export function givenTo(fields: readonly FieldView[], given: Given | undefined): Edits {
  const edits: Record<string, Edit> = {};
  for (const { name } of fields) {
    const [value, label] = entryOf(given, name) ?? [];
    if (value !== undefined) putEntry(edits, name, { by: "choice", value, label });
  }
  return edits;
}

/** What adding would send: what was entered. A field left empty is left to the database. */
export function newOutcomeOf(fields: readonly FieldView[], edits: Edits, language: Language): Outcome {
  const values: Values = {};
  const problems: Record<string, InputProblem> = {};
  for (const field of fields) {
    const edit = entryOf(edits, field.name);
    if (!edit || (edit.by === "text" && edit.text.trim() === "")) {
      if (field.required) putEntry(problems, field.name, "required");
      continue;
    }
    const parsed = readEdit(edit, { field, language, base: null });
    if (parsed.ok) putEntry(values, field.name, parsed.value);
    else putEntry(problems, field.name, parsed.problem);
  }
  return { values, problems };
}

/** Whether something was entered that is not what the form began with. */
export function isEntered(edits: Edits, began: Edits): boolean {
  return Object.entries(edits).some(
    ([name, edit]) =>
      edit !== entryOf(began, name) && (entryOf(began, name) !== undefined || edit.by === "choice" || edit.text !== ""),
  );
}

/** Whether leaving would lose something. */
export function isDirty({ values, problems }: Outcome): boolean {
  return Object.keys(values).length > 0 || Object.keys(problems).length > 0;
}

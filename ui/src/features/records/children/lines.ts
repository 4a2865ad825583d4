// The rows of children that were touched in the form of their record: what was entered, what is to go, what stands in the way.
// A pure reducer; rows nobody touched are not in it, however many there are.
import type { Edit } from "@/fields/types";
import type { ApiError, ChildChange, FieldView, Language, ModelView, RecordView, WireValue } from "@/ipc";
import { entryOf } from "@/shared";
import {
  askedFields,
  type Edits,
  isDirty,
  isEntered,
  newOutcomeOf,
  type Outcome,
  outcomeOf,
  untickedIn,
  type Values,
} from "../draft";
import { keyParam } from "../keys";
import { beginForm, beginNew, type Form, type FormAct, formAfter } from "../sheet/form";
import { type Slugger, withPrepopulated } from "../sheet/usePrepopulated";
import type { Inline } from "./inlines";

/** One row. */
export interface Line {
  id: string;
  /** As it was read; none for one that is to be added. */
  record: RecordView | undefined;
  form: Form;
  /** What a new one began with. */
  began: Edits;
  /** The page it was read on, and where it stood there. */
  seen?: { page: number; at: number };
  /** Goes when the form is saved. */
  removed: boolean;
  /** What the engine said of the row as a whole. */
  refusal: ApiError | undefined;
}

/** The touched rows of each list, by its id. */
export type Lines = Readonly<Record<string, readonly Line[]>>;

export type LinesAct =
  | { type: "act"; list: string; line: Line; act: FormAct }
  | { type: "add"; list: string; line: Line }
  | { type: "remove"; list: string; line: Line; removed: boolean }
  | { type: "place"; list: string; field: string; places: readonly (readonly [Line, number])[] }
  | { type: "try" }
  | { type: "refuse"; list: string; line: Line; error: ApiError }
  | { type: "drop"; list: string; id: string }
  | { type: "clear" };

/** What a row of the engine's page is before it is touched. */
export function lineOf(inline: Inline, record: RecordView, seen?: Line["seen"]): Line {
  const shown = fieldsOf(inline).map(({ name }) => name);
  const values = Object.fromEntries(Object.entries(record.values).filter(([name]) => shown.includes(name)));
  const form = beginForm(inline.related.model, { ...record, values });
  return {
    id: keyParam(record.key),
    record,
    form,
    began: {},
    ...(seen && { seen }),
    removed: false,
    refusal: undefined,
  };
}

/** A row that is to be added, at this place where the rows have an order. */
export function newLine(inline: Inline, id: string, place: number): Line {
  const { position } = inline;
  const fields = fieldsOf(inline);
  const at: Edits = position ? { [position.name]: { by: "choice", value: place } } : {};
  const began = { ...untickedIn(fields), ...at };
  return { id, record: undefined, form: beginNew(fields, began), began, removed: false, refusal: undefined };
}

/** The rows with what is filled in from what was entered into those that are new. Their place says nothing. */
export function withFilled(model: ModelView, lines: readonly Line[], slug: Slugger): Line[] {
  const place = model.position ?? "";
  return lines.map((line) => {
    if (line.record) return line;
    const { [place]: _, ...entered } = line.form.edits;
    const shown = model.fields.filter(({ name }) => name in line.form.base);
    const edits = { ...line.form.edits, ...withPrepopulated(model, shown, entered, slug) };
    return { ...line, form: { ...line.form, edits } };
  });
}

/** What its rows hold: what is shown, and the place. */
function fieldsOf({ columns, position }: Inline): FieldView[] {
  const fields = columns.map(({ field }) => field);
  return position && !fields.includes(position) ? [...fields, position] : fields;
}

export function linesAfter(lines: Lines, act: LinesAct): Lines {
  switch (act.type) {
    case "act": {
      const line = held(lines, act);
      return put(lines, act.list, { ...line, form: formAfter(line.form, act.act), refusal: undefined });
    }
    case "add":
      return put(lines, act.list, act.line);
    case "remove":
      return put(lines, act.list, { ...held(lines, act), removed: act.removed, refusal: undefined });
    case "place":
      return act.places.reduce((all, [untouched, value]) => {
        const line = held(all, { list: act.list, line: untouched });
        const edit: Edit = { by: "choice", value };
        return put(all, act.list, { ...line, form: formAfter(line.form, { type: "edit", field: act.field, edit }) });
      }, lines);
    case "try":
      return Object.fromEntries(Object.entries(lines).map(([list, all]) => [list, all.map(tried)]));
    case "refuse": {
      const { problems } = act.error;
      const line = held(lines, act);
      const form = formAfter(line.form, { type: "refuse", problems });
      return put(lines, act.list, { ...line, form, refusal: problems.length > 0 ? undefined : act.error });
    }
    case "drop":
      return { ...lines, [act.list]: (lines[act.list] ?? []).filter(({ id }) => id !== act.id) };
    case "clear":
      return {};
  }
}

const tried = (line: Line): Line => ({ ...line, form: formAfter(line.form, { type: "try" }) });

/** The row as it is by now: two things may be done to it in one event, both told with the row as it was drawn. */
function held(lines: Lines, { list, line }: { list: string; line: Line }): Line {
  return lines[list]?.find(({ id }) => id === line.id) ?? line;
}

function put(lines: Lines, list: string, line: Line): Lines {
  const all = lines[list] ?? [];
  const at = all.findIndex(({ id }) => id === line.id);
  return { ...lines, [list]: at < 0 ? [...all, line] : all.with(at, line) };
}

/** What a row would send, and what is wrong with it. */
export function outcomeOfLine(model: ModelView, { record, form }: Line, language: Language): Outcome {
  if (record) return outcomeOf(model.fields, form.base, form.edits, language);
  const asked = askedFields(model).filter(({ name }) => name in form.base);
  return newOutcomeOf(asked, form.edits, language);
}

/** Whether saving has anything to do with it. A new row nobody typed into is none. */
export function isTouched(model: ModelView, line: Line, language: Language): boolean {
  if (!line.record) {
    const { [model.position ?? ""]: _, ...entered } = line.form.edits;
    return !line.removed && isEntered(entered, line.began);
  }
  return line.removed || isDirty(outcomeOfLine(model, line, language));
}

/** The change of a row, in the engine's terms. */
export function changeOf(model: ModelView, line: Line, language: Language): ChildChange {
  const { record, form } = line;
  const { values } = outcomeOfLine(model, line, language);
  if (!record) return { verb: "add", values };
  if (line.removed) return { verb: "delete", key: record.key };
  return { verb: "edit", key: record.key, values, base: baseFor(model, form, values) };
}

/** The place of a row is compared only where it changes: that others were put in another order is no conflict. */
function baseFor(model: ModelView, form: Form, values: Values): Values {
  const { position } = model;
  if (position === null || Object.hasOwn(values, position)) return form.base;
  const { [position]: _, ...base } = form.base;
  return base;
}

/** What a field of a row holds by now, where that can be told without reading a typed text. */
export function valueIn(line: Line, field: string): WireValue | undefined {
  const edit = entryOf(line.form.edits, field);
  return edit?.by === "choice" ? edit.value : entryOf(line.form.base, field);
}

/** The record as the engine has it now, cut to what its row shows. */
export function shownOf(inline: Inline, record: RecordView): RecordView {
  return { ...record, values: lineOf(inline, record).form.base };
}

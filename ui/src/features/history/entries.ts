// Audit entries of one record, put in the order people read them: by day, newest first. Pure.
import type { AuditEntryView, ChangeView, FieldView, ModelView } from "@/ipc";
import { entryOf } from "@/shared";

export interface Day {
  /** Midnight of the day, by the clock of this computer. */
  date: Date;
  entries: AuditEntryView[];
}

/** Groups entries by day, the newest first, whatever their order was. */
export function byDay(entries: readonly AuditEntryView[]): Day[] {
  const days = new Map<number, Day>();
  for (const entry of [...entries].sort((a, b) => b.seq - a.seq)) {
    const at = new Date(entry.at);
    const date = new Date(at.getFullYear(), at.getMonth(), at.getDate());
    const day = days.get(date.getTime()) ?? { date, entries: [] };
    day.entries.push(entry);
    days.set(date.getTime(), day);
  }
  return [...days.values()];
}

/** Entries whose version can be gone back to: each that left a record behind, but the newest, which is what it is now. */
export function restorable(entries: readonly AuditEntryView[]): ReadonlySet<number> {
  const versions = entries.filter(({ action }) => action === "add" || action === "edit").map(({ seq }) => seq);
  const newest = Math.max(...entries.map(({ seq }) => seq));
  return new Set(versions.filter((seq) => seq !== newest));
}

export interface Change {
  field: FieldView;
  change: ChangeView;
}

/** The changes of an entry in the order of the model's fields; a field that is gone keeps its column's name. */
export function changesOf(entry: AuditEntryView, model: Pick<ModelView, "fields">): Change[] {
  const known = model.fields.flatMap((field) => {
    const change = entryOf(entry.changes, field.name);
    return change ? [{ field, change }] : [];
  });
  const names = new Set(model.fields.map((field) => field.name));
  const gone = Object.entries(entry.changes)
    .filter(([name]) => !names.has(name))
    .map(([name, change]) => ({ field: formerField(name), change }));
  return [...known, ...gone];
}

/** A column the table no longer has: its values are shown as text. */
function formerField(name: string): FieldView {
  return {
    name,
    label: name,
    kind: "text",
    required: false,
    read_only: true,
    nullable: true,
    max_length: null,
    scale: null,
    references: null,
    choices: null,
    shown_as: null,
    because: { code: "no_type", params: {} },
  };
}

/** Days between two midnights. */
export function daysAgo(date: Date, now: Date): number {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today.getTime() - date.getTime()) / 86_400_000);
}

// Children put in order where their record is read: each move is a change of its own, saved at once, with its way back.
import { useRef, useState } from "react";
import { useAsk, useMay, useTold } from "@/changes";
import { useReport } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type ChildChange, CommandError, type ModelView, type RecordView, useCommand } from "@/ipc";
import { entryOf } from "@/shared";
import type { RowOrder } from "./Order";
import { type Beyond, canMove, placeOf, placesAfterMove } from "./places";
import type { Related } from "./related";

interface Ordered {
  related: Related;
  /** The record they refer to, and its model. */
  parent: ModelView;
  record: RecordView;
  /** Those on screen, in order. */
  rows: readonly RecordView[];
  beyond: Beyond;
}

interface Ordering {
  /** As they were put, also while that is being saved. */
  rows: readonly RecordView[];
  /** Nothing where they keep no order, or where it may not be changed; `fixed` where their numbers do not let it be. */
  order: Omit<RowOrder, "at"> | "fixed" | undefined;
  /** Where the last one was put, in words. */
  said: string;
}

export function useOrdering({ related, parent, record, rows: read, beyond }: Ordered): Ordering {
  const t = useT();
  const formats = useFormats();
  const { model, field } = related;
  const may = { children: useMay(model).edit, record: useMay(parent).edit };
  const ask = useAsk();
  const told = useTold();
  const report = useReport();
  const update = useCommand("records_update", undefined, { inOrder: true });
  const [ahead, setAhead] = useState<{ before: number; rows: readonly RecordView[] }>();
  const under = useRef(0);
  const [said, setSaid] = useState("");
  const rows = ahead?.before === beyond.before ? ahead.rows : read;
  const dragged = useRef<number>(undefined);
  const position = model.fields.find(({ name, read_only }) => name === model.position && !read_only);
  // What moves is told by the one column that refers.
  if (!position || related.pairs.length > 1 || !may.children || !may.record || rows.length < 2) {
    return { rows, order: undefined, said };
  }
  const places = rows.map((row) => placeOf(entryOf(row.values, position.name)));
  if (!canMove(places, beyond)) return { rows, order: "fixed", said };

  const save = async (from: number, to: number) => {
    const focused = document.activeElement;
    const next = placesAfterMove(places, from, to, beyond);
    const changes = rows.flatMap((row, at): ChildChange[] => {
      const [place, was] = [next?.[at], entryOf(row.values, position.name)];
      if (place === undefined || was === undefined || place === places[at]) return [];
      const [values, base] = [{ [position.name]: place }, { [position.name]: was }];
      return [{ verb: "edit", key: row.key, values, base }];
    });
    if (changes.length === 0) return;
    const placed = rows.map((row, at) => ({ ...row, values: { ...row.values, [position.name]: next?.[at] ?? null } }));
    const [moved] = placed.splice(from, 1);
    if (moved) placed.splice(to, 0, moved);
    setAhead({ before: beyond.before, rows: placed });
    under.current += 1;
    const [name, count] = [moved?.display ?? "", formats.number(rows.length)];
    setSaid(t("records-lines-moved", { name, place: formats.number(to + 1), count }));
    // A row that is put elsewhere in the page loses the keyboard.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
    });
    const children = [{ model: model.slug, field: field.name, changes }];
    try {
      await update.mutateAsync({ model: parent.slug, key: record.key, values: {}, base: {}, children });
      told("edited", record.display);
    } catch (reason) {
      const [first] = (reason instanceof CommandError && reason.api.refused) || [];
      report(first ? new CommandError(first.error) : reason);
    }
    under.current -= 1;
    if (under.current === 0) setAhead(undefined);
  };
  const moveTo = (from: number, to: number) => {
    if (from !== to && to >= 0 && to < rows.length) ask(model, "edit", () => void save(from, to));
  };
  return { rows, order: { dragged, moveTo }, said };
}

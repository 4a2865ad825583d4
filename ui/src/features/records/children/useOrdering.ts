// Children put in order where their record is read: each move is a change of its own, saved at once, with its way back.
import { useRef } from "react";
import { useAsk, useMay, useTold } from "@/changes";
import { useReport } from "@/errors";
import { type ChildChange, CommandError, type ModelView, type RecordView, useCommand } from "@/ipc";
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

/** Nothing where they keep no order, or where it may not be changed; `fixed` where their numbers do not let it be. */
export function useOrdering({
  related,
  parent,
  record,
  rows,
  beyond,
}: Ordered): Omit<RowOrder, "at"> | "fixed" | undefined {
  const { model, field } = related;
  const may = { children: useMay(model).edit, record: useMay(parent).edit };
  const ask = useAsk();
  const told = useTold();
  const report = useReport();
  const update = useCommand("records_update");
  const dragged = useRef<number>(undefined);
  const position = model.fields.find(({ name, read_only }) => name === model.position && !read_only);
  if (!position || !may.children || !may.record || rows.length < 2) return undefined;
  const places = rows.map((row) => placeOf(row.values[position.name]));
  if (!canMove(places, beyond)) return "fixed";

  const save = async (from: number, to: number) => {
    const focused = document.activeElement;
    const next = placesAfterMove(places, from, to, beyond);
    const changes = rows.flatMap((row, at): ChildChange[] => {
      const [place, was] = [next?.[at], row.values[position.name]];
      if (place === undefined || was === undefined || place === places[at]) return [];
      const [values, base] = [{ [position.name]: place }, { [position.name]: was }];
      return [{ verb: "edit", key: row.key, values, base }];
    });
    const children = [{ model: model.slug, field: field.name, changes }];
    try {
      await update.mutateAsync({ model: parent.slug, key: record.key, values: {}, base: {}, children });
      told("edited", record.display);
    } catch (reason) {
      const [first] = (reason instanceof CommandError && reason.api.refused) || [];
      report(first ? new CommandError(first.error) : reason);
    }
    // A row that is put elsewhere in the page loses the keyboard.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
  };
  return {
    dragged,
    moveTo: (from, to) => {
      if (from === to || to < 0 || to >= rows.length || update.isPending) return;
      ask(model, "edit", () => void save(from, to));
    },
  };
}

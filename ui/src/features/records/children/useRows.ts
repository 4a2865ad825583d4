// The rows of a list of children as its form shows them: a page of those that are there, what waits elsewhere to be put
// right, and those to be added; in the order people give them where they have one.
import { useEffect, useEffectEvent, useState } from "react";
import { useLanguage } from "@/i18n";
import { type FilterTerm, useCommandQuery } from "@/ipc";
import { entryOf } from "@/shared";
import type { Inline } from "./inlines";
import { isTouched, type Line, lineOf, newLine, valueIn } from "./lines";
import { canMove, placeOf, placesAfterMove } from "./places";
import { inOrder, referredValues, referring } from "./related";
import type { Together } from "./useTogether";

/** Rows on a page. */
export const PER_PAGE = 20;

export function useRows(inline: Inline, { record, lines, act, gone }: Together) {
  const { id, related, position } = inline;
  const { model } = related;
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const values = record && referredValues(related, record);
  const there = values !== undefined;
  const filters: FilterTerm[] = values ? referring(values) : [];
  const listed = { model: model.slug, filters, search: "" };
  const query = useCommandQuery(
    "records_list",
    { ...listed, page, per_page: PER_PAGE, sort: inOrder(model) },
    { enabled: there, keepPrevious: true },
  );
  const { data: count } = useCommandQuery("records_count", listed, { enabled: there });
  const more = query.data?.more === true;
  // What is not there any more is not shown as if it were, even if no event told of it.
  const refresh = useEffectEvent(() => there && void query.refetch());
  useEffect(() => {
    if (gone.length > 0) refresh();
  }, [gone]);
  // The last place of all, for rows that are added behind it. One more term: it is another list than the page.
  const placed: FilterTerm[] = position ? [...filters, { field: position.name, op: "filled", value: "" }] : [];
  const { data: last } = useCommandQuery(
    "records_list",
    {
      ...listed,
      filters: placed,
      page: 1,
      per_page: 1,
      sort: inOrder(model).map((by) => ({ ...by, descending: true })),
    },
    { enabled: there && position !== undefined && more },
  );
  const read = query.data?.page ?? page;
  const touched = lines[id] ?? [];
  const known = (line: Line) => touched.find((each) => each.id === line.id) ?? line;
  const shown = (query.data?.rows ?? []).map((row, at) => known(lineOf(inline, row, { page: read, at })));
  const elsewhere = touched.filter(
    (line) => line.record && isTouched(model, line, language) && !shown.some((each) => each.id === line.id),
  );
  // Somebody else's change of the list does not take a row away that is being typed in: it stays where it stood.
  const stayed = elsewhere.filter(({ seen }) => seen?.page === read);
  const held = elsewhere.filter((line) => !stayed.includes(line) && isHeld(line));
  const onPage = stayed.reduce((all, line) => all.toSpliced(line.seen?.at ?? 0, 0, line), shown);
  const rows = [...onPage, ...held, ...touched.filter((line) => !line.record)];
  const placeIn = (line: Line) => (position ? placeOf(valueIn(line, position.name)) : undefined);
  const end = Number.POSITIVE_INFINITY;
  if (position) rows.sort((a, b) => (placeIn(a) ?? end) - (placeIn(b) ?? end) || 0);
  // Neighbours in the list itself: between these and others stand rows that nobody sees here.
  const near = rows.filter((line) => shown.includes(line) || (!more && !line.record));
  const places = near.map(placeIn);
  const beyond = { before: (page - 1) * PER_PAGE, more };
  // The last page may be gone with its only row.
  if (page > 1 && query.data?.rows.length === 0 && !query.isFetching) setPage(page - 1);

  return {
    query,
    rows,
    near,
    /** They have places to change. */
    ordered: canMove(places, beyond),
    page,
    setPage,
    more,
    total: there ? (count?.total ?? undefined) : 0,
    add: () => {
      const beyond = last?.rows[0] && position ? [placeOf(entryOf(last.rows[0].values, position.name)) ?? 0] : [];
      const place = Math.max(
        0,
        ...beyond,
        ...touched.map((line) => placeIn(line) ?? 0),
        ...rows.map((line) => placeIn(line) ?? 0),
      );
      act({ type: "add", list: id, line: newLine(inline, `+${nextNumber(touched)}`, place + 1) });
    },
    move: (from: number, to: number) => {
      if (!position || from === to || to < 0 || to >= near.length) return false;
      const next = placesAfterMove(places, from, to, beyond);
      const moved = near.flatMap((line, at) => {
        const place = next?.[at];
        return place === undefined || place === places[at] ? [] : [[line, place] as const];
      });
      act({ type: "place", list: id, field: position.name, places: moved });
      return moved.length > 0;
    },
  };
}

/** Whether something about a row is to be decided or put right. */
function isHeld({ form, refusal }: Line): boolean {
  return refusal !== undefined || form.refused.length > 0 || form.contested.length > 0 || form.tried;
}

function nextNumber(lines: readonly Line[]): number {
  return 1 + Math.max(0, ...lines.filter(({ record }) => !record).map(({ id }) => Number(id.slice(1))));
}

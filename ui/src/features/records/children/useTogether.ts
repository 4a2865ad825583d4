// The children edited in the form of their record: which lists there are, what is done to their rows, and what saving the
// record sends of them.
import { useReducer, useRef, useState } from "react";
import { sameValue } from "@/fields/value";
import { useLanguage } from "@/i18n";
import {
  type ApiError,
  type ChildrenReq,
  CommandError,
  commands,
  type ModelView,
  type RecordView,
  type RefusedChild,
  useCommandQuery,
} from "@/ipc";
import { entryOf } from "@/shared";
import { type FormAct, formAfter } from "../sheet/form";
import { useSlugger } from "../sheet/usePrepopulated";
import { type Inline, inlinesOf } from "./inlines";
import {
  changeOf,
  isTouched,
  type Line,
  type Lines,
  type LinesAct,
  linesAfter,
  outcomeOfLine,
  shownOf,
  withFilled,
} from "./lines";

/** What the form of a record needs of its children. */
export interface Together {
  /** The record they refer to; none while it is not there yet. */
  record: RecordView | undefined;
  lists: readonly Inline[];
  lines: Lines;
  act: (act: LinesAct) => void;
  /** Children that are not there any more, as the engine said it. */
  gone: readonly ApiError[];
  /** Leaving would lose something. */
  dirty: boolean;
  /** The places of what is wrong, in order; also of what was not left yet, when `all`. */
  problems: (all?: boolean) => string[];
  /** What saving sends. */
  changes: () => ChildrenReq[];
  /** Shows what stood in the way; names the place to go to. */
  refuse: (refused: readonly RefusedChild[]) => Promise<string | undefined>;
  /** All of it is saved. */
  saved: () => void;
}

/** Where a field of a row is found in the form. */
export function placeInForm(list: string, line: Line, field: string): string {
  return `${list} ${line.id} ${field}`;
}

const NO_MODELS: ModelView[] = [];

export function useTogether(model: ModelView, record: RecordView | undefined): Together {
  const language = useLanguage();
  const { data: models = NO_MODELS } = useCommandQuery("models_list", {}, { enabled: model.inlines.length > 0 });
  const lists = inlinesOf(models, model);
  const [entered, act] = useReducer(linesAfter, {});
  const slug = useSlugger(lists.some(({ related }) => related.model.prepopulated !== undefined));
  const lines: Lines = slug
    ? Object.fromEntries(lists.map(({ id, related }) => [id, withFilled(related.model, entered[id] ?? [], slug)]))
    : entered;
  const [gone, setGone] = useState<readonly ApiError[]>([]);
  /** The rows of what was sent last, as their changes stood in it. */
  const sent = useRef<{ inline: Inline; lines: Line[] }[]>([]);

  const touched = lists
    .map((inline) => {
      const all = lines[inline.id] ?? [];
      return { inline, lines: all.filter((line) => isTouched(inline.related.model, line, language)) };
    })
    .filter((each) => each.lines.length > 0);

  function problems(all = false): string[] {
    return touched.flatMap(({ inline, lines: rows }) =>
      rows
        .filter(({ removed }) => !removed)
        .flatMap((line) => {
          const { form } = line;
          const own = Object.keys(outcomeOfLine(inline.related.model, line, language).problems);
          const seen = own.filter((name) => all || form.tried || form.visited.includes(name));
          const names = new Set([...seen, ...form.refused.map(({ field }) => field), ...form.contested]);
          return [...names].map((name) => placeInForm(inline.id, line, name));
        }),
    );
  }

  /** Shows it at the row; names the field to go to. */
  async function refuseOne(inline: Inline, line: Line, error: ApiError): Promise<string | undefined> {
    const { model: child, field } = inline.related;
    const list = inline.id;
    const lost = (reason: ApiError) => {
      act({ type: "drop", list, id: line.id });
      setGone((others) => [...others, reason]);
      return undefined;
    };
    if (error.code === "record_not_found") return lost(error);
    if (error.code !== "record_conflict" || !line.record) {
      act({ type: "refuse", list, line, error });
      return error.problems[0]?.field;
    }
    try {
      const theirs = await commands.records_get({ model: child.slug, key: line.record.key });
      // It is another record's by now.
      if (!sameValue(entryOf(theirs.values, field.name), entryOf(line.record.values, field.name))) return lost(error);
      const record = { ...shownOf(inline, theirs), display: theirs.display };
      const meet: FormAct = { type: "meet", model: child, theirs: record, language };
      act({ type: "act", list, line, act: meet });
      const { contested, adopted } = formAfter(line.form, meet);
      const place = inline.position?.name;
      // The place is in no column, where it could be decided; who moved the row last sees it where they put it.
      if (place !== undefined) act({ type: "act", list, line, act: { type: "keep_mine", field: place } });
      return [...contested, ...adopted].find((name) => name !== place);
    } catch (reason) {
      if (reason instanceof CommandError) return lost(reason.api);
      throw reason;
    }
  }

  return {
    record,
    lists,
    lines,
    act,
    gone,
    dirty: touched.length > 0,
    problems,
    changes: () => {
      sent.current = touched;
      return touched.map(({ inline, lines: rows }) => ({
        model: inline.related.model.slug,
        field: inline.related.field.name,
        changes: rows.map((line) => changeOf(inline.related.model, line, language)),
      }));
    },
    refuse: async (refused) => {
      act({ type: "try" });
      setGone([]);
      let first: string | undefined;
      for (const { list, change, error } of refused) {
        const of = sent.current[list];
        const line = of?.lines[change];
        if (!of || !line) continue;
        const field = await refuseOne(of.inline, line, error);
        if (field !== undefined) first ??= placeInForm(of.inline.id, line, field);
      }
      return first;
    },
    saved: () => {
      act({ type: "clear" });
      setGone([]);
    },
  };
}

// Records created for a field: the form lies on the sheets that are open, and what it adds becomes the field's value.
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef } from "react";
import { useAsk } from "@/changes";
import { type FindCreation, RecordCreation } from "@/fields/creation";
import { shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import type { ModelView, RecordView, WireValue } from "@/ipc";
import { entryOf } from "@/shared";
import { type Given, MOST_SHEETS, type NewPlace, placeId } from "./address";
import { inSentence } from "./label";
import type { Screen } from "./useScreen";

interface Awaited {
  place: string;
  /** Column the foreign key refers to. */
  column: string;
  done: (value: WireValue, label: string) => void;
}

/** Hands over what a form added; true when a field had been waiting for it. */
type HandOver = (place: NewPlace, record: RecordView) => boolean;

const HandOverContext = createContext<HandOver>(() => false);

export function useHandOver(): HandOver {
  return use(HandOverContext);
}

/** Kinds that take a typed text as it is: what was searched for becomes the new record's name. */
const NAMED_BY: readonly string[] = ["text", "long_text", "slug", "email"];

export function Creations({
  models,
  screen,
  children,
}: {
  models: readonly ModelView[];
  screen: Screen;
  children: ReactNode;
}) {
  const t = useT();
  const ask = useAsk();
  const awaited = useRef<Awaited>(undefined);
  const { sheets, openNewSheet } = screen;
  const full = sheets.length >= MOST_SHEETS;
  // A form that was closed without adding is awaited no more: the next one like it is nobody's.
  useEffect(() => {
    if (!sheets.some((sheet) => placeId(sheet) === awaited.current?.place)) awaited.current = undefined;
  }, [sheets]);

  const find = useCallback<FindCreation>(
    (field) => {
      const { references } = field;
      const model = models.find(({ slug }) => slug === references?.model);
      if (!references || !model?.can.add || full) return undefined;
      const name = model.fields.find((each) => each.name === model.display);
      return {
        words: (text) => t("records-value-create", { label: inSentence(model.label_one), text }),
        begin: (text, done) =>
          ask(model, "add", () => {
            const named = name && NAMED_BY.includes(shownKind(name));
            const given: Given | undefined = named ? { [name.name]: [text] } : undefined;
            const place: NewPlace = { model: model.slug, key: null, given };
            awaited.current = { place: placeId(place), column: references.field, done };
            openNewSheet(model.slug, given);
          }),
      };
    },
    [models, full, openNewSheet, ask, t],
  );
  const handOver = useMemo<HandOver>(
    () => (place, record) => {
      const waiting = awaited.current;
      if (waiting?.place !== placeId(place)) return false;
      awaited.current = undefined;
      const value = entryOf(record.values, waiting.column);
      if (value === undefined || value === null) return false;
      waiting.done(value, record.display);
      return true;
    },
    [],
  );
  return (
    <HandOverContext value={handOver}>
      <RecordCreation value={find}>{children}</RecordCreation>
    </HandOverContext>
  );
}

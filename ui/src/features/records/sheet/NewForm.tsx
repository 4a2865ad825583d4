// The form that adds a record, in a sheet or on a page. A copy waits for the record it copies.
import { SearchX } from "lucide-react";
import { useState } from "react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { type ModelView, type RecordsUpdated, type RecordView, useCommandQuery, type WireKey } from "@/ipc";
import { StateScreen } from "@/shared";
import { type NewPlace, placeId } from "../address";
import { useTogether } from "../children/useTogether";
import { inSentence } from "../label";
import { type Afterwards, FormFrame } from "./FormFrame";
import { useNewForm } from "./useNewForm";

interface Props {
  place: NewPlace;
  model: ModelView;
  isTop: boolean;
  onAdded: (record: RecordsUpdated, then: Afterwards) => void;
}

export function NewForm({ place, ...rest }: Props) {
  if (place.copy === undefined) return <Filled place={place} {...rest} source={undefined} />;
  return <Copied place={place} copied={place.copy} {...rest} />;
}

function Copied({ copied, ...rest }: Props & { copied: WireKey }) {
  const wording = useWording();
  const { data, error } = useCommandQuery("records_get", { model: rest.model.slug, key: copied });
  if (data) return <Filled {...rest} source={data} />;
  if (!error) return null;
  const words = wording.error(error);
  return (
    <StateScreen role="alert" icon={SearchX} title={words.title} tech={words.hint}>
      {words.text}
    </StateScreen>
  );
}

/** One round after the other: what was added leaves an empty form behind. */
function Filled({ source, ...rest }: Props & { source: RecordView | undefined }) {
  const [round, setRound] = useState(0);
  return (
    <Round
      key={round}
      {...rest}
      source={round === 0 ? source : undefined}
      onAdded={(record, then) => {
        if (then === "another") setRound(round + 1);
        rest.onAdded(record, then);
      }}
    />
  );
}

function Round({ place, model, isTop, source, onAdded }: Props & { source: RecordView | undefined }) {
  const t = useT();
  const form = useNewForm(model, source, place.given, useTogether(model, undefined));
  return (
    <FormFrame
      model={model}
      form={form}
      place={placeId(place)}
      name={t("change-new", { label: inSentence(model.label_one) })}
      isTop={isTop}
      canAdd
      onSaved={(record, then) => record && onAdded(record, then)}
    />
  );
}

// A record that is there, as a form in its sheet.
import type { ModelView, RecordsUpdated, RecordView } from "@/ipc";
import { placeId, type RecordPlace } from "../address";
import { useTogether } from "../children/useTogether";
import { type Afterwards, FormFrame } from "./FormFrame";
import { useRecordForm } from "./useRecordForm";

interface Props {
  place: RecordPlace;
  model: ModelView;
  record: RecordView;
  isTop: boolean;
  onSaved: (updated: RecordsUpdated | undefined, then: Afterwards) => void;
}

export function SheetEdit({ place, model, record, isTop, onSaved }: Props) {
  const form = useRecordForm(model, record, useTogether(model, record));
  return (
    <FormFrame
      model={model}
      form={form}
      place={placeId(place)}
      name={record.display}
      isTop={isTop}
      canAdd={model.can.add}
      onSaved={onSaved}
    />
  );
}

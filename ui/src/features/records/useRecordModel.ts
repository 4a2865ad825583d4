// A model as it is for one record: what rules and policies allow there may be less than in general.
import { useMemo } from "react";
import { type ModelView, useCommandQuery, type WireKey } from "@/ipc";

/** The model narrowed to what may be done with the record; as it is while that is not known, and in a file without rules. */
export function useRecordModel(model: ModelView, key: WireKey): ModelView {
  const { data: info } = useCommandQuery("app_info", {});
  const enabled = info?.workspace?.user != null && (model.can.edit || model.can.delete);
  const { data: rights } = useCommandQuery("records_rights", { model: model.slug, key }, { enabled });
  return useMemo(() => {
    if (!rights) return model;
    const { edit, locked } = rights;
    return {
      ...model,
      can: { ...model.can, edit: model.can.edit && edit, delete: model.can.delete && rights.delete },
      fields: model.fields.map((field) => (locked.includes(field.name) ? { ...field, read_only: true } : field)),
    };
  }, [model, rights]);
}

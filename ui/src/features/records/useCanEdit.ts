// Whether the window offers to edit records of a model. What may really be written is the engine's to decide.
import { type ModelView, useCommandQuery } from "@/ipc";

export function useCanEdit(model: ModelView | undefined): boolean {
  const { data: info } = useCommandQuery("app_info", {});
  return Boolean(model?.can.edit && info?.workspace && !info.workspace.read_only);
}

// What deleting comes to, in words: which others go along, and why a record cannot go.
import { useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type ApiError, CommandError, type ModelView, type RecordsDeleted, useCommandQuery } from "@/ipc";
import { countOf } from "./label";

const NO_MODELS: ModelView[] = [];

/** What else is deleted, its numbers as Emphasis takes them; nothing where nothing is. */
export function useAlso(plan: RecordsDeleted | undefined): string | undefined {
  const t = useT();
  const formats = useFormats();
  const { data: models = NO_MODELS } = useCommandQuery("models_list", {});
  const also = Object.entries(plan?.cascaded ?? {}).map(([slug, count]) => {
    const model = models.find((each) => each.slug === slug);
    return model ? countOf(model, count, formats) : t("change-delete-one-of", { count, label: slug });
  });
  return also.length > 0 ? t("change-delete-also", { what: also.join(", ") }) : undefined;
}

/** Why a record cannot be deleted or changed. */
export function useHindrance(): (error: ApiError) => string {
  const t = useT();
  const wording = useWording();
  return (error) => {
    if (error.code === "record_in_use") return t("change-delete-in-use", { by: error.params.by ?? "" });
    const problems = error.problems.map((problem) => wording.problem(problem));
    return problems.length > 0 ? problems.join(" ") : wording.error(new CommandError(error)).text;
  };
}

// The page of settings of models, with the list and the record as previews.
import { useParams } from "@tanstack/react-router";
import { OptionsScreen } from "@/features/options";
import { columnsOf, ModelPreview } from "@/features/records";
import { useT } from "@/i18n";

export function ModelOptionsView() {
  const t = useT();
  const { model } = useParams({ strict: false });
  return (
    <OptionsScreen
      slug={model}
      listed={(shown) => columnsOf(shown).map(({ field }) => field.name)}
      preview={({ model: shown, page }) => (
        <ModelPreview
          model={shown}
          rows={page.rows}
          words={{
            list: t("settings-preview-list"),
            record: t("settings-preview-record"),
            empty: t("settings-preview-empty"),
          }}
        />
      )}
    />
  );
}

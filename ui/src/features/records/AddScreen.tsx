// The page that adds a record: the same form as in a sheet, with the room of a page.
import { useSearch } from "@tanstack/react-router";
import { RecordLinks } from "@/fields/links";
import { useT } from "@/i18n";
import { type ModelView, type RecordsUpdated, type RecordView, useCommandQuery } from "@/ipc";
import { type NewPlace, placeId } from "./address";
import { Creations } from "./creations";
import { Deletion } from "./deletion";
import { isKey } from "./keys";
import { inSentence } from "./label";
import { NoModel } from "./ModelScreen";
import styles from "./RecordScreen.module.css";
import type { Afterwards } from "./sheet/FormFrame";
import { NewForm } from "./sheet/NewForm";
import { SheetStack } from "./sheet/SheetStack";
import { UnsavedGuard } from "./sheet/unsaved";
import { useScreen } from "./useScreen";

const NO_MODELS: ModelView[] = [];
const NO_ROWS: readonly RecordView[] = [];

export function AddScreen({ slug }: { slug: string }) {
  const t = useT();
  const { data: models = NO_MODELS, isSuccess } = useCommandQuery("models_list", {});
  const model = models.find((each) => each.slug === slug);
  const screen = useScreen(models, undefined);
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  if (!model?.can.add) return isSuccess ? <NoModel /> : null;
  const place: NewPlace = { model: slug, key: null, copy: isKey(search.copy) ? search.copy : undefined };

  const added = (record: RecordsUpdated, then: Afterwards) => {
    if (then === "close") screen.openList(slug);
    else if (then !== "another") screen.openPage(slug, record.key, then === "continue");
  };
  return (
    <UnsavedGuard base={undefined} page={placeId(place)}>
      <Deletion>
        <Creations models={models} screen={screen}>
          <RecordLinks value={screen.findLink}>
            <article className={styles.page}>
              <header className={styles.head}>
                <div className={styles.names}>
                  <h1 className={`truncate ${styles.title}`}>
                    {t("change-new", { label: inSentence(model.label_one) })}
                  </h1>
                  <div className={styles.sub}>{model.label}</div>
                </div>
              </header>
              <div className={styles.form}>
                <NewForm place={place} model={model} isTop={screen.sheets.length === 0} onAdded={added} />
              </div>
            </article>
          </RecordLinks>
          <SheetStack
            models={models}
            screen={screen}
            rows={NO_ROWS}
            base={undefined}
            history={() => null}
            onSaved={() => {}}
          />
        </Creations>
      </Deletion>
    </UnsavedGuard>
  );
}

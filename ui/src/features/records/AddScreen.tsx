// The page that adds a record: the same form as in a sheet, with the room of a page.

import { useSearch } from "@tanstack/react-router";
import { NoAccess } from "@/access";
import { useT } from "@/i18n";
import { type ModelView, type RecordsUpdated, useCommandQuery } from "@/ipc";
import { type NewPlace, placeId } from "./address";
import { isKey } from "./keys";
import { inSentence } from "./label";
import { NoModel } from "./ModelScreen";
import styles from "./RecordScreen.module.css";
import { RecordsFrame } from "./RecordsFrame";
import type { Afterwards } from "./sheet/FormFrame";
import { NewForm } from "./sheet/NewForm";
import { useScreen } from "./useScreen";

const NO_MODELS: ModelView[] = [];

export function AddScreen({ slug }: { slug: string }) {
  const t = useT();
  const { data: models = NO_MODELS, isSuccess } = useCommandQuery("models_list", {});
  const { data: info } = useCommandQuery("app_info", {});
  const model = models.find((each) => each.slug === slug);
  const screen = useScreen(models, undefined);
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  if (!model) return isSuccess ? <NoModel slug={slug} /> : null;
  if (!model.can.add && info?.workspace?.user?.is_admin === false)
    return <NoAccess name={model.label} slug={slug} verb="add" />;
  if (!model.can.add) return <NoModel slug={slug} />;
  const place: NewPlace = { model: slug, key: null, copy: isKey(search.copy) ? search.copy : undefined };

  const added = (record: RecordsUpdated, then: Afterwards) => {
    if (then === "close") screen.openList(slug);
    else if (then !== "another") screen.openPage(slug, record.key, then === "continue");
  };
  return (
    <RecordsFrame models={models} screen={screen} page={placeId(place)}>
      <article className={styles.page}>
        <header className={styles.head}>
          <div className={styles.names}>
            <h1 className={`truncate ${styles.title}`}>{t("change-new", { label: inSentence(model.label_one) })}</h1>
            <div className={styles.sub}>{model.label}</div>
          </div>
        </header>
        <div className={styles.form}>
          <NewForm place={place} model={model} isTop={screen.sheets.length === 0} onAdded={added} />
        </div>
      </article>
    </RecordsFrame>
  );
}

// Which lists of children are edited in the form of their record, and in which order: those of models that refer here.
import { useT } from "@/i18n";
import { type InlineView, type ModelView, useCommandQuery } from "@/ipc";
import { ColumnList } from "@/shared/ColumnList";
import { useEditing } from "./editing";
import { chosenInlines, inlinesAfter, referringLists } from "./inlines";
import styles from "./Options.module.css";
import { Said } from "./Said";

interface Props {
  value: readonly InlineView[] | undefined;
  otherwise: readonly InlineView[];
  error: string | undefined;
  onChange: (inlines: InlineView[] | undefined) => void;
}

const NO_MODELS: ModelView[] = [];

export function InlinesOption({ value, otherwise, error, onChange }: Props) {
  const t = useT();
  const { shown } = useEditing();
  const { data: models = NO_MODELS } = useCommandQuery("models_list", {});
  const lists = referringLists(models, shown?.table);
  const said = value ?? otherwise;
  const label = t("settings-inlines");
  const columns = lists.map(({ id, model, field, several }) => ({
    name: id,
    label: several ? t("records-children-by", { label: model.label, field: field.label }) : model.label,
  }));
  const change = (ids: readonly string[]) => {
    const next = inlinesAfter(lists, said, ids);
    // None at all is worth saying only where there would be some.
    onChange(next.length + otherwise.length > 0 ? next : undefined);
  };
  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)}>
      <div className={styles.names}>
        <span className={styles.label}>{label}</span>
        {columns.length === 0 ? (
          <span className={styles.quiet}>{t("settings-inlines-none")}</span>
        ) : (
          <ColumnList
            label={label}
            columns={columns}
            shown={chosenInlines(lists, said)}
            className={styles.nameList}
            moveLabel={(field) => t("records-columns-move", { field })}
            mayBeEmpty
            onChange={change}
          />
        )}
        {error && <p className={styles.error}>{error}</p>}
        <p className={styles.quiet}>{t("settings-inlines-help")}</p>
      </div>
    </Said>
  );
}

// The models of the file with their counts. Rows come first: counts are asked for two at a time, when no list is loading.
import { useIsFetching } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { memo, useCallback, useEffect, useState } from "react";
import { useFormats, useT } from "@/i18n";
import { type ModelView, useCommandQuery } from "@/ipc";
import { ModelIcon } from "@/shared";
import styles from "./ModelNav.module.css";
import { groupModels } from "./models";
import { NavItem } from "./NavItem";
import sidebar from "./Sidebar.module.css";

/** Counts under way at once: the readers of the engine are few, and the list needs one. */
const AT_ONCE = 2;

export function ModelNav({ models, filter, rail }: { models: ModelView[]; filter: string; rail: boolean }) {
  const t = useT();
  const { slug } = useParams({ strict: false });
  const listLoading = useIsFetching({ predicate: (query) => query.queryKey[0] === "records_list" }) > 0;
  const [counted, setCounted] = useState<ReadonlySet<string>>(new Set());
  const count = useCallback((slug: string) => setCounted((before) => new Set(before).add(slug)), []);
  const groups = groupModels(models, filter);
  const next = new Set(
    models
      .filter((model) => !counted.has(model.slug))
      .slice(0, AT_ONCE)
      .map((model) => model.slug),
  );

  if (models.length > 0 && groups.length === 0)
    return <p className={sidebar.none}>{t("shell-filter-none", { filter })}</p>;
  return groups.map((group) => (
    <section key={group.name ?? ""} aria-label={group.name ?? t("shell-models")} className={styles.group}>
      <h2 className={sidebar.group}>{group.name ?? t("shell-models")}</h2>
      {group.models.map((model) => (
        <ModelItem
          key={model.slug}
          model={model}
          rail={rail}
          current={model.slug === slug}
          ask={counted.has(model.slug) || (next.has(model.slug) && !listLoading)}
          onCounted={count}
        />
      ))}
    </section>
  ));
}

interface ItemProps {
  model: ModelView;
  rail: boolean;
  current: boolean;
  /** Its records are to be counted. */
  ask: boolean;
  onCounted: (slug: string) => void;
}

/** Drawn anew when something of its own changed: with hundreds of models each count would otherwise draw hundreds of links. */
const ModelItem = memo(function ModelItem({ model, rail, current, ask, onCounted }: ItemProps) {
  return (
    <NavItem
      href={`/models/${encodeURIComponent(model.slug)}`}
      icon={<ModelIcon name={model.icon} />}
      label={model.label}
      rail={rail}
      current={current}
      end={<Count model={model.slug} ask={ask} onSettled={onCounted} />}
    />
  );
});

function Count({ model, ask, onSettled }: { model: string; ask: boolean; onSettled: (model: string) => void }) {
  const t = useT();
  const formats = useFormats();
  const { data, isSuccess, isError } = useCommandQuery(
    "records_count",
    { model, filters: [], search: "" },
    { enabled: ask },
  );
  const settled = isSuccess || isError;
  useEffect(() => {
    if (settled) onSettled(model);
  }, [settled, model, onSettled]);
  if (typeof data?.total !== "number") return null;
  const text = formats.number(data.total);
  return <span className={styles.count}>{data.exact ? text : t("shell-about", { count: text })}</span>;
}

// The models of the file with their counts. Rows come first: counts are asked for two at a time, when no list is loading.
import { useIsFetching } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
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
        <NavItem
          key={model.slug}
          href={`/models/${encodeURIComponent(model.slug)}`}
          icon={<ModelIcon name={model.icon} />}
          label={model.label}
          rail={rail}
          current={model.slug === slug}
          end={
            <Count
              model={model.slug}
              ask={counted.has(model.slug) || (next.has(model.slug) && !listLoading)}
              onSettled={() => setCounted((before) => new Set(before).add(model.slug))}
            />
          }
        />
      ))}
    </section>
  ));
}

function Count({ model, ask, onSettled }: { model: string; ask: boolean; onSettled: () => void }) {
  const t = useT();
  const formats = useFormats();
  const { data, isSuccess, isError } = useCommandQuery(
    "records_count",
    { model, filters: [], search: "" },
    { enabled: ask },
  );
  const settled = isSuccess || isError;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the answer is there.
  useEffect(() => {
    if (settled) onSettled();
  }, [settled]);
  if (typeof data?.total !== "number") return null;
  const text = formats.number(data.total);
  return <span className={styles.count}>{data.exact ? text : t("shell-about", { count: text })}</span>;
}

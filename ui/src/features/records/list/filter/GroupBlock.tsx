// A group of the builder: which of its parts must hold, the parts, and the way to more of them.
import { ListPlus, Plus, X } from "lucide-react";
import { useT } from "@/i18n";
import { Button, cx, IconButton } from "@/shared";
import styles from "./Builder.module.css";
import { ConditionRow } from "./ConditionRow";
import { MOST_LEVELS } from "./edit";
import { moveKeys, PartMenu } from "./PartMenu";
import { Pick } from "./Pick";
import type { Group } from "./parts";
import { useBuilder } from "./useBuilder";

const JOINS = ["all", "any", "none"] as const;

/** `level` is the group's own; the outermost has 1. */
export function GroupBlock({ group, level }: { group: Group; level: number }) {
  const t = useT();
  const builder = useBuilder();
  const { edit, addCondition, addGroup, remove } = builder;
  const join = t(`records-filter-join-${group.join}`);
  const name = `${join}: ${t("records-filter-group", { level })}`;
  const isInner = level > 1;
  return (
    <div role="group" aria-label={name} className={cx(styles.group, isInner && styles.inner)} data-part={group.id}>
      <div className={styles.head} onKeyDownCapture={isInner ? moveKeys(group.id, builder) : undefined}>
        <Pick
          className={styles.join}
          label={t("records-filter-join")}
          value={group.join}
          options={JOINS.map((id) => ({ id, text: t(`records-filter-join-${id}`) }))}
          onChange={(chosen) => edit({ do: "join", id: group.id, join: chosen })}
        />
        {isInner && (
          <>
            <span className={styles.gap} />
            <PartMenu id={group.id} name={name} level={level - 1} />
            <IconButton size="sm" icon={X} label={t("records-filter-remove-group")} onPress={() => remove(group.id)} />
          </>
        )}
      </div>
      {group.parts.map((part) =>
        part.kind === "group" ? (
          <GroupBlock key={part.id} group={part} level={level + 1} />
        ) : (
          <ConditionRow key={part.id} leaf={part} level={level} />
        ),
      )}
      {group.parts.length === 0 && !isInner && <p className={styles.nothing}>{t("records-filter-nothing")}</p>}
      <div className={styles.adds}>
        <Button
          size="sm"
          variant="ghost"
          icon={Plus}
          aria-label={t("records-filter-add-condition-to", { join, level })}
          onPress={() => addCondition(group.id)}
        >
          {t("records-filter-add-condition")}
        </Button>
        {level < MOST_LEVELS && (
          <Button
            size="sm"
            variant="ghost"
            icon={ListPlus}
            aria-label={t("records-filter-add-group-to", { join, level })}
            onPress={() => addGroup(group.id)}
          >
            {t("records-filter-add-group")}
          </Button>
        )}
      </div>
    </div>
  );
}

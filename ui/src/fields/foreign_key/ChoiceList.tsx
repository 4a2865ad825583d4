// The list of a foreign key's combobox: what was used last, what was found, and the row that creates what was not.
import { Check, Plus } from "lucide-react";
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { useT } from "@/i18n";
import type { ChoiceView, WireValue } from "@/ipc";
import { cx, Icon, Kbd } from "@/shared";
import styles from "../controls.module.css";
import { sameValue } from "../value";
import { Marked } from "./Marked";

/** Key of the row that creates what was searched for. */
export const CREATE = "create";

export type Item = ChoiceView & { id: string };
export type Group = { id: string; title: string; items: Item[] };

export function ChoiceList({
  value,
  search,
  isFetching,
}: {
  /** What stands in the field. */
  value: WireValue;
  search: string;
  isFetching: boolean;
}) {
  const t = useT();
  const row = (choice: Item) =>
    choice.id === CREATE ? (
      <ListBoxItem id={choice.id} textValue={choice.label} className={cx(styles.item, styles.create)}>
        <Icon of={Plus} size={14} />
        <span className={styles.words}>{choice.label}</span>
        <Kbd keys="mod+enter" />
      </ListBoxItem>
    ) : (
      <ListBoxItem id={choice.id} textValue={choice.label} className={styles.item}>
        <span className={styles.words}>
          <Marked text={choice.label} part={search} />
        </span>
        {sameValue(choice.value, value) && <Icon of={Check} size={14} className={styles.check} />}
      </ListBoxItem>
    );
  return (
    <ListBox<Item | Group>
      className={styles.list}
      renderEmptyState={() => (isFetching ? null : <div className={styles.note}>{t("records-value-no-choices")}</div>)}
    >
      {(part) =>
        "items" in part ? (
          <ListBoxSection id={part.id} className={styles.section}>
            <Header className={styles.sectionTitle}>{part.title}</Header>
            <Collection items={part.items}>{row}</Collection>
          </ListBoxSection>
        ) : (
          row(part)
        )
      }
    </ListBox>
  );
}

// The frame of what refers to a record: heading, how many, the way to the list, the button that adds; waiting and failing.
import type { UseQueryResult } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import type { CommandError, RecordsPage } from "@/ipc";
import { Banner, Button, Skeleton } from "@/shared";
import { inSentence } from "../label";
import styles from "./Children.module.css";

interface Props {
  heading: "h2" | "h3";
  label: string;
  /** What the list is called that the way leads to. */
  listLabel: string;
  total: number | undefined;
  rows: UseQueryResult<RecordsPage, CommandError>;
  onList: () => void;
  /** What one of them is called, and what adding does; nothing where it may not be done. */
  add: { one: string; run: () => void } | undefined;
  /** Says that there are none, when there are none. */
  none: string;
  children: ReactNode;
}

export function RelatedSection({
  heading: Heading,
  label,
  listLabel,
  total,
  rows,
  onList,
  add,
  none,
  children,
}: Props) {
  const t = useT();
  const formats = useFormats();
  const wording = useWording();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <Heading id={id} className={styles.title}>
          {label}
        </Heading>
        <span className={styles.count}>{total === undefined ? "" : formats.number(total)}</span>
        <span className={styles.gap} />
        <Button
          size="sm"
          variant="ghost"
          aria-label={t("records-children-list-of", { label: listLabel })}
          onPress={onList}
        >
          {t("records-children-list")}
        </Button>
        {add && (
          <Button size="sm" icon={Plus} onPress={add.run}>
            {t("records-children-add", { label: add.one })}
          </Button>
        )}
      </header>
      {rows.error && (
        <Banner tone="danger">
          {wording.error(rows.error).text}{" "}
          <Button size="sm" onPress={() => void rows.refetch()}>
            {t("records-try-again")}
          </Button>
        </Banner>
      )}
      {rows.isPending && <Skeleton width="60%" />}
      {children}
      {rows.data?.rows.length === 0 && none !== "" && (
        <p className={styles.none}>{t("records-children-none", { label: inSentence(none) })}</p>
      )}
    </section>
  );
}

// The foot of a table of children: how many there are, and the way through their pages.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormats, useT } from "@/i18n";
import type { ModelView } from "@/ipc";
import { IconButton } from "@/shared";
import { countOf } from "../label";
import styles from "./Children.module.css";

interface Props {
  model: ModelView;
  page: number;
  /** Rows on a page. */
  per: number;
  total: number | undefined;
  more: boolean;
  onPage: (page: number) => void;
}

/** Nothing where one page holds them all. */
export function Pages({ model, page, per, total, more, onPage }: Props) {
  const t = useT();
  const formats = useFormats();
  const pages = total === undefined ? undefined : Math.max(1, Math.ceil(total / per));
  if (pages === 1) return null;
  return (
    <footer className={styles.foot}>
      <span>{total === undefined ? "" : countOf(model, total, formats)}</span>
      <span className={styles.gap} />
      <IconButton
        size="sm"
        icon={ChevronLeft}
        label={t("records-page-previous")}
        isDisabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <span className={styles.place}>
        {formats.number(page)} {pages !== undefined && t("records-page-of", { pages: formats.number(pages) })}
      </span>
      <IconButton
        size="sm"
        icon={ChevronRight}
        label={t("records-page-next")}
        isDisabled={!more}
        onPress={() => onPage(page + 1)}
      />
    </footer>
  );
}

// The foot of a table of children: which of them are shown, and the way through their pages.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormats, useT } from "@/i18n";
import { Emphasis, IconButton } from "@/shared";
import styles from "./Children.module.css";

interface Props {
  page: number;
  /** Rows on a page. */
  per: number;
  total: number | undefined;
  more: boolean;
  onPage: (page: number) => void;
}

/** Nothing where one page holds them all. */
export function Pages({ page, per, total, more, onPage }: Props) {
  const t = useT();
  const formats = useFormats();
  const pages = total === undefined ? undefined : Math.max(1, Math.ceil(total / per));
  if (pages === 1) return null;
  // How many the last page has is not known before all are counted.
  const [first, last] = [(page - 1) * per + 1, Math.min(page * per, total ?? Number.POSITIVE_INFINITY)];
  const [from, to] = [formats.number(first), formats.number(last)];
  const range =
    total === undefined
      ? more && t("records-range-open", { from, to })
      : t("records-range", { from, to, total: formats.number(total) });
  return (
    <footer className={styles.foot}>
      <span>{range && <Emphasis text={range} />}</span>
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

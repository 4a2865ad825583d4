// What part of the list is shown, how long it took, and the way to the other parts.
import { ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useFormats, useLanguage, useT } from "@/i18n";
import type { RecordsCount, RecordsPage } from "@/ipc";
import { Emphasis, Icon, IconButton, Menu, MenuItem, Skeleton } from "@/shared";
import styles from "./Footer.module.css";
import { ENDLESS, PAGE_SIZES } from "./listState";
import { totalText } from "./useListData";
import type { InView, View } from "./view";

interface Props {
  page: RecordsPage;
  count: RecordsCount | undefined;
  /** Total without filters and search, while there are some. */
  all: RecordsCount | undefined;
  /** Rows of a page, or no pages at all. */
  perPage: number;
  view: View;
  onPage: (page: number) => void;
  onPerPage: (perPage: number) => void;
}

export function Footer({ page, count, all, perPage, view, onPage, onPerPage }: Props) {
  const t = useT();
  const formats = useFormats();
  const last = count?.exact && count.total !== null ? Math.max(1, Math.ceil(count.total / page.per_page)) : undefined;
  const isEndless = perPage === ENDLESS;
  const sizeWords = (size: number) => (size === ENDLESS ? t("records-rows-endless") : String(size));
  return (
    <div className={styles.foot}>
      <span className={styles.numbers}>
        {isEndless ? <SeenRange view={view} count={count} /> : <PageRange page={page} count={count} />}
      </span>
      {all?.total != null && (
        <>
          <i className={styles.dot}>·</i>
          <span className={styles.numbers}>{t("records-filtered-from", { total: formats.number(all.total) })}</span>
        </>
      )}
      <i className={`${styles.dot} ${styles.wide}`}>·</i>
      <span className={`${styles.numbers} ${styles.wide}`}>
        {t("records-elapsed", { ms: formats.number(Math.max(1, Math.round(page.elapsed_ms))) })}
      </span>
      <span className={styles.gap} />
      <span className={styles.wide}>{t("records-rows")}</span>
      <Menu
        aria-label={t("records-rows-label")}
        placement="top end"
        selectionMode="single"
        selectedKeys={[String(perPage)]}
        onAction={(key) => onPerPage(Number(key))}
        trigger={
          <AriaButton className={styles.size} aria-label={`${t("records-rows-label")}: ${sizeWords(perPage)}`}>
            {sizeWords(perPage)}
            <Icon of={ChevronDown} size={12} />
          </AriaButton>
        }
      >
        {PAGE_SIZES.map((size) => (
          <MenuItem key={size} id={String(size)}>
            {sizeWords(size)}
          </MenuItem>
        ))}
      </Menu>
      {!isEndless && <Pager page={page} last={last} onPage={onPage} />}
    </div>
  );
}

/** The foot before the first answer, so that nothing moves when it comes. */
export function FooterWaiting() {
  return (
    <div className={styles.foot}>
      <Skeleton width={120} />
      <span className={styles.gap} />
      <Skeleton width={64} />
    </div>
  );
}

type Counted = Pick<Props, "count">;

function PageRange({ page, count }: Counted & Pick<Props, "page">) {
  const first = (page.page - 1) * page.per_page;
  return <Range first={first} last={first + page.rows.length - 1} count={count} />;
}

/** Drawn again as one scrolls, and nothing else of the foot. */
function SeenRange({ view, count }: Counted & Pick<Props, "view">) {
  return <Range {...useSyncExternalStore(view.subscribe, view.get)} count={count} />;
}

function Range({ first, last, count }: Counted & InView) {
  const t = useT();
  const formats = useFormats();
  const language = useLanguage();
  const from = formats.number(first + 1);
  const to = formats.number(last + 1);
  if (last < first) return <Emphasis text={t("records-range-none")} />;
  if (count?.total == null) return <Emphasis text={t("records-range-open", { from, to })} />;
  const total = totalText(count.total, count.exact, language);
  return <Emphasis text={t(count.exact ? "records-range" : "records-range-about", { from, to, total })} />;
}

function Pager({ page, last, onPage }: Pick<Props, "page" | "onPage"> & { last: number | undefined }) {
  const t = useT();
  const formats = useFormats();
  return (
    <div className={styles.pager}>
      <IconButton
        size="sm"
        icon={ChevronLeft}
        label={t("records-page-previous")}
        placement="top"
        isDisabled={page.page <= 1}
        onPress={() => onPage(page.page - 1)}
      />
      <PageBox page={page.page} last={last} onPage={onPage} />
      {last !== undefined && (
        <span className={styles.pages}>{t("records-page-of", { pages: formats.number(last) })}</span>
      )}
      <IconButton
        size="sm"
        icon={ChevronRight}
        label={t("records-page-next")}
        placement="top"
        isDisabled={!page.more}
        onPress={() => onPage(page.page + 1)}
      />
    </div>
  );
}

/** The page's number, to type another. */
function PageBox({ page, last, onPage }: { page: number; last: number | undefined; onPage: (page: number) => void }) {
  const t = useT();
  const [text, setText] = useState(String(page));
  useEffect(() => setText(String(page)), [page]);
  const go = () => {
    const wanted = Number(text);
    const valid = Number.isSafeInteger(wanted) && wanted >= 1;
    const next = valid ? Math.min(wanted, last ?? wanted) : page;
    setText(String(next));
    if (next !== page) onPage(next);
  };
  return (
    <input
      className={styles.page}
      aria-label={t("records-page")}
      inputMode="numeric"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={go}
      onKeyDown={(event) => {
        if (event.key === "Enter") go();
      }}
    />
  );
}

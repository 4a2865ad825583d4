// HTML from a record as it reads, harmless.
import { useLayoutEffect, useRef } from "react";
import { useT } from "@/i18n";
import { cx } from "@/shared";
import styles from "./html.module.css";
import { shownFragment } from "./safe";

export function SafeHtml({ html, className }: { html: string; className?: string | undefined }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const words = { image: (name: string) => t("records-editor-image", { name }) };
    const { title, heading, link } = styles;
    place.current?.replaceChildren(shownFragment(html, words, { title, heading, link }));
  }, [html, t]);
  return <div ref={place} className={cx(styles.html, className)} />;
}

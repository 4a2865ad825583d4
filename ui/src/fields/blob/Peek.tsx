// A look at a file that was chosen: a small picture where it is an image, else its first bytes, as text where they read as
// text. One line.
import { useMemo } from "react";
import { useT } from "@/i18n";
import { type BytesOf, useCommandQuery } from "@/ipc";
import { cx } from "@/shared";
import { bytesOf, hexLines, isReadable, textOfBytes } from "./hexLines";
import images from "./Image.module.css";
import styles from "./Input.module.css";
import { useThumb } from "./useThumb";

/** Letters that fit in a line and a little more: the rest is cut off. */
const LETTERS = 80;

export function Peek({ of }: { of: BytesOf }) {
  const t = useT();
  const { url, width, height, missing } = useThumb(of);
  if (missing) return <Beginning of={of} />;
  if (!url || width === undefined || height === undefined) return null;
  return (
    <span className={images.image}>
      <span className={styles.size}>{t("records-bytes-pixels", { width, height })}</span>
      <span className={cx(images.frame, images.record)}>
        <img src={url} alt={t("records-bytes-image")} draggable={false} />
      </span>
    </span>
  );
}

function Beginning({ of }: { of: BytesOf }) {
  const t = useT();
  const { data } = useCommandQuery("bytes_read", { of, from: 0 });
  const line = useMemo(() => firstLine(bytesOf(data?.hex ?? "")), [data]);
  if (line === "") return null;
  return (
    <span className={styles.peek} role="img" aria-label={t("records-bytes-begins", { start: line })}>
      {line}
    </span>
  );
}

function firstLine(bytes: Uint8Array): string {
  if (isReadable(bytes)) {
    const [first = ""] = textOfBytes(bytes).split("\n");
    return first.slice(0, LETTERS).trim();
  }
  const [first] = hexLines(bytes, 0);
  return first ? first.hex : "";
}

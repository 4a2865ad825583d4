// An image that stands in a field: a small picture of it and its size; its size alone where no picture can be made.
import { useFormats, useT } from "@/i18n";
import type { BlobView, BytesReq } from "@/ipc";
import { cx } from "@/shared";
import { useSpeech } from "../speech";
import { formatBytes } from "../text/format";
import styles from "./Image.module.css";
import { useThumb } from "./useThumb";

interface Props {
  of: BytesReq;
  blob: BlobView;
  place: "cell" | "record";
}

export function ImageValue({ of, blob, place }: Props) {
  const t = useT();
  const formats = useFormats();
  const speech = useSpeech();
  const { url, width, height, missing } = useThumb(of, blob.mark);
  if (missing) return <span className={styles.size}>{formatBytes(blob.bytes, speech)}</span>;
  const pixels = place === "record" && width !== undefined && height !== undefined;
  return (
    <span className={styles.image}>
      <span className={styles.size}>
        {pixels && `${t("records-bytes-pixels", { width, height })}, `}
        {formats.bytes(blob.bytes)}
      </span>
      <span className={cx(styles.frame, styles[place])}>
        {url && <img src={url} alt={t("records-bytes-image")} draggable={false} />}
      </span>
    </span>
  );
}

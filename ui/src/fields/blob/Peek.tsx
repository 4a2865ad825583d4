// The first bytes of something: as text where they read as text, else their digits. One line.
import { useMemo } from "react";
import { useT } from "@/i18n";
import { type BytesOf, useCommandQuery } from "@/ipc";
import { bytesOf, hexLines, isReadable, textOfBytes } from "./hexLines";
import styles from "./Input.module.css";

/** Letters that fit in a line and a little more: the rest is cut off. */
const LETTERS = 80;

export function Peek({ of }: { of: BytesOf }) {
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

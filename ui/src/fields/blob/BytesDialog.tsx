// A look at bytes, a piece at a time: their digits, or as text. Those of a record are saved whole by the system's own dialog.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { useReport, useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type BytesOf, useCommand, useCommandQuery } from "@/ipc";
import { Banner, Button, Dialog, IconButton, Skeleton, toast } from "@/shared";
import { Faces } from "../editor/Faces";
import styles from "./Bytes.module.css";
import { bytesOf, hexLines, isReadable, textOfBytes } from "./hexLines";

type Face = "hex" | "text";

export default function BytesDialog({ of, title, onClose }: { of: BytesOf; title: string; onClose: () => void }) {
  const t = useT();
  const formats = useFormats();
  const wording = useWording();
  const report = useReport();
  const save = useCommand("bytes_save");
  /** Where each piece began, up to the one that is shown. */
  const [starts, setStarts] = useState([0]);
  const from = starts.at(-1) ?? 0;
  const { data, error } = useCommandQuery("bytes_read", { of, from }, { keepPrevious: true });
  const bytes = useMemo(() => bytesOf(data?.hex ?? ""), [data]);
  const [chosen, setChosen] = useState<Face>();
  const face = chosen ?? (isReadable(bytes) ? "text" : "hex");
  const to = from + bytes.length;

  const write = async () => {
    if ("file" in of) return;
    try {
      const { path } = await save.mutateAsync(of);
      if (path === null) return;
      toast({ tone: "done", title: t("records-bytes-saved", { path }) });
      onClose();
    } catch (reason) {
      report(reason);
    }
  };

  return (
    <Dialog
      role="dialog"
      wide
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t("shell-close")}
          </Button>
          {/* A file that was chosen is one already. */}
          {"file" in of || (
            <Button
              size="lg"
              variant="primary"
              isPending={save.isPending}
              isDisabled={!data}
              onPress={() => void write()}
            >
              {t("records-bytes-save")}
            </Button>
          )}
        </>
      }
    >
      {error && <Banner tone="danger">{wording.error(error).text}</Banner>}
      {!data && !error && <Skeleton width="100%" height={320} />}
      {data && (
        <>
          <div className={styles.bar}>
            <Faces<Face>
              label={t("records-bytes-faces")}
              faces={{ hex: t("records-bytes-hex"), text: t("records-bytes-text") }}
              shown={face}
              onShow={setChosen}
            />
            <span className={styles.range}>
              {t("records-bytes-range", {
                from: formats.number(Math.min(from + 1, data.total)),
                to: formats.number(to),
                total: formats.number(data.total),
              })}
            </span>
            <IconButton
              icon={ChevronLeft}
              label={t("records-bytes-earlier")}
              isDisabled={starts.length < 2}
              onPress={() => setStarts((all) => all.slice(0, -1))}
            />
            <IconButton
              icon={ChevronRight}
              label={t("records-bytes-later")}
              isDisabled={to >= data.total}
              onPress={() => setStarts((all) => [...all, to])}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be scrolled by keyboard too */}
          <pre className={styles.dump} tabIndex={0}>
            {face === "hex" ? <Dump bytes={bytes} from={from} /> : textOfBytes(bytes)}
          </pre>
        </>
      )}
    </Dialog>
  );
}

function Dump({ bytes, from }: { bytes: Uint8Array; from: number }) {
  return hexLines(bytes, from).map(({ at, hex, ascii }) => (
    <span key={at} className={styles.line}>
      <span className={styles.at}>{at}</span>
      <span className={styles.hex}>{hex}</span>
      <span>{ascii}</span>
    </span>
  ));
}

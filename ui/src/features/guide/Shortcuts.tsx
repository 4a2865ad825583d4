// The sheet of shortcuts (`?`): every key there is, by the place where it works.
import { type ReactNode, useState } from "react";
import { type PlainKey, useT } from "@/i18n";
import { Button, Dialog, Kbd, useShortcut } from "@/shared";
import styles from "./Shortcuts.module.css";

/** Keys, and words for what is no key. */
type Caps = readonly (string | { words: PlainKey })[];

const GROUPS: readonly { title: PlainKey; keys: readonly (readonly [Caps, PlainKey])[] }[] = [
  {
    title: "shell-keys-anywhere",
    keys: [
      [["mod+o"], "shell-keys-open"],
      [["mod+n"], "shell-new-database"],
      [["mod+[", "alt+left"], "shell-back"],
      [["mod+]", "alt+right"], "shell-forward"],
      [[{ words: "shell-keys-mouse-sides" }], "shell-keys-mouse"],
      [["mod+backslash"], "shell-keys-sidebar"],
      [["mod+plus", "mod+minus"], "shell-keys-zoom"],
      [["mod+0"], "shell-zoom-own"],
      [["mod+,"], "shell-settings"],
      [["mod+z"], "change-undo"],
      [["mod+shift+z"], "change-redo"],
      [["?"], "shell-keys"],
      [["f1"], "shell-guide"],
    ],
  },
  {
    title: "shell-keys-list",
    keys: [
      [["/"], "shell-keys-search"],
      [["f"], "records-filter"],
      [["n"], "shell-keys-new"],
      [["j", "down"], "shell-keys-next"],
      [["k", "up"], "shell-keys-previous"],
      [["enter"], "shell-keys-sheet"],
      [["shift+enter"], "shell-keys-page"],
      [["e"], "shell-keys-edit"],
      [["d"], "shell-keys-duplicate"],
      [["x"], "shell-keys-select"],
      [["shift+x", "shift+down"], "shell-keys-extend"],
      [["mod+a"], "shell-keys-select-page"],
      [["backspace"], "shell-keys-delete"],
    ],
  },
  {
    title: "shell-keys-cell",
    keys: [
      [["left", "right"], "shell-keys-cell-move"],
      [["F2"], "shell-keys-cell-edit"],
      [["enter"], "shell-keys-cell-save"],
      [["tab"], "shell-keys-cell-next"],
      [["shift+enter"], "shell-keys-line"],
      [["esc"], "shell-keys-cell-back"],
    ],
  },
  {
    title: "shell-keys-record",
    keys: [
      [["j"], "records-sheet-next"],
      [["k"], "records-sheet-previous"],
      [["e"], "shell-keys-edit"],
      [["mod+s"], "shell-keys-save"],
      [["mod+shift+s"], "change-save-another"],
      [["mod+enter"], "shell-keys-save-close"],
      [["esc"], "shell-keys-close"],
    ],
  },
];

/** `trigger` draws what opens it beside its key. */
export function Shortcuts({ trigger }: { trigger: (open: () => void) => ReactNode }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  useShortcut("?", () => setOpen(true));
  return (
    <>
      {trigger(() => setOpen(true))}
      <Dialog
        role="dialog"
        wide
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t("shell-keys")}
        footer={
          <Button size="lg" kbd="esc" autoFocus onPress={() => setOpen(false)}>
            {t("shell-close")}
          </Button>
        }
      >
        <div className={styles.groups}>
          {GROUPS.map(({ title, keys }) => (
            <section key={title} className={styles.group}>
              <h3 className={styles.title}>{t(title)}</h3>
              <dl className={styles.keys}>
                {keys.map(([caps, word]) => (
                  <div key={word} className={styles.line}>
                    <dt className={styles.word}>{t(word)}</dt>
                    <dd className={styles.caps}>
                      {caps.map((cap) =>
                        typeof cap === "string" ? (
                          <Kbd key={cap} keys={cap} spoken />
                        ) : (
                          <span key={cap.words} className={styles.other}>
                            {t(cap.words)}
                          </span>
                        ),
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
}

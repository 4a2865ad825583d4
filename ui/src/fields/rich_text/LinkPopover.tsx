// Where a link leads: asked for, changed, taken away.
import { type RefObject, useState } from "react";
import { Dialog } from "react-aria-components";
import type Squire from "squire-rte";
import { useT } from "@/i18n";
import { Button, Popover, TextInput } from "@/shared";
import controls from "../controls.module.css";
import styles from "../editor/editor.module.css";

/** The link the caret is in. */
function linkAt(editor: Squire): HTMLAnchorElement | null {
  const { commonAncestorContainer: at } = editor.getSelection();
  const element = at instanceof Element ? at : at.parentElement;
  return element?.closest("a") ?? null;
}

/** With the caret in a link, all of it is meant. */
function selectLink(editor: Squire): void {
  const link = linkAt(editor);
  if (!link || !editor.getSelection().collapsed) return;
  const whole = document.createRange();
  whole.selectNodeContents(link);
  editor.setSelection(whole);
}

export function LinkPopover({
  editor,
  from,
  onClose,
}: {
  editor: Squire;
  /** What it hangs from. */
  from: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const t = useT();
  const [had] = useState(() => linkAt(editor)?.getAttribute("href") ?? "");
  const [address, setAddress] = useState(had);
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    editor.focus();
  };
  const apply = () => {
    const full = completed(address.trim());
    if (full === undefined) return setWrong(true);
    selectLink(editor);
    editor.makeLink(full);
    close();
  };
  return (
    <Popover
      isOpen
      onOpenChange={(open) => open || close()}
      triggerRef={from}
      placement="bottom start"
      offset={5}
      className={controls.popover}
    >
      <Dialog className={styles.link} aria-label={t("records-editor-link")}>
        <TextInput
          label={t("records-editor-link-address")}
          value={address}
          error={wrong ? t("problem-not-a-url") : undefined}
          inputMode="url"
          spellCheck="false"
          autoComplete="off"
          autoFocus
          onChange={(typed) => {
            setWrong(false);
            setAddress(typed);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return event.continuePropagation();
            event.preventDefault();
            apply();
          }}
        />
        <footer className={styles.linkFoot}>
          {had !== "" && (
            <Button
              size="sm"
              variant="ghost"
              onPress={() => {
                selectLink(editor);
                editor.removeLink();
                close();
              }}
            >
              {t("records-editor-link-remove")}
            </Button>
          )}
          <span className={styles.gap} />
          <Button size="sm" onPress={apply}>
            {t("records-editor-link-set")}
          </Button>
        </footer>
      </Dialog>
    </Popover>
  );
}

/** A web, mail or telephone address; what is typed without its beginning is a web address. */
function completed(typed: string): string | undefined {
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(typed)) return typed;
  return /^[^\s/:]+\.[^\s:]+$/.test(typed) ? `https://${typed}` : undefined;
}

// A question that must be answered before going on. Focus is held inside and returns to where it was.
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { cx } from "./cx";
import styles from "./Dialog.module.css";

export interface DialogProps {
  isOpen: boolean;
  /** Escape, or a press outside. */
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** The buttons, the one that acts last. */
  footer: ReactNode;
  role?: "dialog" | "alertdialog";
  /** Room for more than a question. */
  wide?: boolean;
}

export function Dialog({ isOpen, onClose, title, children, footer, role = "alertdialog", wide = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={role === "dialog"}
      className={styles.scrim}
    >
      <Modal className={cx(styles.modal, wide && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog}>
          {/* What is only read must be scrolled by keyboard too. */}
          <div className={styles.body} tabIndex={wide ? 0 : undefined}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            {children && <div className={styles.text}>{children}</div>}
          </div>
          <footer className={styles.footer}>{footer}</footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

// Short reports at the bottom right: 5 s, with a way back where there is one; errors stay until closed.
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import {
  UNSTABLE_Toast as AriaToast,
  Button as CloseButton,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { Button } from "./Button";
import { Icon } from "./Icon";
import styles from "./Toast.module.css";

/** What a toast says. */
export interface ToastWords {
  tone: "done" | "error";
  title: string;
  detail?: string;
  action?: { label: string; kbd?: string; run: () => void };
}

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 4 });

/** Shows a toast; answers with the way to take it away. */
export function toast(words: ToastWords): () => void {
  const key = queue.add(words, words.tone === "error" ? {} : { timeout: 5000 });
  return () => queue.close(key);
}

/** Takes away every toast: what was said to one person is not for the next. */
export function clearToasts(): void {
  queue.clear();
}

// How many have buttons at their foot that toasts stay above.
let feet = 0;

/** Keeps toasts above the buttons at the foot of what is shown. */
export function useToastsAbove(isFooted: boolean): void {
  useEffect(() => {
    if (!isFooted) return;
    const { style } = document.documentElement;
    feet += 1;
    style.setProperty("--toast-lift", "56px");
    return () => {
      feet -= 1;
      if (feet === 0) style.removeProperty("--toast-lift");
    };
  }, [isFooted]);
}

/** Where toasts appear; once, near the root. */
export function Toasts({ regionLabel, closeLabel }: { regionLabel: string; closeLabel: string }) {
  return (
    <ToastRegion queue={queue} aria-label={regionLabel} className={styles.region}>
      {({ toast: shown }) => {
        const { tone, title, detail, action } = shown.content;
        return (
          <AriaToast toast={shown} className={styles.toast}>
            <Icon of={tone === "done" ? CircleCheck : CircleAlert} className={styles[tone]} />
            <ToastContent className={styles.words}>
              <Text slot="title">{title}</Text>
              {detail && (
                <Text slot="description" className={styles.detail}>
                  {detail}
                </Text>
              )}
            </ToastContent>
            {action && (
              <Button
                slot={null}
                size="sm"
                variant={tone === "done" ? "ghost" : "secondary"}
                kbd={action.kbd}
                onPress={() => {
                  action.run();
                  queue.close(shown.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <CloseButton slot="close" aria-label={closeLabel} className={styles.close}>
              <Icon of={X} size={14} />
            </CloseButton>
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}

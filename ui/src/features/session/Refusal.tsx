// Why the last try was refused; while one must wait, how long.
import { useT } from "@/i18n";
import { Banner } from "@/shared";
import type { Tries } from "./useTries";

/** `text`: in place of the sentence of the error. */
export function Refusal({ tries: { failed, left }, text }: { tries: Tries<never>; text?: string | undefined }) {
  const t = useT();
  if (left > 0) {
    return (
      <Banner role="alert" tone="warning" title={`${failed?.title ?? ""}.`}>
        <span aria-hidden>{t("shell-signin-wait", { seconds: left })}</span>
        <span className="sr-only">{failed?.text}</span>
      </Banner>
    );
  }
  if (!failed || failed.action === "wait") return null;
  return (
    <Banner role="alert" tone="danger">
      {text ?? failed.text}
      {failed.hint && <span className="mono"> {failed.hint}</span>}
    </Banner>
  );
}

// The e-mail of whoever wants in. It has the focus first.
import { useT } from "@/i18n";
import { TextInput } from "@/shared";
import type { EntryProps } from "./SignInForm";

export function EmailInput({ email, onEmail }: EntryProps) {
  const t = useT();
  return (
    <TextInput
      size="xl"
      label={t("shell-email")}
      type="email"
      inputMode="email"
      autoComplete="off"
      spellCheck="false"
      autoFocus
      value={email}
      onChange={onEmail}
    />
  );
}

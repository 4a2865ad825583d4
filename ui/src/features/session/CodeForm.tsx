// E-mail, the code of a reset and a new password. Who exists cannot be told here either; the code is forgotten when it leads in.
import { useRef, useState } from "react";
import { Form } from "react-aria-components";
import { useWording } from "@/errors";
import { PasswordMeter } from "@/fields/password/PasswordMeter";
import { usePasswordCheck } from "@/fields/password/usePasswordCheck";
import { useT } from "@/i18n";
import { CommandError, useCommand } from "@/ipc";
import { Button, PasswordInput, TextInput } from "@/shared";
import { EmailInput } from "./EmailInput";
import { Refusal } from "./Refusal";
import styles from "./SignIn.module.css";
import type { EntryProps } from "./SignInForm";
import { useTries } from "./useTries";

export function CodeForm({ email, onEmail }: EntryProps) {
  const t = useT();
  const wording = useWording();
  const door = useCommand("sign_in_code");
  const tries = useTries(door);
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const codeField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const verdict = usePasswordCheck(password, "", email);
  /** The password that was refused: nothing is said of another one until it is sent. */
  const [refused, setRefused] = useState<string>();
  const problem = wording.field(door.error, "password");
  const isUnknown = door.error instanceof CommandError && door.error.api.code === "invalid_credentials";
  const submit = () =>
    tries.attempt({ email: email.trim(), code: code.trim(), password }, (reason) => {
      const field = wording.field(reason, "password") === undefined ? codeField : passwordField;
      setRefused(password);
      field.current?.focus();
      field.current?.select();
    });

  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem === undefined && <Refusal tries={tries} text={isUnknown ? t("shell-signin-code-refused") : undefined} />}
      <EmailInput email={email} onEmail={onEmail} />
      <TextInput
        size="xl"
        label={t("shell-signin-code")}
        help={t("shell-signin-code-help")}
        inputRef={codeField}
        inputClassName={styles.code}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        value={code}
        onChange={setCode}
      />
      <PasswordInput
        size="xl"
        label={t("shell-signin-code-password")}
        showLabel={t("shell-password-show")}
        hideLabel={t("shell-password-hide")}
        inputRef={passwordField}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={password === refused ? problem : undefined}
      />
      <PasswordMeter verdict={verdict} />
      <Button
        type="submit"
        variant="primary"
        size="xl"
        block
        isPending={tries.isPending}
        isDisabled={tries.left > 0}
        className={styles.submit}
      >
        {t("shell-signin-code-enter")}
      </Button>
    </Form>
  );
}

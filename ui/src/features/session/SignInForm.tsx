// E-mail and password. Every refusal reads the same: the form cannot tell who exists. The password is forgotten on failure.
import { useRef, useState } from "react";
import { Form } from "react-aria-components";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";
import { Button, PasswordInput } from "@/shared";
import { EmailInput } from "./EmailInput";
import { Refusal } from "./Refusal";
import styles from "./SignIn.module.css";
import { useTries } from "./useTries";

export interface EntryProps {
  email: string;
  onEmail: (email: string) => void;
}

export function SignInForm({ email, onEmail }: EntryProps) {
  const t = useT();
  const tries = useTries(useCommand("sign_in"));
  const [password, setPassword] = useState("");
  const passwordField = useRef<HTMLInputElement>(null);
  const submit = () =>
    tries.attempt({ email: email.trim(), password }, () => {
      setPassword("");
      passwordField.current?.focus();
    });

  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Refusal tries={tries} />
      <EmailInput email={email} onEmail={onEmail} />
      <PasswordInput
        size="xl"
        label={t("shell-password")}
        showLabel={t("shell-password-show")}
        hideLabel={t("shell-password-hide")}
        inputRef={passwordField}
        autoComplete="off"
        value={password}
        onChange={setPassword}
      />
      <Button
        type="submit"
        variant="primary"
        size="xl"
        block
        kbd="enter"
        isPending={tries.isPending}
        isDisabled={tries.left > 0}
        className={styles.submit}
      >
        {t("shell-signin")}
      </Button>
    </Form>
  );
}

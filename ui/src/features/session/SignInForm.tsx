// E-mail and password. Every refusal reads the same: the form cannot tell who exists. The password is forgotten on failure.
import { useRef, useState } from "react";
import { Form } from "react-aria-components";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";
import { Banner, Button, PasswordInput, TextInput } from "@/shared";
import styles from "./SignInForm.module.css";
import { useCountdown } from "./useCountdown";

export function SignInForm() {
  const t = useT();
  const wording = useWording();
  const signIn = useCommand("sign_in");
  const wait = useCountdown();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const passwordField = useRef<HTMLInputElement>(null);
  const failed = signIn.error && wording.error(signIn.error);

  const submit = async () => {
    if (signIn.isPending || wait.left > 0) return;
    try {
      await signIn.mutateAsync({ email: email.trim(), password });
    } catch (reason) {
      const { seconds } = wording.error(reason);
      if (seconds !== null) wait.start(seconds);
      setPassword("");
      passwordField.current?.focus();
    }
  };

  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {wait.left > 0 ? (
        <Banner role="alert" tone="warning" title={`${failed?.title ?? ""}.`}>
          <span aria-hidden>{t("shell-signin-wait", { seconds: wait.left })}</span>
          <span className="sr-only">{failed?.text}</span>
        </Banner>
      ) : (
        failed &&
        failed.action !== "wait" && (
          <Banner role="alert" tone="danger">
            {failed.text}
            {failed.hint && <span className="mono"> {failed.hint}</span>}
          </Banner>
        )
      )}
      <TextInput
        size="xl"
        label={t("shell-email")}
        type="email"
        inputMode="email"
        autoComplete="off"
        spellCheck="false"
        autoFocus
        value={email}
        onChange={setEmail}
      />
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
        isPending={signIn.isPending}
        isDisabled={wait.left > 0}
        className={styles.submit}
      >
        {t("shell-signin")}
      </Button>
    </Form>
  );
}

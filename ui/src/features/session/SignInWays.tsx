// The ways in: by password, or by the code of a reset. The e-mail goes along from one to the other.
import { lazy, Suspense, useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/shared";
import styles from "./SignIn.module.css";
import { SignInForm } from "./SignInForm";

// Hardly anybody comes with a code: the first script does not carry its form.
const CodeForm = lazy(async () => ({ default: (await import("./CodeForm")).CodeForm }));

export function SignInWays() {
  const t = useT();
  const [byCode, setByCode] = useState(false);
  const [email, setEmail] = useState("");
  const Way = byCode ? CodeForm : SignInForm;
  return (
    <>
      <p className={styles.lead}>{t(byCode ? "shell-signin-code-lead" : "shell-signin-lead")}</p>
      <Suspense>
        <Way email={email} onEmail={setEmail} />
      </Suspense>
      <Button variant="ghost" size="xl" block className={styles.other} onPress={() => setByCode(!byCode)}>
        {t(byCode ? "shell-signin-by-password" : "shell-signin-have-code")}
      </Button>
      {!byCode && <p className={styles.help}>{t("shell-signin-forgot")}</p>}
    </>
  );
}

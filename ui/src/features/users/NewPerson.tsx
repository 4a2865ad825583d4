// A new user: who, with which password, and what they may do. Problems stand at their fields, all at once.
import { useState } from "react";
import { Form } from "react-aria-components";
import { useWording } from "@/errors";
import { PasswordMeter } from "@/fields/password/PasswordMeter";
import { usePasswordCheck } from "@/fields/password/usePasswordCheck";
import { useT } from "@/i18n";
import { CommandError, type RoleView, useCommand } from "@/ipc";
import { Banner, Button, Checkbox, Dialog, PasswordInput, TextInput, toast } from "@/shared";
import styles from "./NewPerson.module.css";
import type { Allowed } from "./useAllowed";

interface Props {
  /** Nothing where roles are not seen. */
  roles: RoleView[] | undefined;
  allowed: Allowed;
  /** With the e-mail. */
  onMade: (email: string) => void;
  onClose: () => void;
}

const FORM = "new-person";
const FIELDS = ["name", "email", "password"];

export function NewPerson({ roles, allowed, onMade, onClose }: Props) {
  const t = useT();
  const wording = useWording();
  const add = useCommand("people_add");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [superuser, setSuperuser] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  /** What was changed since it was refused: nothing is said of it until it is sent again. */
  const [mended, setMended] = useState<readonly string[]>([]);
  const verdict = usePasswordCheck(password, name, email);
  const submit = async () => {
    if (add.isPending) return;
    setMended([]);
    const address = email.trim().toLowerCase();
    const full = name.trim();
    try {
      await add.mutateAsync({ email: address, name: full, password, superuser, roles: superuser ? [] : [...chosen] });
    } catch {
      return;
    }
    toast({ tone: "done", title: t("users-added"), detail: full || address });
    onClose();
    onMade(address);
  };
  const atFields =
    add.error instanceof CommandError && add.error.api.problems.some(({ field }) => FIELDS.includes(field));
  const field = (which: "name" | "email" | "password", value: string, onChange: (text: string) => void) => ({
    name: which,
    value,
    onChange: (text: string) => {
      onChange(text);
      setMended([...mended, which]);
    },
    autoComplete: "off",
    error: mended.includes(which) ? undefined : wording.field(add.error, which),
  });
  return (
    <Dialog
      role="dialog"
      isOpen
      wide
      onClose={onClose}
      title={t("users-new")}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t("shell-cancel")}
          </Button>
          <Button size="lg" variant="primary" type="submit" form={FORM} isPending={add.isPending}>
            {t("users-new-make")}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {add.error && !atFields && (
          <Banner tone="danger" role="alert" className={styles.refused}>
            {wording.error(add.error).text}
          </Banner>
        )}
        <div className={styles.fields}>
          <TextInput {...field("name", name, setName)} label={t("shell-full-name")} autoFocus />
          <TextInput
            {...field("email", email, setEmail)}
            label={t("shell-email")}
            required
            type="email"
            inputMode="email"
            spellCheck="false"
            help={t("shell-email-help")}
          />
          <PasswordInput
            {...field("password", password, setPassword)}
            label={t("shell-password")}
            required
            autoComplete="new-password"
            showLabel={t("shell-password-show")}
            hideLabel={t("shell-password-hide")}
            help={t("users-new-password-help")}
          />
          <PasswordMeter verdict={verdict} />
        </div>
        <fieldset className={styles.rights}>
          <legend>{t("users-new-rights")}</legend>
          {allowed.isSuperuser && (
            <Checkbox isSelected={superuser} onChange={setSuperuser}>
              <b>{t("shell-superuser-role")}</b>
              <small>{t("users-superuser-help")}</small>
            </Checkbox>
          )}
          <h3>{t("users-roles")}</h3>
          <RoleBoxes
            roles={roles}
            superuser={superuser}
            chosen={chosen}
            onChoose={(role, on) => setChosen([...chosen.filter((one) => one !== role), ...(on ? [role] : [])])}
          />
        </fieldset>
      </Form>
    </Dialog>
  );
}

interface BoxesProps extends Pick<Props, "roles"> {
  superuser: boolean;
  chosen: readonly string[];
  onChoose: (role: string, on: boolean) => void;
}

function RoleBoxes({ roles, superuser, chosen, onChoose }: BoxesProps) {
  const t = useT();
  if (superuser) return <p className={styles.quiet}>{t("users-roles-superuser")}</p>;
  if (!roles) return <p className={styles.quiet}>{t("users-roles-unseen")}</p>;
  if (roles.length === 0) return <p className={styles.quiet}>{t("users-new-no-roles")}</p>;
  return (
    <>
      {roles.map(({ name, said }) => (
        <Checkbox key={name} isSelected={chosen.includes(name)} onChange={(on) => onChoose(name, on)}>
          <b>{said.label || name}</b>
          {said.description && <small>{said.description}</small>}
        </Checkbox>
      ))}
      <p className={styles.quiet}>{t("users-new-roles-help")}</p>
    </>
  );
}

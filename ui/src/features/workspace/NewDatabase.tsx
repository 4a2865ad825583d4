// What a new database begins with: nothing, or the tables of a template. Where it goes is asked next, by the native dialog.
import { Contact, File, ListTodo, type LucideIcon, Package, Receipt } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { type PlainKey, useT } from "@/i18n";
import type { Template } from "@/ipc";
import { Button, Dialog, Icon, RadioCircle } from "@/shared";
import styles from "./NewDatabase.module.css";
import type { Opening } from "./useOpenWorkspace";

type Beginning = Template | "nothing";

const BEGINNINGS: readonly { id: Beginning; icon: LucideIcon; title: PlainKey; help: PlainKey }[] = [
  { id: "nothing", icon: File, title: "shell-new-nothing", help: "shell-new-nothing-help" },
  { id: "contacts", icon: Contact, title: "shell-new-contacts", help: "shell-new-contacts-help" },
  { id: "tasks", icon: ListTodo, title: "shell-new-tasks", help: "shell-new-tasks-help" },
  { id: "stock", icon: Package, title: "shell-new-stock", help: "shell-new-stock-help" },
  { id: "invoices", icon: Receipt, title: "shell-new-invoices", help: "shell-new-invoices-help" },
];

export function NewDatabase({ opening }: { opening: Opening }) {
  const t = useT();
  const form = useId();
  return (
    <Dialog
      role="dialog"
      isOpen={opening.creating}
      onClose={opening.stopCreating}
      title={t("shell-new-title")}
      footer={
        <>
          <Button onPress={opening.stopCreating}>{t("shell-cancel")}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t("shell-new-place")}
          </Button>
        </>
      }
    >
      <Choice form={form} onChosen={opening.make} />
    </Dialog>
  );
}

function Choice({ form, onChosen }: { form: string; onChosen: (template: Template | undefined) => void }) {
  const t = useT();
  const [chosen, choose] = useState<Beginning>("nothing");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChosen(chosen === "nothing" ? undefined : chosen);
  };
  return (
    <form id={form} onSubmit={submit}>
      <RadioGroup
        aria-label={t("shell-new-title")}
        value={chosen}
        onChange={(id) => choose(BEGINNINGS.find((one) => one.id === id)?.id ?? "nothing")}
        className={styles.all}
      >
        {BEGINNINGS.map(({ id, icon, title, help }) => (
          <RadioField key={id} value={id} autoFocus={id === "nothing"}>
            <RadioButton className={styles.one}>
              <span className={styles.icon}>
                <Icon of={icon} />
              </span>
              <span className={styles.words}>
                <b>{t(title)}</b>
                <small>{t(help)}</small>
              </span>
              <RadioCircle />
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
    </form>
  );
}
